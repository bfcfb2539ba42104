/** Dates as feeds and pages write them. */
import { zoneHours } from './date-zones.ts'
import { monthOf } from './month-names.ts'

const MAX_LENGTH = 100

type Day = { readonly year: number; readonly month: number; readonly day: number }

type Time = {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Hours east of Greenwich. */
  readonly zone: number
}

// A country with one zone writes none.
const KOREA = 9
const MIDNIGHT: Time = { hour: 0, minute: 0, second: 0, zone: 0 }

/** A day, and the text beside it that should say the time of day. */
type Reading = { readonly day: Day; readonly rest: string }

/**
 * Reads a date of whatever form (ISO 8601, RFC 822 in either order, names of months in twenty languages, 12-hour clocks,
 * names of zones, `23.11.2026`, seconds since 1970); a time without zone is taken as UTC. What can be read in two ways
 * (`05/11/2026`) or holds a time that is none is not read.
 *
 * @returns ISO 8601 in UTC, or null when it is no date between 1970 and 2099
 */
export function parseDate(text: string | null | undefined): string | null {
  const bare = text?.trim().slice(0, MAX_LENGTH) ?? ''
  if (bare.length < 4) return null
  const reading = USUAL.test(bare) ? readWords(bare) : readAny(bare)
  if (reading === undefined) return null
  const time = readTime(reading.rest, /\p{Script=Hangul}/u.test(bare) ? KOREA : 0)
  return time === undefined ? null : toIso(reading.day, time)
}

// Nearly all feeds write RFC 822.
const USUAL = /^(?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s/i

function readAny(text: string): Reading | undefined {
  return readShort(text) ?? readIso(text) ?? readNumbers(text) ?? readWords(text)
}

const ISO = /^(?:[a-z]{3,9},?\s+)?\+?(\d{4})(?:$|[-/.]?(\d{2})(?:[-/.]?(\d{2}))?(?![\d/.])(.*)$)/i
const PADDED_MONTH = /^(\d{4})-0(\d{2})-(\d{2})(?!\d)(.*)$/
const ORDINAL = /^(\d{4})-?(\d{3})(?![-\d])(.*)$/

function readIso(text: string): Reading | undefined {
  const ordinal = ORDINAL.exec(text)
  if (ordinal) return ordinalDay(ordinal)
  const found = PADDED_MONTH.exec(text) ?? ISO.exec(text)
  if (!found) return undefined
  const [, year, month = '1', day = '1', rest = ''] = found
  return { day: dayOf(year, month, day), rest: rest.replace(/^t(?=\d)/i, ' ') }
}

function ordinalDay([, year, days, rest = '']: RegExpExecArray): Reading {
  const date = new Date(Date.UTC(Number(year), 0, Number(days)))
  const day = { year: Number(year), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  return { day, rest: rest.replace(/^t(?=\d)/i, ' ') }
}

// Two digits for the year, where the six are no year and month.
const SHORT =
  /^(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])$)(?:-(\d{2})-?(\d{2})|(\d{2})(-?)(\d{2})\4(\d{2}))$/
const DOTTED = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)(.*)$/u
const SLASHED = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)(.*)$/u
const CJK = /^(\d{4})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日](.*)$/

function readShort(text: string): Reading | undefined {
  const short = SHORT.exec(text)
  if (!short) return undefined
  return { day: dayOf(short[1] ?? short[3], short[2] ?? short[5], short[6] ?? '1'), rest: '' }
}

function readNumbers(text: string): Reading | undefined {
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return readEpoch(text)
  const cjk = CJK.exec(text)
  if (cjk) return { day: dayOf(cjk[1], cjk[2], cjk[3]), rest: cjk[4] ?? '' }
  const dotted = DOTTED.exec(text)
  if (dotted) return { day: dayOf(dotted[3], dotted[2], dotted[1]), rest: dotted[4] ?? '' }
  const slashed = SLASHED.exec(text)
  return slashed ? readSlashed(slashed) : undefined
}

// Day or month first? Only a number above twelve, or the 12-hour clock of those who put the month first, says so.
function readSlashed([, first, second, year, rest = '']: RegExpExecArray): Reading | undefined {
  if (Number(first) > 12) return { day: dayOf(year, second, first), rest }
  if (Number(second) > 12 || first === second || /\d\s*[ap]\.?m\b/i.test(rest))
    return { day: dayOf(year, first, second), rest }
  return undefined
}

