/** When a feed is to be asked again, and when an entry's page. */
import type { Failure, Feed } from '#domain/feed.ts'

export const BASE_MINUTES = 15
// A quiet feed is asked six times a day at least, so that its next news is not a day old; a sick one once a day.
const MAX_QUIET_MINUTES = 240
const MAX_SICK_MINUTES = 1_440
const MINUTE_MS = 60_000

export type FeedOutcome = {
  readonly feed: Feed
  readonly failure: Failure | null
  /** Did it bring an entry that is new or changed? */
  readonly hasNews: boolean
  /** Seconds for which the publisher says that nothing new comes (HTTP caching, or the feed's own words). */
  readonly quietSeconds?: number
  readonly nowMs: number
}

/**
 * The time of the feed's next fetch: a quarter of an hour after news; twice the last pause while it is quiet (up to 4 h) or
 * failing (up to 24 h); never before the time that the publisher asked us to wait, nor in the time for which it says that
 * nothing new comes (4 h of it at most); up to a tenth later by the feed's number, so that feeds added together spread out.
 *
 * @returns ISO 8601
 */
export function nextFetchAt(outcome: FeedOutcome): string {
  const { feed, failure, hasNews, nowMs, quietSeconds = 0 } = outcome
  const minutes = hasNews
    ? BASE_MINUTES
    : doubled(feed, failure ? MAX_SICK_MINUTES : MAX_QUIET_MINUTES)
  // A multiplicative hash: neighbouring numbers land far apart.
  const jitter = ((feed.id * 2_654_435_761) % 1_000) / 10_000
  // A cache's long word must not cost the day's news.
  const quietMs = Math.min(quietSeconds * 1_000, MAX_QUIET_MINUTES * MINUTE_MS)
  const asked = Math.max((failure?.retryAfterSeconds ?? 0) * 1_000, quietMs)
  return new Date(nowMs + Math.max(minutes * (1 + jitter) * MINUTE_MS, asked)).toISOString()
}

function doubled(feed: Feed, most: number): number {
  if (feed.lastFetchedAt === null) return BASE_MINUTES
  const lastMinutes = (Date.parse(feed.nextFetchAt) - Date.parse(feed.lastFetchedAt)) / MINUTE_MS
  const step = Math.max(0, Math.round(Math.log2(Math.max(1, lastMinutes) / BASE_MINUTES)))
  return Math.min(most, BASE_MINUTES * 2 ** (step + 1))
}

// A page that fails is mostly down for minutes or for good.
const RETRY_MINUTES = [10, 60, 360]

/**
 * When to try an entry's page again after `attempts` tries (this one counted); null when it is not to be tried again.
 *
 * @returns ISO 8601
 */
export function nextAttemptAt(attempts: number, failure: Failure, nowMs: number): string | null {
  const minutes = RETRY_MINUTES[attempts - 1]
  if (minutes === undefined) return null
  const asked = (failure.retryAfterSeconds ?? 0) * 1_000
  return new Date(nowMs + Math.max(minutes * MINUTE_MS, asked)).toISOString()
}
