/** The page that shows a reader what their browser keeps for them, hands it out and wipes it. */
import { button, element, say } from './element.ts'
import { changeData, readData, wipeData } from './reader-data.ts'

export function startYours(): void {
  const place = document.querySelector<HTMLElement>('[data-yours]')
  if (place) show(place)
}

function show(place: HTMLElement): void {
  const data = readData()
  const count = Object.keys(data.read).length
  place.replaceChildren(
    ...listOf(place, 'You follow', 'followed'),
    ...listOf(place, 'You muted', 'muted'),
    element('h2', {}, 'You read'),
    element('p', {}, `${String(count)} ${count === 1 ? 'article' : 'articles'} to the end.`),
    element('h2', {}, 'Keys'),
    element(
      'p',
      {},
      button(data.hasKeys ? 'Turn the keys off' : 'Turn the keys on', () => {
        changeData({ hasKeys: !data.hasKeys })
        show(place)
      }),
    ),
    element('h2', {}, 'All of it'),
    element(
      'p',
      { class: 'buttons' },
      button('Save it as a file', save),
      button('Wipe it', () => {
        wipeData()
        show(place)
        say('Wiped.')
      }),
    ),
  )
}

function listOf(
  place: HTMLElement,
  heading: string,
  list: 'followed' | 'muted',
): readonly HTMLElement[] {
  const topics = readData()[list]
  const items = topics.map(({ name, href }) => {
    const end = button('Take it off', () => {
      changeData({ [list]: readData()[list].filter((topic) => topic.href !== href) })
      show(place)
      say(`${name}: taken off.`)
    })
    end.setAttribute('aria-label', `Take ${name} off`)
    return element('li', {}, element('a', { href }, name), ' ', end)
  })
  const nothing = element(
    'p',
    {},
    'Nothing yet. The page of each section and each name has the buttons.',
  )
  return [
    element('h2', {}, heading),
    items.length === 0 ? nothing : element('ul', { class: 'plain-list' }, ...items),
  ]
}

function save(): void {
  const file = new Blob([JSON.stringify(readData(), null, 2)], { type: 'application/json' })
  const link = element('a', { href: URL.createObjectURL(file), download: 'onix-reader.json' })
  link.click()
  URL.revokeObjectURL(link.href)
}
