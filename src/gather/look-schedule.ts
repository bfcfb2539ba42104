/** When a page that was read is looked at again. */

// Counted from publication, or from the last change. Most changes come in the first hours, while a story is written up;
// corrections follow over days. NewsDiffs, which kept the changes of large papers from 2012 on, asked every 15 minutes for
// three hours after the last change, every half hour on the first day, two-hourly for a week, then daily and weekly
// (github.com/ecprice/newsdiffs, get_update_delay). We ask a twentieth of that, as a guest: six times in all.
const LOOK_HOURS = [1, 4, 12, 24, 72, 168]
// Sooner is not worth a request: the page was only just read.
const LEAST_PAUSE_MS = 1_800_000
// A page that changes for ever (a live page, a ticker) is not followed for ever.
const MOST_DAYS = 30
const HOUR_MS = 3_600_000

export type LookTime = {
  readonly documentId: number
  readonly publishedAt: string
  /** When its publisher was last seen to have changed it: the looks are counted anew from there. */
  readonly changedAt: string | null
  readonly nowMs: number
  /** What the other side asked us to wait. */
  readonly waitSeconds?: number
}

/**
 * The time of the next look, up to a tenth later by the document's number, so that documents read together spread out.
 *
 * @returns ISO 8601; null when the page is not looked at any more
 */
export function nextLookAt({ waitSeconds = 0, ...time }: LookTime): string | null {
  const publishedMs = Date.parse(time.publishedAt)
  const sinceMs = time.changedAt === null ? publishedMs : Date.parse(time.changedAt)
  const jitter = 1 + ((time.documentId * 2_654_435_761) % 1_000) / 10_000
  const earliestMs = time.nowMs + Math.max(LEAST_PAUSE_MS, waitSeconds * 1_000)
  const lastMs = publishedMs + MOST_DAYS * 24 * HOUR_MS
  const next = LOOK_HOURS.map((hours) => sinceMs + hours * HOUR_MS * jitter).find(
    (atMs) => atMs >= earliestMs,
  )
  return next === undefined || next > lastMs ? null : new Date(next).toISOString()
}
