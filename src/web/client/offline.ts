/** Pages that were read stay readable without a line; a whole edition is kept when its reader asks for it. */
import { button, say } from './element.ts'

export function startOffline(): void {
  // Only where the page came over https or from this machine.
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  const place = document.querySelector<HTMLElement>('[data-keep-edition]')
  if (!place) return
  const made = button('Keep this edition for offline', () => {
    made.disabled = true
    keepEdition((words) => {
      made.textContent = words
    })
      .then(
        (count) => {
          made.textContent = `Kept: ${String(count)} pages`
        },
        () => {
          made.textContent = 'It could not be kept. Try again'
          made.disabled = false
        },
      )
      .finally(() => {
        say(made.textContent)
      })
  })
  made.className = 'quiet'
  place.append(made)
}

async function keepEdition(tell: (words: string) => void): Promise<number> {
  const pages = await caches.open('onix-pages')
  const paths = new Set(['/'])
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main [data-card] :is(h2, h3) a'))
    paths.add(link.pathname)
  let done = 0
  for (const path of paths) {
    await pages.add(path)
    done += 1
    tell(`Keeping ${String(done)} of ${String(paths.size)} …`)
  }
  return done
}