const DAY_FIRST =
  /(?:^|[^\d:])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:[\s./-]+|\s+(?:de|of)\s+)(\p{L}{3,12})\.?,?(?:[\s./-]+|\s+(?:de|of)\s+)(\d{4}|\d{2})(?!\d*:)/iu
const MONTH_FIRST =
  /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?<inside>[\d:]+\s+(?:[a-z]+\s+|[+-]\d{4}\s+)?)?(\d{4})(?!\d*:)/iu
const YEAR_FIRST = /(?:^|\s)(\d{4})[\s./-]+(\p{L}{3,12})\.?[\s./-]+(\d{1,2})\.?(?!\d)/iu

function readWords(text: string): Reading | undefined {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return namedDay(dayFirst, [dayFirst[3], dayFirst[2], dayFirst[1]])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return namedDay(monthFirst, [monthFirst[4], monthFirst[1], monthFirst[2]])
  const yearFirst = YEAR_FIRST.exec(text)
  return yearFirst ? namedDay(yearFirst, [yearFirst[1], yearFirst[2], yearFirst[3]]) : undefined
}

type Names = readonly [year: string | undefined, month: string | undefined, day: string | undefined]

// In "Mon Nov 23 08:15 2026" the time stands inside the date; else before or after it.
function namedDay(found: RegExpExecArray, [year, name, day]: Names): Reading | undefined {
  const month = monthOf(name ?? '')
  if (month === undefined) return undefined
  const { input, index, groups } = found
  const after = input.slice(index + found[0].length).replace(/^t(?=\d)/i, ' ')
  const before = input.slice(0, index + 1)
  const rest =
    /\d:\d/.test(before) && !/\d:\d/.test(after) ? before : `${groups?.['inside'] ?? ''} ${after}`
  return { day: dayOf(year, String(month), day), rest }
}

// Ten digits are seconds since 1970, thirteen milliseconds.
function readEpoch(text: string): Reading {
  const at = new Date(Number(text.padEnd(13, '0')))
  const day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
  return { day, rest: at.toISOString().slice(11) }
}

const TIME =
  /(?<![\d:+-])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?![\d:])\s*([ap]\.?m(?![a-z])\.?)?\s*(.*)$/i
const COMPACT = /^\s?(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?(?=$|[\sz+-])(.*)$/i

// Nothing, the zone of a day, or words: what may stand beside a day that has no time.
function readTime(rest: string, zoneUnsaid: number): Time | undefined {
  if (rest.trim() === '') return MIDNIGHT
  const found = TIME.exec(rest)
  if (!found) return readBareTime(rest)
  const [, hour, minute, second = '0', half, tail = ''] = found
  const zone = /^[+-]\d{2}:?\d{2}[a-z]/i.test(tail) ? undefined : zoneHours(tail)
  if (zone === undefined) return undefined
  return {
    hour: to24(Number(hour), half?.[0] ?? koreanHalf(rest)),
    minute: Number(minute),
    second: Number(second),
    zone: tail.trim() === '' ? zoneUnsaid : zone,
  }
}

function readBareTime(rest: string): Time | undefined {
  const compact = COMPACT.exec(rest)
  if (compact) {
    const [, hour, minute, second = '0', tail = ''] = compact
    const zone = zoneHours(tail)
    return zone === undefined
      ? undefined
      : { hour: Number(hour), minute: Number(minute), second: Number(second), zone }
  }
  return /^(?:z$|[+-]\d{2}:\d{2}$|[\s,;|(](?!.*\d:))/i.test(rest) ? MIDNIGHT : undefined
}

function koreanHalf(rest: string): string | undefined {
  if (rest.includes('오후')) return 'p'
  return rest.includes('오전') ? 'a' : undefined
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Day {
  return { year: fullYear(year ?? ''), month: Number(month), day: Number(day) }
}

function toIso({ year, month, day }: Day, { hour, minute, second, zone }: Time): string | null {
  if (year < 1970 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return null
  if (hour > 24 || minute > 59 || second > 60) return null
  const midnight = Date.UTC(year, month - 1, day)
  // The 31st of a month with 30 days is somebody's slip, not the first of the next.
  if (new Date(midnight).getUTCDate() !== day) return null
  const local = midnight + ((hour * 60 + minute) * 60 + second) * 1_000
  return new Date(local - zone * 3_600_000).toISOString()
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year)
  return Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year)
}

function to24(hour: number, half: string | undefined): number {
  const isLate = half?.toLowerCase() === 'p'
  if (isLate && hour < 12) return hour + 12
  return half !== undefined && !isLate && hour === 12 ? 0 : hour
}
