/** Dates that stand on a page as a line of their own. */
import { collapseSpace } from '#base/text.ts'
import { parseDate } from './dates.ts'

const MONTH =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?'
const DAY_NAME =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag'
const DATE = `(?:(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:${MONTH})\\.?,? \\d{4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2})`
const TIME =
  '(?:,? ?(?:at|um|-|–|\\||·|/|T)? ?\\d{1,2}[:.]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?|uhr|h)?(?: ?\\(?(?:[A-Z]{2,4}|[+-]\\d{2}:?\\d{2})\\)?)?)?'
const LEAD =
  '(?:(?:(?:first |last )?(?:published|posted|updated|erstellt|veröffentlicht|datum|date|stand|vom|am|on)[ :]*(?:am |on )?)|\\|)?'
const LINE = new RegExp(`^${LEAD} ?(?:(?:${DAY_NAME})\\.?,? )?(?:den |the )?(${DATE})${TIME}$`, 'i')
const GERMAN_MONTHS: Readonly<Record<string, string>> = {
  mai: 'may',
  märz: 'mar',
  okt: 'oct',
  dez: 'dec',
}
const MAX_LENGTH = 60

/** True when the text is a date (with time of day) and nothing else. */
export function isDateline(text: string): boolean {
  return findDateline(text) !== null
}

/** The date that the text is, and nothing else; ISO 8601 in UTC, or null. */
export function findDateline(text: string): string | null {
  if (text.length < 8 || text.length > MAX_LENGTH || !/\d/.test(text)) return null
  const date = LINE.exec(collapseSpace(text))?.[1]
  if (date === undefined) return null
  const numbers = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(date)
  if (numbers) return parseDate(`${numbers[3] ?? ''}-${pad(numbers[2])}-${pad(numbers[1])}`)
  return parseDate(
    date
      .replace(/mai|märz|okt|dez/i, (name) => GERMAN_MONTHS[name.toLowerCase()] ?? name)
      .replace(/^(\d+)\./, '$1'),
  )
}

function pad(number: string | undefined): string {
  return (number ?? '').padStart(2, '0')
}
