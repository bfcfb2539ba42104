/** What the words that a date pattern found mean, told from the day of publication and the tense beside them. */
import type { DateMention } from '#domain/document.ts'
import { findDay, monthSpan, yearOf, yearSpan, type DaySpan } from './calendar-days.ts'
import {
  dateNear,
  monthNear,
  partOf,
  spanAway,
  spanOver,
  unitSpan,
  weekdayNear,
} from './date-rules.ts'
import { monthNumber, parseCount, SEASON_START, weekdayNumber } from './lexicon/date-words.ts'
import type { Tense } from './tense.ts'

export type DateReading = {
  readonly span: DaySpan
  readonly granularity: DateMention['granularity']
  readonly certainty: DateMention['certainty']
}

export type Context = { readonly published: number; readonly tense: Tense; readonly words: string }
/** Named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>

// Half as far as the other year's date would be.
const NEAR_DAYS = 120

export function readIsoDate({ year, month, day }: Groups): DateReading | null {
  return written(Number(year), Number(month), Number(day))
}

export function readMonthYear(
  { part, month, year }: Groups,
  { published }: Context,
): DateReading | null {
  const number = /^\d/.test(month ?? '') ? Number(month) : monthNumber(month ?? '')
  return {
    span: partOf(monthSpan(Number(year), number), low(part), published),
    granularity: part === undefined ? 'month' : 'span',
    certainty: 'written',
  }
}

export function readTheWeekend(_: Groups, { published, tense }: Context): DateReading | null {
  const span = unitSpan('weekend', { published, shift: 0, tense })
  return span ? { span, granularity: 'weekend', certainty: tense ? 'reckoned' : 'guessed' } : null
}

export function readSeasonYear({ season, year }: Groups): DateReading {
  const start = SEASON_START[low(season)] ?? 1
  const first = monthSpan(Number(year), start)
  const span = { from: first.from, to: monthSpan(Number(year), start + 2).to }
  return { span, granularity: 'season', certainty: 'written' }
}

export function readDecade({ part, year }: Groups, { published }: Context): DateReading {
  const span = yearSpan(Number(year), Number(year) + 9)
  return { span: partOf(span, low(part), published), granularity: 'span', certainty: 'written' }
}

function written(year: number, month: number, day: number): DateReading | null {
  const found = findDay(year, month, day)
  return found === undefined ? null : oneDay(found, 'written')
}

function oneDay(day: number, certainty: DateReading['certainty']): DateReading {
  return { span: { from: day, to: day }, granularity: 'day', certainty }
}

/** The first number is the month, as in the larger part of English news on the web, unless it cannot be. */
export function readSlashed({ one, two, next, year, short }: Groups): DateReading | null {
  const [first, second] = [Number(one), Number(two ?? next)]
  const told = Number(year ?? short)
  const whole = told < 100 ? 2000 + told - (told > 69 ? 100 : 0) : told
  if (whole < 1500 || whole > 2100) return null
  const isDayFirst = first > 12
  const reading = isDayFirst ? written(whole, second, first) : written(whole, first, second)
  return reading && (isDayFirst || second > 12 ? reading : { ...reading, certainty: 'guessed' })
}

export function readDate({ day, last, month, year }: Groups, context: Context): DateReading | null {
  const number = monthNumber(month ?? '')
  if (/^(?:mar|may|sun|sat)$/i.test(month ?? '') && /^[a-z]/.test(month ?? '')) return null
  const find = (of: string | undefined) =>
    year === undefined
      ? dateNear(number, Number.parseInt(of ?? '', 10), context)
      : findDay(Number(year), number, Number.parseInt(of ?? '', 10))
  const from = find(day)
  if (from === undefined) return null
  const isNear = context.tense !== null || Math.abs(from - context.published) <= NEAR_DAYS
  const certainty = year !== undefined ? 'written' : isNear ? 'reckoned' : 'guessed'
  const to = last === undefined ? from : find(last)
  if (to === undefined) return null
  if (to < from) return oneDay(from, certainty)
  return to === from
    ? oneDay(from, certainty)
    : { span: { from, to }, granularity: 'span', certainty }
}

export function readMonth({ word, part, month }: Groups, context: Context): DateReading | null {
  // In small letters these are other words.
  if (!/^[A-Z]/.test(month ?? '') && /^(?:mar|may|sep|dec|jan|jun|march|august)/i.test(month ?? ''))
    return null
  if (/^(?:the|to|for)$/i.test(word ?? '') && /^(?:may|march|mar)$/i.test(month ?? '')) return null
  const number = monthNumber(month ?? '')
  const span = monthNear(number, { ...context, word: low(word) })
  const said = part ?? (/^(?:early|mid|late)$/i.test(word ?? '') ? word : undefined)
  const isTold = context.tense !== null || /^(?:last|next|this)$/i.test(word ?? '')
  return {
    span: partOf(span, low(said), context.published),
    granularity: said === undefined ? 'month' : 'span',
    certainty: isTold ? 'reckoned' : 'guessed',
  }
}

const RELATIVE_DAYS: Readonly<Record<string, number>> = {
  'the day after tomorrow': 2,
  'the day before yesterday': -2,
  tomorrow: 1,
  yesterday: -1,
  'last night': -1,
}

