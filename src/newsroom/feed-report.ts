/** How each feed is, in plain words: never a silence without its reason. */
import type { Clock } from '#base/clock.ts'
import { durationWords } from '#base/duration.ts'
import { healthOf, type FeedHealth } from '#domain/feed-health.ts'
import type { Feed } from '#domain/feed.ts'
import type { PublisherId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'

export type FeedReport = {
  readonly feed: Feed
  readonly health: FeedHealth
  /** What is the matter with it and what to do, or how often it speaks. */
  readonly words: string
  /** Entries by the day that they were published, oldest first; the last is today (UTC). */
  readonly days: readonly EntryDay[]
}

export type EntryDay = { readonly day: string; readonly count: number }

export type FeedReports = {
  /** Feeds in each state, whatever was asked for. */
  readonly counts: Readonly<Record<FeedHealth, number>>
  /** Feeds that match what was asked for. */
  readonly total: number
  /** Some of them: trouble first, by title within. */
  readonly reports: readonly FeedReport[]
}

export type FeedReportOptions = {
  /** Only feeds in this state. */
  readonly health?: FeedHealth
  /** Only feeds of this publisher; the counts are then of these. */
  readonly publisherId?: PublisherId
  readonly limit: number
  readonly offset?: number
}

export const PLOT_DAYS = 30
const ORDER: readonly FeedHealth[] = ['failing', 'silent', 'new', 'healthy']
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

export async function listFeedReports(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { health, publisherId, limit, offset = 0 }: FeedReportOptions,
): Promise<FeedReports> {
  const nowMs = clock.nowMs()
  const all = (await store.feeds.list())
    .filter((feed) => publisherId === undefined || feed.publisherId === publisherId)
    .map((feed) => ({ feed, health: healthOf(feed, nowMs) }))
  const counts = { failing: 0, silent: 0, new: 0, healthy: 0 }
  for (const one of all) counts[one.health] += 1
  const wanted = all
    .filter((one) => health === undefined || one.health === health)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.health) - ORDER.indexOf(b.health) ||
        a.feed.title.localeCompare(b.feed.title),
    )
  const some = wanted.slice(offset, offset + limit)
  const days = listDays(nowMs)
  const ids = some.map(({ feed }) => feed.id)
  const byDay = await store.entries.countByDay(ids, days[0] ?? '')
  return {
    counts,
    total: wanted.length,
    reports: some.map(({ feed, health: state }) => ({
      feed,
      health: state,
      words: wordsOf(feed, state, nowMs),
      days: days.map((day) => ({ day, count: byDay.get(`${feed.id} ${day}`) ?? 0 })),
    })),
  }
}

function listDays(nowMs: number): readonly string[] {
  return Array.from({ length: PLOT_DAYS }, (_, back) =>
    new Date(nowMs - (PLOT_DAYS - 1 - back) * DAY_MS).toISOString().slice(0, 10),
  )
}

function wordsOf(feed: Feed, health: FeedHealth, nowMs: number): string {
  if (feed.failure) return feed.failure.message
  if (health === 'new') return 'It was not read yet.'
  const rhythm =
    feed.rhythmMinutes === null
      ? null
      : `something about every ${durationWords(feed.rhythmMinutes)}`
  if (health === 'healthy')
    return rhythm ? `It brings ${rhythm}.` : 'It can be read; how often it speaks is not known yet.'
  const silence = durationWords((nowMs - Date.parse(feed.newsAt ?? feed.createdAt)) / MINUTE_MS)
  const before = rhythm ? `, where it used to bring ${rhythm}` : ''
  return `It can be read, but has brought nothing new for ${silence}${before}. Look on the site whether it has another feed now.`
}
