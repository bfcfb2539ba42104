/** Dates as people read them on pages: "12. März 2026", "Nov 23, 2026", "3 de mayo de 2026", "23.11.2026", "2026年11月23日". */
import { monthOf as monthNamed } from './month-names.ts'

export type VisibleDate = {
  /** `2026-11-23` */
  readonly day: string
  readonly start: number
  readonly end: number
}

// Full names and what newspapers shorten them to, January first; a word ending in `.` or cut short is looked up by its
// first letters.
const MONTH_NAMES: readonly (readonly string[])[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń ocak января январь يناير януари siječnja',
  'february feb februar feber février févr fév febrero febbraio fevereiro fev februari lutego luty şubat февраля февраль فبراير февруари veljače',
  'march mar märz mrz mars marzo março maart mrt marca marzec mart марта март مارس maret ožujka',
  'april apr avril avr abril abr aprile kwietnia kwiecień nisan апреля апрель أبريل ابريل април travnja',
  'may mai mayo maggio mag maio mei maj maja mayıs мая май مايو svibnja',
  'june jun juni juin junio giugno giu junho czerwca czerwiec haziran июня июнь يونيو юни lipnja',
  'july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz июля июль يوليو юли srpnja',
  'august aug août aout agosto ago augustus augusti sierpnia sierpień ağustos августа август أغسطس agustus kolovoza',
  'september sep sept septembre septiembre setiembre settembre set setembro września wrzesień eylül сентября сентябрь سبتمبر септември rujna',
  'october oct oktober okt octobre octubre ottobre ott outubro out października październik ekim октября октябрь أكتوبر اكتوبر октомври',
  'november nov novembre noviembre novembro listopada listopad kasım ноября ноябрь نوفمبر ноември studenoga studenog',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia grudzień aralık декабря декабрь ديسمبر декември prosinca',
].map((names) => names.split(' '))
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?'
const WORD = '(\\p{L}{3,12})\\.?'
const YEAR = '((?:19|20)\\d{2})(?!\\d)'
const FORMS = new RegExp(
  [
    `(?<!\\d)${DAY}[ -]{0,2}(?:de |of |d[ei]l? )?${WORD},?[ -]{1,2}(?:de |del )?${YEAR}`,
    `(?<!\\p{L})${WORD} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`,
    `(?<!\\d)${YEAR}([-/.]) ?(\\d{1,2})\\8 ?(\\d{1,2})(?!\\d)`,
    `(?<![\\d.])(\\d{1,2})( ?[./|-]) ?(\\d{1,2})\\12 ?((?:19|20)\\d{2}|\\d{2})(?![\\d.]\\d|\\d|%)`,
    `(?<!\\d)${YEAR}[年년] ?(\\d{1,2})[月월] ?(\\d{1,2})[日일]`,
    `(?<!\\d)${YEAR}\\. ${WORD} (\\d{1,2})(?!\\d)`,
  ].join('|'),
  'giu',
)
const MAX_FOUND = 5

/**
 * The dates that stand in a line of text, in its order, at most five.
 *
 * @param isMonthFirst  how to read 3/4/2026, where nothing else decides: as in the United States, or as everywhere else
 */
export function findVisibleDates(line: string, isMonthFirst = false): readonly VisibleDate[] {
  const found: VisibleDate[] = []
  for (const match of line.matchAll(FORMS)) {
    const day = dayOf(match, isMonthFirst)
    if (day) found.push({ day, start: match.index, end: match.index + match[0].length })
    if (found.length >= MAX_FOUND) break
  }
  return found
}

function dayOf(match: RegExpExecArray, isMonthFirst: boolean): string | null {
  const group = (index: number): string => match[index] ?? ''
  if (group(2)) return dateOf(group(3), monthOf(group(2)), group(1))
  if (group(4)) return dateOf(group(6), monthOf(group(4)), group(5))
  if (group(7)) return dateOf(group(7), Number(group(9)), group(10))
  if (group(18)) return dateOf(group(18), monthOf(group(19)), group(20))
  if (group(15)) return dateOf(group(15), Number(group(16)), group(17))
  return numbersOf([group(11), group(13), group(14)], group(12), isMonthFirst)
}

function numbersOf(
  [first = '', second = '', year = '']: readonly string[],
  mark: string,
  isMonthFirst: boolean,
): string | null {
  // Two figures are a year only as in 23.11.26: other forms are scores, fractions and parts.
  if (year.length === 2 && mark.trim() !== '.') return null
  const swap = Number(second) > 12 || (isMonthFirst && mark.trim() === '/' && Number(first) <= 12)
  const [day, month] = swap ? [second, first] : [first, second]
  return dateOf(year.length === 2 ? `20${year}` : year, Number(month), day)
}

function monthOf(word: string): number {
  return MONTHS.get(word.toLowerCase()) ?? monthNamed(word) ?? 0
}

function dateOf(year: string, month: number, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  if (month < 1 || month > 12 || date.getUTCDate() !== Number(day)) return null
  return date.toISOString().slice(0, 10)
}
