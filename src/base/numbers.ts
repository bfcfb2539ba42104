/** Numbers in running text, as values that can be compared: `€90 billion`, `76%`, `twenty-five`, `3rd`. */

export type NumberMention = {
  readonly value: number
  /** `%`, a currency code such as `EUR`, `th` for ordinals, or empty. */
  readonly unit: string
  readonly text: string
  /** Offsets in the text, end excluded. */
  readonly start: number
  readonly end: number
}

const SMALL_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS_WORDS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINAL_WORDS = 'third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
/** What a word or letter behind a number multiplies it by. */
export const NUMBER_SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL_WORDS.map((word, index): [string, number] => [word, index]),
  ...TENS_WORDS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['dozen', 12],
])
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['dollar', 'USD'],
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['£', 'GBP'],
  ['pound', 'GBP'],
  ['¥', 'JPY'],
  ['yen', 'JPY'],
  ['₹', 'INR'],
  ['rupee', 'INR'],
])

const WORD = [...WORD_VALUES.keys()].join('|')
const NUMBER = new RegExp(
  String.raw`(?<sign>US\$|[$€£¥₹])?\s?(?<![\p{L}\p{N}])` +
    String.raw`(?:(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<ordinal>st|nd|rd|th)?` +
    String.raw`|(?:(?<words>(?:${WORD})(?:[-\s](?:${WORD}))?)|(?<nth>${ORDINAL_WORDS.join('|')}))(?!\p{L}))` +
    String.raw`(?:[\s-]?(?<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|m|k|b)(?![\p{L}\p{N}]))?` +
    String.raw`(?:[\s-]?(?<unit>%|per\s?cent(?:age)?|dollar|euro|pound|yen|rupee)s?)?(?!\p{L}*\p{N})`,
  'giu',
)

/** Every number in the order it stands; `one` alone is left out, being mostly no number (`one of them`). */
export function listNumbers(text: string): readonly NumberMention[] {
  const mentions: NumberMention[] = []
  for (const match of text.matchAll(NUMBER)) {
    const mention = parseMention(match)
    if (mention) mentions.push(mention)
  }
  return mentions
}

function parseMention(match: RegExpExecArray): NumberMention | null {
  const { sign, digits, ordinal, words, nth, scale, unit } = match.groups ?? {}
  const isLoneOne = words?.toLowerCase() === 'one' && scale === undefined && unit === undefined
  if (isLoneOne) return null
  const currency = CURRENCIES.get((sign ?? unit ?? '').toLowerCase())
  const name = scale?.toLowerCase() ?? ''
  // `600m` is millions only as money; otherwise metres.
  const isScale = name.length > 1 || currency !== undefined
  const value = baseValue(digits, words, nth) * (isScale ? (NUMBER_SCALES[name] ?? 1) : 1)
  const text = match[0].trim()
  const start = match.index + match[0].indexOf(text)
  return {
    value: roundOff(value),
    unit: unitOf(currency, unit, ordinal ?? nth),
    text,
    start,
    end: start + text.length,
  }
}

function baseValue(digits?: string, words?: string, nth?: string): number {
  if (digits !== undefined) return Number(digits.replaceAll(',', ''))
  if (nth !== undefined) return ORDINAL_WORDS.indexOf(nth.toLowerCase()) + 3
  const parts = (words ?? '').toLowerCase().split(/[-\s]/)
  const values = parts.map((part) => WORD_VALUES.get(part) ?? 0)
  return parts.at(-1) === 'dozen' && values.length === 2
    ? (values[0] ?? 1) * 12
    : values.reduce((sum, value) => sum + value, 0)
}

function unitOf(currency?: string, unit?: string, ordinal?: string): string {
  if (currency) return currency
  if (unit) return '%'
  return ordinal ? 'th' : ''
}

// 1.13 × 10⁹ is not 1130000000 in binary floating point.
function roundOff(value: number): number {
  return Number(value.toPrecision(12))
}

/** True when `number` is among `others`: the same value and unit; a bare number may stand for one with a currency. */
export function hasNumber(number: NumberMention, others: readonly NumberMention[]): boolean {
  return others.some(
    ({ value, unit }) =>
      value === number.value && (unit === number.unit || (number.unit === '' && unit !== '%')),
  )
}
