import type { Clock } from '#base/clock.ts'

const FRESH_MS = 500

/**
 * The edition readers should see now, asked of the store at most twice a second.
 * The day belongs to it, because it stands on every page.
 */
export function watchEdition(
  readEdition: () => Promise<number>,
  clock: Clock,
): () => Promise<string> {
  let readAtMs = -Infinity
  let reading: Promise<number> | undefined
  return async () => {
    const nowMs = clock.nowMs()
    if (reading === undefined || nowMs - readAtMs >= FRESH_MS || nowMs < readAtMs) {
      readAtMs = nowMs
      reading = readEdition()
      reading.catch(() => {
        reading = undefined
      })
    }
    return `${await reading}/${clock.now().slice(0, 10)}`
  }
}
