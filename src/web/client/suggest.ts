/** Suggestions while a reader types: a combobox with a list (ARIA 1.2); without it the form works as it stands. */
import { element, say } from './element.ts'

type Suggestion = { readonly kind: string; readonly label: string; readonly href: string }

const WAIT_MS = 150
const SHORTEST = 2

export function startSuggest(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
    const list = suggestionList(input)
    askAsTyped(input, list)
    input.addEventListener('keydown', (event) => {
      if (!list.isOpen() || event.isComposing) return
      if (event.key === 'ArrowDown') list.move(1)
      else if (event.key === 'ArrowUp') list.move(-1)
      else if (event.key === 'Escape') list.show([])
      else if (event.key !== 'Enter' || !list.open()) return
      event.preventDefault()
    })
  }
}

type List = ReturnType<typeof suggestionList>

function suggestionList(input: HTMLInputElement) {
  const list = element('ul', { id: `${input.id}-list`, role: 'listbox', class: 'suggestions' })
  list.ariaLabel = 'Suggestions'
  // A combobox may not be of the type "search"; a phone's keyboard stays one for searching.
  input.type = 'text'
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id }
  for (const [key, value] of Object.entries({
    ...attributes,
    autocomplete: 'off',
    enterkeyhint: 'search',
  }))
    input.setAttribute(key, value)
  input.after(list)
  let chosen = -1
  const choose = (at: number) => {
    chosen = at
    ;[...list.children].forEach((option, place) => {
      option.ariaSelected = String(place === at)
    })
    list.children[at]?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', list.children[at]?.id ?? '')
  }
  const show = (suggestions: readonly Suggestion[]) => {
    list.replaceChildren(...suggestions.map((one, at) => optionOf(one, `${list.id}-${String(at)}`)))
    list.hidden = suggestions.length === 0
    input.ariaExpanded = String(!list.hidden)
    choose(-1)
    if (!list.hidden) say(`${String(suggestions.length)} suggestions`)
  }
  show([])
  // The press would take the focus from the field, and the list with it, before the click is there.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
  })
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) go(target.closest('li'))
  })
  return {
    show,
    isOpen: () => !list.hidden,
    /** Down and up, round by way of the field itself. */
    move: (by: number) => {
      const places = list.children.length + 1
      choose(((chosen + 1 + by + places) % places) - 1)
    },
    open: () => go(list.children[chosen]),
  }
}

function askAsTyped(input: HTMLInputElement, list: List): void {
  let asked: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    asked?.abort()
  }
  const ask = async () => {
    asked = new AbortController()
    const { signal } = asked
    const query = encodeURIComponent(input.value.trim())
    const answer = await fetch(`/search/suggest?q=${query}`, { signal })
    const found = answer.ok ? parseSuggestions(await answer.json()) : []
    if (!signal.aborted) list.show(found)
  }
  input.addEventListener('input', () => {
    stop()
    if (input.value.trim().length < SHORTEST) list.show([])
    // Where there is no line there are no suggestions; the form says the rest.
    else timer = setTimeout(() => void ask().catch(() => undefined), WAIT_MS)
  })
  input.addEventListener('blur', () => {
    stop()
    list.show([])
  })
}

function optionOf({ kind, label, href }: Suggestion, id: string): HTMLLIElement {
  return element(
    'li',
    { id, role: 'option', 'data-href': href },
    element('span', { class: 'kicker' }, kind),
    ` ${label}`,
  )
}

function go(option: Element | null | undefined): boolean {
  const href = option?.getAttribute('data-href')
  if (href) location.assign(href)
  return Boolean(href)
}

/** Only paths of this site. */
function parseSuggestions(value: unknown): readonly Suggestion[] {
  const { suggestions } = value as { suggestions?: readonly Suggestion[] }
  return (suggestions ?? []).filter(({ href }) => /^\/(?!\/)/.test(href))
}
