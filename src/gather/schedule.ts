/** When a feed is to be asked again, and when an entry's page. */
import type { Failure, Feed } from '#domain/feed.ts'

// What one request is worth: so many minutes by which one entry is read sooner. Of all ways to spend a number of requests on
// feeds of different rhythm, asking each after √(2 · worth · gap) gives the least waiting (Cho and Garcia-Molina, "Effective
// page refresh policies for web crawlers", 2003). Four, because on a year and on seven months of a wire that reads entries
// sooner than the schedule before it for a third fewer requests; see eval/schedule.ts and docs/adr/0010-when-feeds-and-pages-are-asked.md.
const WORTH_MINUTES = 4
// Nothing in a feed is so urgent; and what is silent for ever is asked twice a day all the same, so that its next news is
// not a day old.
const LEAST_MINUTES = 5
const MOST_MINUTES = 720
// How many gaps count: the open one, that grows while a feed is silent, is one of so many.
const GAPS = 10
// A feed of which nothing is known yet is taken for an hourly one, until its silence says otherwise.
const UNKNOWN_MINUTES = 60
// The first pause after a failure; doubled each time, up to a day, or a week where the address is gone for good.
const SICK_MINUTES = 15
const MOST_SICK_MINUTES = 1_440
const GONE_MINUTES = 10_080
// A publisher's word that nothing new comes is kept to for so long: a cache's long word must not cost the day's news.
const MOST_QUIET_MINUTES = 240
const MINUTE_MS = 60_000

export type FeedOutcome = {
  readonly feed: Pick<Feed, 'id' | 'rhythmMinutes' | 'newsAt' | 'createdAt' | 'failureCount'>
  readonly failure: Failure | null
  /** Seconds for which the publisher says that nothing new comes (HTTP caching, or the feed's own words). */
  readonly quietSeconds?: number
  readonly nowMs: number
}

/**
 * The time of the feed's next fetch.
 *
 * A feed that can be read is asked by its own rhythm, from every 5 minutes to twice a day: the square root of the time
 * between its entries decides, and a silent one is asked ever more rarely. A failing one is asked after 15 minutes, then
 * after twice the pause each time, up to a day. Never before the time that the publisher asked us to wait, nor in the time
 * for which it says that nothing new comes (4 h of it at most); up to a tenth later by the feed's number, so that feeds
 * added together spread out.
 *
 * @param outcome  `feed` as it stands after this fetch, but for `failureCount`, which counts the failures before it
 * @returns ISO 8601
 */
export function nextFetchAt({ feed, failure, quietSeconds = 0, nowMs }: FeedOutcome): string {
  const minutes = failure ? sickMinutes(feed.failureCount, failure) : pauseMinutes(feed, nowMs)
  // A multiplicative hash: neighbouring numbers land far apart.
  const jitter = ((feed.id * 2_654_435_761) % 1_000) / 10_000
  const quietMs = Math.min(quietSeconds * 1_000, MOST_QUIET_MINUTES * MINUTE_MS)
  const askedMs = Math.max((failure?.retryAfterSeconds ?? 0) * 1_000, quietMs)
  return new Date(nowMs + Math.max(minutes * (1 + jitter) * MINUTE_MS, askedMs)).toISOString()
}

function sickMinutes(failuresBefore: number, { kind }: Failure): number {
  const most = kind === 'gone' ? GONE_MINUTES : MOST_SICK_MINUTES
  return Math.min(most, SICK_MINUTES * 2 ** Math.min(failuresBefore, 20))
}

function pauseMinutes(feed: FeedOutcome['feed'], nowMs: number): number {
  const silentMs = nowMs - Date.parse(feed.newsAt ?? feed.createdAt)
  const silentMinutes = Math.max(0, silentMs / MINUTE_MS)
  const { rhythmMinutes: rhythm } = feed
  const gap =
    rhythm === null
      ? Math.max(UNKNOWN_MINUTES, silentMinutes)
      : Math.max(rhythm, (rhythm * (GAPS - 1) + silentMinutes) / GAPS)
  return Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, Math.sqrt(2 * WORTH_MINUTES * gap)))
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
