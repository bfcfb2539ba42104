/** The tools of an article: listen, share, plain view. Each is there only where the browser can do it. */
import { button, say } from './element.ts'
import { changeData, readData } from './reader-data.ts'

export function startTools(): void {
  const place = document.querySelector<HTMLElement>('[data-tools]')
  if (!place) return
  const tools = [...listenTool(), ...shareTool(), plainTool()]
  for (const tool of tools) tool.className = 'quiet'
  place.append(...tools)
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
      speech.lang = document.documentElement.lang
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

function shareTool(): readonly HTMLButtonElement[] {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const title = document.querySelector('h1')?.firstChild?.textContent?.trim() ?? document.title
  const canShare = 'share' in navigator
  // Outside of https a browser offers neither.
  if (!canShare && !('clipboard' in navigator)) return []
  return [
    button(canShare ? 'Share' : 'Copy link', () => {
      const done = canShare ? navigator.share({ title, url }) : navigator.clipboard.writeText(url)
      done.then(
        () => {
          if (!canShare) say('The link is copied.')
        },
        () => undefined,
      )
    }),
  ]
}

/** The text alone: no numbers, no rails. */
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
