/** Opens a sentence's passage beside it, in its context, where a click would otherwise lead down to the sources. */
import { element } from './element.ts'

export function startPassages(): void {
  if (!('popover' in HTMLElement.prototype)) return
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const mark = event.target instanceof Element ? event.target.closest('a[data-passage]') : null
    if (!(mark instanceof HTMLAnchorElement)) return
    const card = buildCard(mark)
    if (!card) return
    event.preventDefault()
    open(card, mark)
  })
}

function buildCard(mark: HTMLAnchorElement): HTMLElement | undefined {
  const passage = document.getElementById(mark.hash.slice(1))
  const source = passage?.closest('li')
  const context = passage?.closest('blockquote')?.cloneNode(true)
  if (!source || !(context instanceof HTMLElement)) return undefined
  for (const other of context.querySelectorAll('mark')) {
    const isIt = `#${other.id}` === mark.hash
    other.removeAttribute('id')
    if (!isIt) other.replaceWith(...other.childNodes)
  }
  const heading = source.querySelector('h3')?.cloneNode(true)
  const by = source.querySelector('.furniture')?.cloneNode(true)
  const rest = element('a', { href: mark.hash }, 'All that was taken from it')
  rest.addEventListener('click', () => {
    card.hidePopover()
  })
  const card = element('div', { popover: 'auto', class: 'passage', role: 'dialog' })
  card.setAttribute('aria-label', mark.getAttribute('aria-label') ?? 'Source')
  card.tabIndex = -1
  card.append(context, ...[heading, by].flatMap((node) => node ?? []), element('p', {}, rest))
  return card
}

const MARGIN = 12

function open(card: HTMLElement, mark: HTMLElement): void {
  document.querySelector('.passage')?.remove()
  // Beside the mark in the page's order, so that the next press of Tab goes on from here.
  mark.closest('sup')?.after(card)
  card.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return
    const hadFocus = card.contains(document.activeElement)
    card.remove()
    if (hadFocus) mark.focus()
  })
  card.showPopover()
  place(card, mark.getBoundingClientRect())
  const words = card.querySelector('mark')
  if (words) card.scrollTop = Math.max(0, words.offsetTop - MARGIN * 4)
  card.focus({ preventScroll: true })
}

/** Under the mark, or above it where there is more room; never outside the window. */
function place(card: HTMLElement, mark: DOMRect): void {
  const { width, height } = card.getBoundingClientRect()
  const below = mark.bottom + MARGIN
  const top = below + height > innerHeight && mark.top > height ? mark.top - height - MARGIN : below
  const left = Math.min(mark.left, innerWidth - width - MARGIN)
  card.style.top = `${String(Math.max(MARGIN, Math.min(top, innerHeight - height - MARGIN)))}px`
  card.style.left = `${String(Math.max(MARGIN, left))}px`
}
