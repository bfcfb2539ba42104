/** Days that a sentence names, told from the day its document was published. English only. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const MONTH_DAY = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`)
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?: (\\d{4}))?\\b`)
const WEEKDAY =
  /(?<!next |this coming |every |each )\b(?:on |late |early |last )?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b(?!s)/
const QUOTED = /“[^”]*”|"[^"]*"/gu
const DAY_MS = 86_400_000

/**
 * The day (`2026-11-23`) on which what the sentence tells happened, as far as it says; null when it names none, or
 * one that lies after `publishedAt`.
 */
export function findDay(sentence: string, publishedAt: string): string | null {
  const text = sentence.replace(QUOTED, '')
  const published = Date.parse(`${publishedAt.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(published)) return null
  const named = namedDay(text, published)
  if (named !== null) return named <= published ? dayOf(named) : null
  const weekday = WEEKDAY.exec(text)
  if (
    !weekday?.[1] ||
    /\b(?:will|would|may|might|could|should|next|until|by|plans?|(?:is|are|was|were) (?:expected|scheduled|set|due|planned))\b/.test(
      text,
    )
  )
    return null
  const wanted = WEEKDAYS.indexOf(weekday[1].toLowerCase())
  const back = (publishedWeekday(published) - wanted + 7) % 7
  return dayOf(published - back * DAY_MS)
}

function namedDay(text: string, published: number): number | null {
  const monthFirst = MONTH_DAY.exec(text)
  const dayFirst = monthFirst ? null : DAY_MONTH.exec(text)
  const [month, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]]
  if (month === undefined || day === undefined) return null
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  const number = Number(day)
  if (number < 1 || number > 31) return null
  const publishedYear = Number(dayOf(published).slice(0, 4))
  const time = Date.UTC(year === undefined ? publishedYear : Number(year), index, number)
  // "Dec. 30" in a report of January is last year's.
  return year === undefined && time - published > 180 * DAY_MS
    ? Date.UTC(publishedYear - 1, index, number)
    : time
}

function publishedWeekday(time: number): number {
  return (Math.floor(time / DAY_MS) + 4) % 7
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
