/** Keys for those who read without a mouse; `?` shows them. They can be turned off (WCAG 2.1.4). */
import { button, element } from './element.ts'
import { readData } from './reader-data.ts'

type Key = { readonly key: string; readonly words: string; readonly act: () => void }

const KEYS: readonly Key[] = [
  {
    key: 'j',
    words: 'Next headline',
    act: () => {
      step(1)
    },
  },
  {
    key: 'k',
    words: 'Headline before',
    act: () => {
      step(-1)
    },
  },
  {
    key: 'h',
    words: 'Front page',
    act: () => {
      location.assign('/')
    },
  },
  {
    key: 'a',
    words: 'Ask Onix',
    act: () => {
      location.assign('/ask')
    },
  },
  {
    key: '/',
    words: 'Search',
    act: () => {
      document.getElementById('site-search')?.focus()
    },
  },
  {
    key: 's',
    words: 'Sources of this article',
    act: () => {
      document.getElementById('sources')?.scrollIntoView()
    },
  },
  {
    key: 't',
    words: 'Top of the page',
    act: () => {
      scrollTo({ top: 0 })
    },
  },
  { key: '?', words: 'These keys', act: showKeys },
]

export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
    if (isTyping(event.target) || !readData().hasKeys) return
    const found = KEYS.find(({ key }) => key === event.key)
    if (!found) return
    event.preventDefault()
    found.act()
  })
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null
}

/** To the next headline (or part of an article) from where the focus is, or from what is seen. */
function step(by: 1 | -1): void {
  const all = [
    ...document.querySelectorAll<HTMLElement>('main :is(h2, h3) a, main .text h2'),
  ].filter((one) => one.offsetParent !== null)
  const focused = all.findIndex((one) => one === document.activeElement)
  const seen = all.findIndex((one) => one.getBoundingClientRect().top >= 0)
  const next = focused >= 0 ? all[focused + by] : all[by > 0 ? seen : seen - 1]
  if (!next) return
  if (next.tagName === 'H2') next.tabIndex = -1
  next.focus()
  next.scrollIntoView({ block: 'center' })
}

function showKeys(): void {
  const rows = KEYS.map(({ key, words }) =>
    element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, words)),
  )
  const close = button('Close', () => {
    dialog.close()
  })
  const dialog = element(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-heading' },
    element('h2', { id: 'keys-heading' }, 'Keys'),
    element('dl', {}, ...rows),
    element('p', { class: 'furniture' }, element('a', { href: '/yours' }, 'Turn them off')),
    close,
  )
  dialog.addEventListener('close', () => {
    dialog.remove()
  })
  document.body.append(dialog)
  dialog.showModal()
  close.focus()
}
