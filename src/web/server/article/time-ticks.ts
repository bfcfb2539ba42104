export type Tick = {
  /** Percent of the chart's width. */
  readonly x: number
  readonly text: string
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const STEPS_MS = [1, 3, 6, 12, 24, 48, 96, 168, 336].map((hours) => hours * HOUR_MS)
// What is longer is counted in months, which are not of one length.
const STEPS_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 600]
// Four labels stand side by side on a telephone.
const MOST_TICKS = 4
// A label is centred on its tick; nearer to an edge it would be cut.
const LEAST_X = 9

const UTC = { timeZone: 'UTC' } as const
const HOURS = new Intl.DateTimeFormat('en-GB', {
  ...UTC,
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
})
const DAYS = new Intl.DateTimeFormat('en-GB', { ...UTC, day: 'numeric', month: 'short' })
const MONTHS = new Intl.DateTimeFormat('en-GB', { ...UTC, month: 'short', year: 'numeric' })

/**
 * Round times between two, few enough to be labelled.
 *
 * @param from   milliseconds since 1970; so `to`, not before it
 * @param place  where a time stands, in percent
 */
export function buildTicks(
  from: number,
  to: number,
  place: (ms: number) => number,
): readonly Tick[] {
  if (to === from) return [{ x: 50, text: HOURS.format(from) }]
  const step = STEPS_MS.find((one) => (to - from) / one <= MOST_TICKS)
  const times = step === undefined ? listMonths(from, to) : listTimes(from, to, step)
  const format = step === undefined ? MONTHS : step < DAY_MS ? HOURS : DAYS
  return times
    .map((at) => ({ x: place(at), text: format.format(at) }))
    .filter(({ x }) => x >= LEAST_X && x <= 100 - LEAST_X)
}

function listTimes(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step)
  const count = Math.floor(to / step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step)
}

function listMonths(from: number, to: number): readonly number[] {
  const [first, last] = [monthOf(from) + 1, monthOf(to)]
  const step = STEPS_MONTHS.find((one) => (last - first) / one < MOST_TICKS) ?? last - first
  const start = Math.ceil(first / step)
  const count = Math.floor(last / step) - start + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    Date.UTC(0, (start + index) * step),
  )
}

/** Months since the year 1900, as `Date.UTC(0, …)` counts them. */
function monthOf(ms: number): number {
  const time = new Date(ms)
  return (time.getUTCFullYear() - 1900) * 12 + time.getUTCMonth()
}
