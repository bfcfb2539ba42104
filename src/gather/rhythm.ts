/** How often a feed speaks. */
import type { Feed, ParsedEntry } from '#domain/feed.ts'

// The newest entries tell how often a feed speaks now; where they are of one day, all of them tell more.
const NEWEST = 11
const DAY_MS = 86_400_000
// How much a gap just seen counts beside what was known, where entries carry no dates.
const NEW_SHARE = 0.3
const MINUTE_MS = 60_000

export type Rhythm = Pick<Feed, 'rhythmMinutes' | 'newsAt' | 'newestEntryAt'>

export type Reading = {
  readonly feed: Rhythm & Pick<Feed, 'lastFetchedAt'>
  readonly entries: readonly Pick<ParsedEntry, 'publishedAt'>[]
  /** How many of them are new to us. */
  readonly newCount: number
  readonly nowMs: number
}

/**
 * A feed's rhythm after it brought news: the mean time between its newest entries by their own dates, or, where they carry
 * none, between the times that it brought news to us. Dates in the future are not believed.
 */
export function rhythmAfter({ feed, entries, newCount, nowMs }: Reading): Rhythm {
  const times = entries
    .map(({ publishedAt }) => Date.parse(publishedAt ?? ''))
    .filter((time) => time <= nowMs)
    .sort((a, b) => b - a)
  const newestMs = times[0]
  const newestEntryAt = newestMs === undefined ? feed.newestEntryAt : isoOf(newestMs)
  if (newCount === 0) return { ...pick(feed), newestEntryAt }
  // What a feed holds when it is first read was not brought to us now.
  const isFirst = feed.lastFetchedAt === null && newestMs !== undefined
  const minutes = meanGap(times, nowMs) ?? arrivalGap(feed, newCount, nowMs)
  return {
    rhythmMinutes: minutes === null ? null : Math.max(1, Math.round(minutes)),
    newsAt: isoOf(isFirst ? newestMs : nowMs),
    newestEntryAt,
  }
}

/** @param times  newest first */
function meanGap(times: readonly number[], nowMs: number): number | null {
  const few = times.slice(0, NEWEST)
  const isOneDay = (few[0] ?? 0) - (few.at(-1) ?? 0) < DAY_MS
  const counted = isOneDay ? times : few
  const [first, last] = [counted[0], counted.at(-1)]
  if (first === undefined || last === undefined || counted.length < 3) return null
  // Dates without a time of day are all one: then the day so far tells.
  const gap = first > last ? (first - last) / (counted.length - 1) : (nowMs - last) / counted.length
  return gap / MINUTE_MS
}

function arrivalGap(feed: Rhythm, newCount: number, nowMs: number): number | null {
  if (feed.newsAt === null) return feed.rhythmMinutes
  const seen = (nowMs - Date.parse(feed.newsAt)) / MINUTE_MS / newCount
  if (feed.rhythmMinutes === null) return seen
  return feed.rhythmMinutes * (1 - NEW_SHARE) + seen * NEW_SHARE
}

function pick({ rhythmMinutes, newsAt, newestEntryAt }: Rhythm): Rhythm {
  return { rhythmMinutes, newsAt, newestEntryAt }
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString()
}
