/** Which day is meant when the words alone do not say: told from the day of publication and the tense. */
import {
  addMonths,
  findDay,
  monthOf,
  monthSpan,
  weekdayOf,
  weekSpan,
  yearOf,
  yearSpan,
  type DaySpan,
} from './calendar-days.ts'
import { SEASON_START } from './lexicon/date-words.ts'
import type { Tense } from './tense.ts'

const YEAR_DAYS = 366

/** A weekday: the last one of what was, the next of what is to come, today's on its own day, else the nearest. */
export function weekdayNear(
  weekday: number,
  { published, tense, word }: { published: number; tense: Tense; word: string },
): number {
  const ahead = (weekday - weekdayOf(published) + 7) % 7
  if (/^(?:last|this past|past)$/.test(word)) return published + (ahead === 0 ? -7 : ahead - 7)
  if (/^next$/.test(word)) return published + nextWeekday(weekday, weekdayOf(published))
  if (/^(?:this|this coming|coming)$/.test(word)) return published + ahead
  if (ahead === 0) return published
  if (tense === 'past') return published + ahead - 7
  if (tense === 'future') return published + ahead
  return published + (ahead <= 3 ? ahead : ahead - 7)
}

/** "Next Friday", said on a Wednesday, is not the day after tomorrow; said on a Saturday, it is the first to come. */
function nextWeekday(weekday: number, today: number): number {
  const ahead = (weekday - today + 7) % 7
  if (ahead === 0) return 7
  if (today === 0) return ahead
  if (today === 6) return weekday === 0 ? 8 : ahead
  return weekday === 0 || weekday > today ? ahead + 7 : ahead
}

/** A date without its year; undefined where no near year has it. */
export function dateNear(
  month: number,
  day: number,
  { published, tense }: { published: number; tense: Tense },
): number | undefined {
  const year = yearOf(published)
  const days = [year - 1, year, year + 1]
    .map((one) => findDay(one, month, day))
    .filter((one) => one !== undefined)
  // A report may be dated a day before the day it tells of: zones, and papers of tomorrow.
  const told = days.filter((one) =>
    tense === 'past' ? one <= published + 1 : tense === 'future' ? one >= published : true,
  )
  return nearest(told, published) ?? nearest(days, published)
}

/** A month without its year. */
export function monthNear(
  month: number,
  { published, tense, word }: { published: number; tense: Tense; word: string },
): DaySpan {
  const year = yearOf(published)
  const now = monthOf(published)
  if (word === 'this') return monthSpan(year, month)
  if (word === 'last') return monthSpan(month < now ? year : year - 1, month)
  if (word === 'next') return monthSpan(month > now ? year : year + 1, month)
  if (tense === 'past') return monthSpan(month <= now ? year : year - 1, month)
  if (tense === 'future') return monthSpan(month >= now ? year : year + 1, month)
  const away = (one: number) => Math.abs((one - year) * 12 + month - now)
  const [best = year] = [year, year - 1, year + 1].sort((a, b) => away(a) - away(b))
  return monthSpan(best, month)
}

function nearest(days: readonly number[], published: number): number | undefined {
  return [...days].sort((a, b) => Math.abs(a - published) - Math.abs(b - published))[0]
}

/** "Last week", "this month", "next year"; undefined for units that have no such span. */
export function unitSpan(
  unit: string,
  { published, shift, tense }: { published: number; shift: number; tense: Tense },
): DaySpan | undefined {
  const year = yearOf(published)
  if (unit === 'day') return { from: published + shift, to: published + shift }
  if (unit === 'week') return weekSpan(published + 7 * shift)
  if (unit === 'fortnight')
    return {
      from: weekSpan(published + 14 * shift).from,
      to: weekSpan(published + 14 * shift).to + 7,
    }
  if (unit === 'weekend') return weekendSpan(published, shift, tense)
  if (unit === 'month') return monthSpan(year, monthOf(published) + shift)
  if (unit === 'year') return yearSpan(year + shift)
  if (unit === 'decade')
    return yearSpan(10 * (Math.floor(year / 10) + shift), 10 * (Math.floor(year / 10) + shift) + 9)
  const start = SEASON_START[unit]
  return start === undefined ? undefined : seasonSpan(start, { published, shift, tense })
}

