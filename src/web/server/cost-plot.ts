/** What the model cost by day, as a small drawing and in words. */
import { formatUsd } from '#base/money.ts'
import type { ModelStatus } from '#newsroom/index.ts'
import { formatDay } from './dates.ts'

export type CostPlot = {
  /** Height of each day's bar, 0..1 of the tallest; oldest first. */
  readonly bars: readonly number[]
  /** What the drawing shows, for who does not see it. */
  readonly words: string
}

const numbers = new Intl.NumberFormat('en-GB')

/** In money where there is a price, else in tokens. */
export function buildCostPlot({
  days,
  hasPrices,
}: Pick<ModelStatus, 'days' | 'hasPrices'>): CostPlot {
  const used = days.map(({ day, spending }) => ({
    day,
    count: hasPrices ? spending.costUsd : spending.promptTokens + spending.completionTokens,
  }))
  const say = (count: number) => (hasPrices ? formatUsd(count) : `${numbers.format(count)} tokens`)
  const most = used.reduce((a, b) => (b.count > a.count ? b : a), { day: '', count: 0 })
  const all = used.reduce((sum, { count }) => sum + count, 0)
  const what = hasPrices ? 'Cost' : 'Tokens'
  const span = `${what} by day, ${String(days.length)} days to ${formatDay(days.at(-1)?.day ?? '')}`
  return {
    bars: used.map(({ count }) => (most.count === 0 ? 0 : count / most.count)),
    words:
      all === 0
        ? `${span}: none.`
        : `${span}: ${say(all)} in all, most on ${formatDay(most.day)} (${say(most.count)}).`,
  }
}
