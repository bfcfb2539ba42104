/** Words of dates, as pieces of patterns and as what they stand for. */

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAY_NAMES = 'sun mon tue wed thu fri sat'.split(' ')
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

export const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|jun(?:e|\\.)?|jul(?:y|\\.)?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
/** Beside a date also short: `Mon.`, `Thurs`. */
export const ANY_WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?'
/** Short names that are no other word. */
export const SHORT_WEEKDAY = '(?:tues?|wed|thu(?:rs?)?|fri)'
export const SEASON = '(?:spring|summer|autumn|fall|winter)'
export const YEAR = '(?:1[5-9]|20)\\d\\d'
export const DAY_PART = '(?:morning|afternoon|evening|night)'
export const COUNT = `(?:\\d{1,4}(?:\\.5)?|an?|the|half an?|(?:a )?few|(?:a )?couple(?: of)?|${NUMBER_WORDS.slice(1).join('|')})`
export const UNIT = '(?:second|minute|hour|day|week|fortnight|month|year|decade)'

/** From 1; `name` begins with a month's first three letters. */
export function monthNumber(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** From 0, Sunday. */
export function weekdayNumber(name: string): number {
  return WEEKDAY_NAMES.indexOf(name.slice(0, 3).toLowerCase())
}

/** `two`, `a`, `a few`, `12`; NaN for none. A few are three, as most people mean it. */
export function parseCount(words: string): number {
  const word = words.toLowerCase().replace(/^a (?=few|couple)/, '')
  if (/^\d/.test(word)) return Number(word)
  if (/^half/.test(word)) return 0.5
  if (/^(?:an?|the)$/.test(word)) return 1
  if (word === 'few') return 3
  if (word.startsWith('couple')) return 2
  const value = NUMBER_WORDS.indexOf(word)
  return value < 0 ? Number.NaN : value
}

/** First month of each season as the north has it. */
export const SEASON_START: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
}