/** "The weekend" is the last one of what was; on Saturday and Sunday it is now. */
function weekendSpan(published: number, shift: number, tense: Tense): DaySpan {
  const { to: sunday } = weekSpan(published)
  const isNow = published >= sunday - 1
  const wanted = shift !== 0 ? shift : tense === 'past' && !isNow ? -1 : 0
  return { from: sunday - 1 + 7 * wanted, to: sunday + 7 * wanted }
}

function seasonSpan(
  start: number,
  { published, shift, tense }: { published: number; shift: number; tense: Tense },
): DaySpan {
  const year = yearOf(published)
  const spans = [year - 2, year - 1, year, year + 1].map((one) => ({
    from: monthSpan(one, start).from,
    to: monthSpan(one, start + 2).to,
  }))
  const ended = spans.filter(({ to }) => to < published)
  const begun = spans.filter(({ from }) => from > published)
  const now = spans.find(({ from, to }) => from <= published && published <= to)
  const last = ended.at(-1) ?? { from: published, to: published }
  const next = begun[0] ?? last
  if (shift < 0) return last
  if (shift > 0) return next
  return now ?? (tense === 'past' ? last : next)
}

/** The day, week, month or year that lies so many units away, as exactly as the unit tells. */
export function spanAway(unit: string, count: number, published: number): DaySpan | undefined {
  switch (unit) {
    case 'second':
    case 'minute':
      return { from: published, to: published }
    case 'hour': {
      const day = published + Math.trunc(count / 24)
      return { from: day, to: day }
    }
    case 'day':
      return { from: published + Math.round(count), to: published + Math.round(count) }
    case 'week':
    case 'fortnight': {
      const day = published + Math.round(count * (unit === 'week' ? 7 : 14))
      return Number.isInteger(count) ? weekSpan(day) : { from: day - 1, to: day + 1 }
    }
    case 'month': {
      const day = addMonths(published, Math.round(count))
      return monthSpan(yearOf(day), monthOf(day))
    }
    case 'year':
      return Number.isInteger(count)
        ? yearSpan(yearOf(published) + count)
        : { from: addMonths(published, count * 12) - 45, to: addMonths(published, count * 12) + 45 }
    case 'decade':
      return yearSpan(yearOf(published) + count * 10 - 1, yearOf(published) + count * 10 + 1)
    default:
      return undefined
  }
}

/** From now back or on for so many units: "the past two weeks". */
export function spanOver(unit: string, count: number, published: number): DaySpan {
  const days: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 }
  const months: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 }
  const end =
    unit in months
      ? addMonths(published, Math.round(count * (months[unit] ?? 1)))
      : published + Math.round(count * (days[unit] ?? 0))
  return { from: Math.min(published, end), to: Math.max(published, end) }
}

/** The part of a span that "early", "mid" or "late" leaves of it, or the part before or after today. */
export function partOf(span: DaySpan, part: string, published: number): DaySpan {
  const third = Math.floor((span.to - span.from + 1) / 3)
  switch (part) {
    case 'earlier':
      return published >= span.from ? { from: span.from, to: Math.min(span.to, published) } : span
    case 'later':
      return published <= span.to ? { from: Math.max(span.from, published), to: span.to } : span
    case 'early':
      return { from: span.from, to: span.from + third }
    case 'mid':
      return { from: span.from + third, to: span.to - third }
    case 'late':
      return { from: span.to - third, to: span.to }
    default:
      return span
  }
}

/** The span moved by whole years until it does not lie after `end`. */
export function movedBefore(span: DaySpan, end: number): DaySpan {
  if (span.from <= end) return span
  const years = Math.ceil((span.from - end) / YEAR_DAYS)
  return { from: addMonths(span.from, -12 * years), to: addMonths(span.to, -12 * years) }
}
