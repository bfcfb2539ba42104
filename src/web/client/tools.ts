/** The tools of an article: listen, share, plain view. Each is there only where the browser can do it. */
import { button, element, say } from './element.ts'
import { changeData, readData } from './reader-data.ts'

export function startTools(): void {
  const place = document.querySelector<HTMLElement>('[data-tools]')
  if (!place) return
  // Who came by an address of the plain view asked for it: the link out of it stays as it is.
  const isAsked = document.querySelector('[data-view=plain]') !== null
  const tools = [...listenTool(), shareTool(), ...(isAsked ? [] : [plainTool()])]
  for (const tool of tools) tool.className = 'quiet'
  if (isAsked) place.append(...tools)
  else place.replaceChildren(...tools)
}

function listenTool(): readonly HTMLButtonElement[] {
  if (!('speechSynthesis' in window)) return []
  const stop = () => {
    speechSynthesis.cancel()
    made.textContent = 'Listen'
  }
  const made = button('Listen', () => {
    if (speechSynthesis.speaking) {
      stop()
      return
    }
    const pieces = listSpoken()
    made.textContent = 'Stop'
    pieces.forEach((words, place) => {
      const speech = new SpeechSynthesisUtterance(words)
      speech.lang = document.querySelector('h1')?.lang || document.documentElement.lang
      if (place === pieces.length - 1) speech.addEventListener('end', stop)
      speechSynthesis.speak(speech)
    })
  })
  // A voice that reads on after its page was left cannot be stopped.
  addEventListener('pagehide', stop)
  return [made]
}

/** Headline, dek and sections, paragraph by paragraph, without the numbers of sources. */
function listSpoken(): readonly string[] {
  const parts = document.querySelectorAll(
    'article h1, article .dek, article [data-section] :is(h2, p, figure)',
  )
  return [...parts]
    .filter((part) => part.parentElement?.closest('figure') === null)
    .map((part) => {
      const copy = document.createElement('div')
      copy.append(...[...part.childNodes].map((node) => node.cloneNode(true)))
      for (const mark of copy.querySelectorAll('sup, .passage')) mark.remove()
      return copy.textContent.replace(/\s+/g, ' ').trim()
    })
    .filter((words) => words !== '')
}

function shareTool(): HTMLButtonElement {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const title = document.querySelector('h1')?.firstChild?.textContent?.trim() ?? document.title
  if ('share' in navigator)
    return button('Share', () => {
      // Who closes the sheet of their system has not failed.
      navigator.share({ title, url }).catch(() => undefined)
    })
  const made = button('Copy link', () => {
    // Outside of https a browser has no clipboard for us: the link is laid out to be copied by hand.
    if (!('clipboard' in navigator)) {
      showLink(made, url)
      return
    }
    navigator.clipboard.writeText(url).then(
      () => {
        made.textContent = 'Link copied'
        say('The link is copied.')
      },
      () => {
        showLink(made, url)
      },
    )
  })
  return made
}

function showLink(place: HTMLElement, url: string): void {
  const field = element('input', { value: url, 'aria-label': 'Link to this article' })
  field.readOnly = true
  place.replaceWith(field)
  field.select()
}

/** The text alone: no numbers, no rails. Takes the place of the link that does it without scripts. */
function plainTool(): HTMLButtonElement {
  const root = document.documentElement
  const show = (isPlain: boolean) => {
    root.classList.toggle('plain', isPlain)
    made.setAttribute('aria-pressed', String(isPlain))
  }
  const made = button('Plain view', () => {
    const isPlain = !root.classList.contains('plain')
    changeData({ isPlain })
    show(isPlain)
  })
  show(readData().isPlain)
  return made
}
