/** When each publisher's documents of a story appeared, as a chart and in words. */
import type { DocumentId } from '#domain/ids.ts'
import type { DocumentHeadline } from '#store/index.ts'
import { formatTime, showTime, type ShownTime } from '../dates.ts'
import { buildTicks, type Tick } from './time-ticks.ts'

export type CoverageView = {
  /** In the order of their first document. */
  readonly rows: readonly {
    readonly publisherName: string
    readonly dots: readonly {
      /** Percent of the chart's width. */
      readonly x: number
      readonly at: ShownTime
      readonly title: string
      /** True when the article rests on it. */
      readonly isCited: boolean
    }[]
  }[]
  readonly ticks: readonly Tick[]
  readonly words: string
  /** Publishers that are not drawn. */
  readonly more: number
}

// More lanes than this are a list of names and no picture.
const MOST_ROWS = 12
const MOST_DOTS = 30
// Room at both ends for half a dot.
const EDGE = 2

/** @returns null when fewer than two publishers tell of it: one lane shows nothing */
export function buildCoverage(
  headlines: readonly DocumentHeadline[],
  cited: ReadonlySet<DocumentId>,
): CoverageView | null {
  const timed = headlines
    .filter(({ publishedAt }) => Number.isFinite(Date.parse(publishedAt)))
    .toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
  const byPublisher = [...Map.groupBy(timed, ({ publisherName }) => publisherName)]
  const [first, last] = [timed[0], timed.at(-1)]
  if (byPublisher.length < 2 || !first || !last) return null
  const [from, to] = [Date.parse(first.publishedAt), Date.parse(last.publishedAt)]
  const place = (ms: number) =>
    to === from ? 50 : round(EDGE + ((ms - from) / (to - from)) * (100 - 2 * EDGE))
  return {
    rows: byPublisher.slice(0, MOST_ROWS).map(([publisherName, documents]) => ({
      publisherName,
      dots: documents.slice(0, MOST_DOTS).map(({ documentId, publishedAt, title }) => ({
        x: place(Date.parse(publishedAt)),
        at: showTime(publishedAt),
        title,
        isCited: cited.has(documentId),
      })),
    })),
    ticks: buildTicks(from, to, place),
    words: wordsOf(byPublisher.length, timed.length, { first, last }),
    more: Math.max(0, byPublisher.length - MOST_ROWS),
  }
}

type Ends = { readonly first: DocumentHeadline; readonly last: DocumentHeadline }

function wordsOf(publishers: number, documents: number, { first, last }: Ends): string {
  const ends = [
    `${first.publisherName} was first, on ${formatTime(first.publishedAt)}`,
    ...(last.publishedAt === first.publishedAt
      ? []
      : [`the newest is ${last.publisherName}’s, of ${formatTime(last.publishedAt)}`]),
  ]
  return `${String(documents)} documents of ${String(publishers)} publishers: ${ends.join('; ')}.`
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10
}
