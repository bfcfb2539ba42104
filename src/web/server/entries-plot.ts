/** A feed's entries by day, as a small drawing and in words. */
import { countOf } from '#base/count.ts'
import type { EntryDay } from '#newsroom/index.ts'
import { formatDay } from './dates.ts'

export type EntriesPlot = {
  /** Height of each day's bar, 0..1 of the tallest; oldest first. */
  readonly bars: readonly number[]
  /** What the drawing shows, for who does not see it. */
  readonly words: string
}

export function buildEntriesPlot(days: readonly EntryDay[]): EntriesPlot {
  const most = days.reduce((a, b) => (b.count > a.count ? b : a), { day: '', count: 0 })
  const all = days.reduce((sum, { count }) => sum + count, 0)
  const span = `${String(days.length)} days to ${formatDay(days.at(-1)?.day ?? '')}`
  const quiet = days.filter(({ count }) => count === 0).length
  const without = quiet === 0 ? 'none without' : `${countOf(quiet, 'day')} without`
  return {
    bars: days.map(({ count }) => (most.count === 0 ? 0 : count / most.count)),
    words:
      all === 0
        ? `Entries by day, ${span}: none.`
        : `Entries by day, ${span}: ${String(all)} in all, most on ${formatDay(most.day)} (${String(most.count)}), ${without}.`,
  }
}