export function readRelativeDay({ word }: Groups, { published }: Context): DateReading | null {
  // In capitals it is a name of a paper or a label more often than a day.
  if (word === word?.toUpperCase()) return null
  return oneDay(published + (RELATIVE_DAYS[low(word).replace(/\s+/g, ' ')] ?? 0), 'reckoned')
}

export function readWeekday(
  { name, word, weekday, plural, week }: Groups,
  context: Context,
): DateReading | null {
  // A feast or a sale of that name.
  if (name !== undefined) return null
  const said = low(word).replace(/\s+/g, ' ')
  if (plural !== undefined || said === 'every' || said === 'each') return null
  const number = weekdayNumber(weekday ?? '')
  if (week !== undefined) {
    const shift = /^last/i.test(week) ? -1 : /^next/i.test(week) ? 1 : 0
    const span = unitSpan('week', { ...context, shift })
    return span ? oneDay(span.from + ((number + 6) % 7), 'reckoned') : null
  }
  const isAhead = said === 'by' || said === 'until' || said === 'till'
  const tense = isAhead && context.tense === null ? 'future' : context.tense
  const day = weekdayNear(number, { published: context.published, tense, word: said })
  const isTold = tense !== null || /^(?:last|this)/.test(said)
  return oneDay(day, isTold && said !== 'next' ? 'reckoned' : 'guessed')
}

export function readUnit(
  { part, word, count, unit }: Groups,
  context: Context,
): DateReading | null {
  const name = low(unit)
  const said = low(word)
  if (said === 'this' && name === 'day') return null
  const isBack = /^(?:last|past|previous)$/.test(said)
  if (count !== undefined || (said === 'past' && name !== 'weekend')) {
    const many = count === undefined ? 1 : parseCount(count)
    if (Number.isNaN(many)) return null
    const isAhead = said === 'next' || said === 'coming' || said === 'this'
    const span = spanOver(name, isAhead ? many : -many, context.published)
    return { span, granularity: 'span', certainty: 'reckoned' }
  }
  const shift = isBack ? -1 : said === 'next' || said === 'coming' ? 1 : 0
  const span = unitSpan(name, { ...context, shift })
  if (!span) return null
  const isSeason = name in SEASON_START
  return {
    span: partOf(span, low(part), context.published),
    granularity: part === undefined ? granularityOf(name) : 'span',
    certainty: isSeason || (name === 'weekend' && shift === 0) ? 'guessed' : 'reckoned',
  }
}

function granularityOf(unit: string): DateReading['granularity'] {
  if (unit in SEASON_START) return 'season'
  if (unit === 'week' || unit === 'weekend' || unit === 'month' || unit === 'year') return unit
  return unit === 'day' || unit === 'hour' || unit === 'minute' || unit === 'second'
    ? 'day'
    : 'span'
}

/** "Two years ago" is told from the day of publication; "two years later" mostly from another day, and is a guess. */
export function readAway(
  { count, unit, word, base }: Groups,
  context: Context,
): DateReading | null {
  const many = parseCount(count ?? '')
  if (Number.isNaN(many) || /^the$/i.test(count ?? '')) return null
  const said = low(word)
  const isBack = said === 'ago' || said === 'earlier' || said === 'before'
  if ((said === 'before' || said === 'after') && base === undefined) return null
  const from = baseDay(low(base), context)
  const span = spanAway(low(unit), isBack ? -many : many, from)
  if (!span) return null
  const isTold =
    said === 'ago' || said === 'from now' || said === 'from today' || base !== undefined
  return { span, granularity: granularityOf(low(unit)), certainty: isTold ? 'reckoned' : 'guessed' }
}

function baseDay(base: string, context: Context): number {
  const [, word, weekday] = /^(?:(last|this|next)\s+)?(\w+day)$/.exec(base) ?? []
  const number = weekdayNumber(weekday ?? '')
  if (number < 0 || /^(?:to|yester)/.test(base))
    return context.published + (RELATIVE_DAYS[base] ?? 0)
  return weekdayNear(number, { ...context, word: word ?? '' })
}

/** "In two weeks" is ahead unless it is told of what was ("rose in two weeks"): then it is a length, not a date. */
export function readAhead({ word, count, unit }: Groups, context: Context): DateReading | null {
  const many = parseCount(count ?? '')
  if (Number.isNaN(many) || context.tense === 'past') return null
  if (low(word) === 'within') {
    return {
      span: spanOver(low(unit), many, context.published),
      granularity: 'span',
      certainty: 'reckoned',
    }
  }
  const span = spanAway(low(unit), many, context.published)
  return span ? { span, granularity: granularityOf(low(unit)), certainty: 'reckoned' } : null
}

export function readYear(
  { part, year, last }: Groups,
  { published, words }: Context,
): DateReading | null {
  const first = Number(year)
  if (first > yearOf(published) + 80) return null
  // "Of 2000 people" is a number.
  if (/^(?:of|for|to|and)\s/i.test(words) && first % 100 === 0 && last === undefined) return null
  const whole =
    last === undefined
      ? first
      : last.length === 2
        ? Math.floor(first / 100) * 100 + Number(last)
        : Number(last)
  if (whole < first) return null
  const span = partOf(yearSpan(first, whole), low(part), published)
  return {
    span,
    granularity: part === undefined && whole === first ? 'year' : 'span',
    certainty: 'written',
  }
}

function low(word: string | undefined): string {
  return (word ?? '').toLowerCase()
}
