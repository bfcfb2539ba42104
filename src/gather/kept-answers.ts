/** Answers that hold for a whole site, asked once and kept for as long as the site says, a day at most. */
import type { Clock } from '#base/clock.ts'

export type Kept<Answer> = {
  readonly answer: Answer
  /** How long it may be kept; null where the site does not say, which is a day. */
  readonly freshForSeconds: number | null
}

export type KeptAnswers<Answer> = {
  /** The answer of a site; many may ask at once, the site is asked once. */
  readonly get: (origin: string) => Promise<Answer>
  /** The last answer, however old, where there is one; asks nobody. */
  readonly peek: (origin: string) => Answer | undefined
}

type Place<Answer> = {
  readonly untilMs: number
  readonly pending: Promise<Answer>
  readonly last: Answer | undefined
}

// RFC 9309, 2.4: not longer than a day. Not shorter than some minutes, or a site that forbids keeping is asked for its
// robots.txt before every page.
const LONGEST_MS = 86_400_000
const SHORTEST_MS = 300_000
const MAX_SITES = 5_000

/**
 * @param ask  asks the site; given its last answer, where there is one, to fall back on or to ask whether it still holds;
 *   never throws
 */
export function createKeptAnswers<Answer>(
  clock: Clock,
  ask: (origin: string, last: Answer | undefined) => Promise<Kept<Answer>>,
): KeptAnswers<Answer> {
  const places = new Map<string, Place<Answer>>()

  const renew = async (origin: string, last: Answer | undefined): Promise<Answer> => {
    const { answer, freshForSeconds } = await ask(origin, last)
    const keptMs =
      freshForSeconds === null
        ? LONGEST_MS
        : Math.min(LONGEST_MS, Math.max(SHORTEST_MS, freshForSeconds * 1_000))
    const untilMs = clock.nowMs() + keptMs
    places.set(origin, { untilMs, pending: Promise.resolve(answer), last: answer })
    return answer
  }

  return {
    get: (origin) => {
      const place = places.get(origin)
      if (place && place.untilMs > clock.nowMs()) return place.pending
      places.delete(origin)
      const [oldest] = places.keys()
      if (oldest !== undefined && places.size >= MAX_SITES) places.delete(oldest)
      const pending = renew(origin, place?.last)
      places.set(origin, { untilMs: Infinity, pending, last: place?.last })
      return pending
    },
    peek: (origin) => places.get(origin)?.last,
  }
}
