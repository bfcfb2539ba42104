/** The feeds of the status page, a page of them at a time, those in trouble first. */
import type { FeedHealth } from '#domain/feed-health.ts'
import type { FeedReport, FeedReports } from '#newsroom/index.ts'
import { showTime, type ShownTime } from './dates.ts'
import { buildEntriesPlot, type EntriesPlot } from './entries-plot.ts'

export type FeedView = {
  readonly id: number
  readonly title: string
  readonly url: string
  readonly health: FeedHealth
  readonly healthLabel: string
  readonly words: string
  /** `Failed 3 times in a row`; null while it can be read. */
  readonly failures: string | null
  readonly failingSince: ShownTime | null
  readonly lastNews: ShownTime | null
  /** Of another day than its last news: a feed may bring old entries, or date them oddly. */
  readonly newestEntry: ShownTime | null
  readonly lastFetched: ShownTime | null
  readonly nextFetch: ShownTime
  readonly plot: EntriesPlot
}

export type FeedsPage = {
  /** Ways to narrow the list, with the number of feeds in each. */
  readonly choices: readonly {
    readonly label: string
    readonly href: string
    readonly isChosen: boolean
  }[]
  readonly feeds: readonly FeedView[]
  /** `1–50 of 1,012`; null when all of them are shown. */
  readonly range: string | null
  readonly previous: string | null
  readonly next: string | null
}

export type FeedsQuery = { readonly health: FeedHealth | null; readonly page: number }

export const FEEDS_A_PAGE = 50

const LABELS: Readonly<Record<FeedHealth, string>> = {
  failing: 'failing',
  silent: 'silent',
  new: 'not read yet',
  healthy: 'healthy',
}
const HEALTHS: readonly FeedHealth[] = ['failing', 'silent', 'new', 'healthy']
const numbers = new Intl.NumberFormat('en-GB')

/** Reads `?feeds=failing&page=2`; whatever else stands there means all feeds, and the first page. */
export function parseFeedsQuery(search: URLSearchParams): FeedsQuery {
  const word = search.get('feeds')
  const page = Number(search.get('page') ?? 1)
  return {
    health: HEALTHS.find((health) => health === word) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

export function buildFeedsPage(found: FeedReports, { health, page }: FeedsQuery): FeedsPage {
  const { counts, total, reports } = found
  const all = HEALTHS.reduce((sum, one) => sum + counts[one], 0)
  const from = (page - 1) * FEEDS_A_PAGE
  const hasMore = from + reports.length < total
  const shown = `${numbers.format(from + 1)}–${numbers.format(from + reports.length)}`
  const isWhole = page === 1 && !hasMore
  return {
    choices: [
      { label: `${numbers.format(all)} in all`, href: hrefOf(null, 1), isChosen: health === null },
      ...HEALTHS.filter((one) => counts[one] > 0 || one === health).map((one) => ({
        label: `${numbers.format(counts[one])} ${LABELS[one]}`,
        href: hrefOf(one, 1),
        isChosen: one === health,
      })),
    ],
    feeds: reports.map(buildFeedView),
    range: isWhole || reports.length === 0 ? null : `${shown} of ${numbers.format(total)}`,
    previous: page > 1 ? hrefOf(health, page - 1) : null,
    next: hasMore ? hrefOf(health, page + 1) : null,
  }
}

function hrefOf(health: FeedHealth | null, page: number): string {
  const search = new URLSearchParams()
  if (health) search.set('feeds', health)
  if (page > 1) search.set('page', String(page))
  const query = search.toString()
  return `/status${query === '' ? '' : `?${query}`}#feeds`
}

export function buildFeedView({ feed, health, words, days }: FeedReport): FeedView {
  const { failureCount, failingSince, newsAt, newestEntryAt, lastFetchedAt } = feed
  const isOtherDay = newestEntryAt?.slice(0, 10) !== newsAt?.slice(0, 10)
  return {
    id: feed.id,
    title: feed.title || feed.url,
    url: feed.url,
    health,
    healthLabel: LABELS[health],
    words,
    failures: failuresOf(failureCount),
    failingSince: failingSince === null ? null : showTime(failingSince),
    lastNews: newsAt === null ? null : showTime(newsAt),
    newestEntry: newestEntryAt !== null && isOtherDay ? showTime(newestEntryAt) : null,
    lastFetched: lastFetchedAt === null ? null : showTime(lastFetchedAt),
    nextFetch: showTime(feed.nextFetchAt),
    plot: buildEntriesPlot(days),
  }
}

function failuresOf(count: number): string | null {
  if (count === 0) return null
  return count === 1 ? 'Failed once' : `Failed ${String(count)} times in a row`
}
