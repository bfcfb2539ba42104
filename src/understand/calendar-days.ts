/** Days as whole numbers since 1970-01-01, so that weeks and spans are sums. Gregorian, no zones. */

const DAY_MS = 86_400_000

/** First and last day, both included. */
export type DaySpan = { readonly from: number; readonly to: number }

/** The day of that date; undefined where there is no such date (30 February). `month` counts from 1. */
export function findDay(year: number, month: number, day: number): number | undefined {
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? ms / DAY_MS : undefined
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

/** From 1. */
export function monthOf(day: number): number {
  return new Date(day * DAY_MS).getUTCMonth() + 1
}

/** From 0, Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** `2026-11-23`; years outside 0..9999 are held to it. */
export function isoOf(day: number): string {
  return new Date(Math.max(-719_528, Math.min(2_932_896, day)) * DAY_MS).toISOString().slice(0, 10)
}

/** The day that an ISO time or date begins with; undefined when it does not. */
export function parseDay(iso: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  return findDay(Number(year), Number(month), Number(day))
}

/** The whole month, `month` from 1 and counted on over the year's end. */
export function monthSpan(year: number, month: number): DaySpan {
  return {
    from: Date.UTC(year, month - 1, 1) / DAY_MS,
    to: Date.UTC(year, month, 0) / DAY_MS,
  }
}

export function yearSpan(first: number, last = first): DaySpan {
  return { from: Date.UTC(first, 0, 1) / DAY_MS, to: Date.UTC(last, 11, 31) / DAY_MS }
}

/** Monday to Sunday. */
export function weekSpan(day: number): DaySpan {
  const from = day - ((weekdayOf(day) + 6) % 7)
  return { from, to: from + 6 }
}

/** The same date that many months on, or the month's last day where it has no such date. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MS)
  const { to } = monthSpan(date.getUTCFullYear(), date.getUTCMonth() + 1 + months)
  const wanted = monthSpan(date.getUTCFullYear(), date.getUTCMonth() + 1 + months).from
  return Math.min(to, wanted + date.getUTCDate() - 1)
}
