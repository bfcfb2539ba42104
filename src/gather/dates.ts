/** Dates as feeds and pages write them. */

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

// Hours east of Greenwich of the zone names that feeds use; all others are taken as UTC.
const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  et: -5,
  ct: -6,
  cst: -6,
  cdt: -5,
  mt: -7,
  mst: -7,
  mdt: -6,
  pt: -8,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  bst: 1,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  ist: 5.5,
  sgt: 8,
  hkt: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
}

const MAX_LENGTH = 100
const ISO =
  /^(?:[a-z]{3,9},\s+)?[+-]?(\d{4})[-/.]?(\d{2})(?:[-/.]?(\d{2}))?(?:[T\s_,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(.*)$/i

type Parts = {
  readonly year: number
  /** 1..12 */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly zone: string
}

/**
 * Reads a date of whatever form (ISO 8601, RFC 822 in either order, month names, 12-hour clocks, zone names); a time
 * without zone is taken as UTC.
 *
 * @returns ISO 8601 in UTC, or null when it is no date between 1970 and 2099
 */
export function parseDate(text: string | null | undefined): string | null {
  const bare = text?.trim().slice(0, MAX_LENGTH) ?? ''
  const parts = readIso(bare) ?? readWords(bare)
  return parts ? toIso(parts) : null
}

function readIso(text: string): Parts | undefined {
  const found = ISO.exec(text)
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, zone = ''] = found
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone: zone.trim(),
  }
}

function readWords(text: string): Parts | undefined {
  const dayFirst =
    /(?:^|[^\d:])(\d{1,2})(?:st|nd|rd|th)?[\s./-]+([a-z]{3,9})\.?,?[\s./-]+(\d{4}|\d{2})(?!\d*:)/i.exec(
      text,
    )
  const monthFirst =
    /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[\d:]+\s+(?:[a-z]+\s+|[+-]\d{4}\s+)?)?(\d{4})/i.exec(
      text,
    )
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = MONTHS.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1
  if (month === 0 || year === undefined) return undefined
  const time = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\b\.?)?\s*(.*)$/i.exec(text)
  const half = time?.[4]?.[0]?.toLowerCase()
  return {
    year: fullYear(Number(year)),
    month,
    day: Number(day),
    hour: to24(Number(time?.[1] ?? 0), half),
    minute: Number(time?.[2] ?? 0),
    second: Number(time?.[3] ?? 0),
    zone: time?.[5] ?? '',
  }
}

function toIso(parts: Parts): string | null {
  const { year, month, day, hour, minute, second, zone } = parts
  if (year < 1970 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return null
  if (hour > 24 || minute > 59 || second > 60) return null
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  // The 31st of a month with 30 days is somebody's slip, not the first of the next.
  if (hour < 24 && new Date(local).getUTCDate() !== day) return null
  return new Date(local - zoneHours(zone) * 3_600_000).toISOString()
}

function zoneHours(zone: string): number {
  const offset = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?/i.exec(zone)
  if (offset) {
    const hours = Number(offset[2]) + Number(offset[3] ?? 0) / 60
    return hours > 15 ? 0 : hours * (offset[1] === '-' ? -1 : 1)
  }
  return ZONES[/^[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? ''] ?? 0
}

function fullYear(year: number): number {
  if (year >= 100) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function to24(hour: number, half: string | undefined): number {
  if (half === 'p' && hour < 12) return hour + 12
  return half === 'a' && hour === 12 ? 0 : hour
}
