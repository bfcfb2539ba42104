/** Times as pages give them, kept on the publisher's own clock. */
import { parseDate } from './dates.ts'
import { findVisibleDates } from './visible-dates.ts'

const HOUR_MS = 3_600_000

/**
 * Reads a time of whatever form, and keeps the offset from UTC that it gives: `2026-11-23T22:46:08-03:00` was still the
 * 23rd where it was written.
 *
 * @returns ISO 8601 with that offset, `Z` where none is given; null when it is no time between 1990 and 2099
 */
export function parsePageTime(text: string | null | undefined): string | null {
  const bare = (text ?? '').trim().slice(0, 100)
  const instant = parseDate(bare)
  if (instant === null) return startOfDay(findVisibleDates(bare)[0]?.day)
  if (instant < '1990') return null
  const offset = /\d{2}:?\d{2}[^+-]*(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})\b[^\d]*$/i.exec(bare)
  if (!offset) return instant
  const minutes = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1)
  return withOffset(Date.parse(instant), minutes)
}

/** `2026-11-23` of a time on its own clock. */
export function dayOfTime(time: string | null): string | null {
  return time?.slice(0, 10) ?? null
}

/** Midnight UTC of a day; for a day of which no more is known. */
export function startOfDay(day: string | null | undefined): string | null {
  return day ? `${day}T00:00:00.000Z` : null
}

/** The same instant on a clock where it falls on `day`, as little off UTC as may be; null where there is none such on earth. */
export function onDay(time: string, day: string): string | null {
  const instant = Date.parse(time)
  const start = Date.parse(day)
  if (dayOfTime(time) === day) return time
  const early = Math.ceil((start - instant) / HOUR_MS)
  const late = Math.floor((start + 24 * HOUR_MS - 1 - instant) / HOUR_MS)
  const hours = instant < start ? early : late
  return Math.abs(hours) <= 14 && hours !== 0 ? withOffset(instant, hours * 60) : null
}

function withOffset(instant: number, minutes: number): string {
  if (minutes === 0 || Math.abs(minutes) > 14 * 60) return new Date(instant).toISOString()
  const local = new Date(instant + minutes * 60_000).toISOString().slice(0, 19)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${local}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}
