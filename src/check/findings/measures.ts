/** Numbers with what they measure: "five weeks" is not "five years", however many fives the documents have. */
import { listNumbers } from '#base/numbers.ts'
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'

const UNITS: ReadonlyMap<string, string> = new Map(
  [
    'second seconds|minute minutes|hour hours|day days|week weeks|month months|year years|decade decades|century centuries',
    'mile miles|kilometer kilometers kilometre kilometres km|meter meters metre metres|foot feet|inch inches|yard yards|acre acres|hectare hectares',
    'pound pounds|kilogram kilograms kg|ton tons tonne tonnes|ounce ounces|gallon gallons|liter liters litre litres|degree degrees|barrel barrels',
  ]
    .join('|')
    .split('|')
    .flatMap((group) => {
      const [unit = '', ...others] = group.split(' ')
      return [unit, ...others].map((word): [string, string] => [word, unit])
    }),
)

type Measure = { readonly value: number; readonly unit: string; readonly text: string }

/** A measure whose number the cited spans have with other units only. */
export function findWrongMeasure(text: string, evidence: readonly Evidence[]): Finding {
  const cited = evidence.flatMap((one) => listMeasures(one.text))
  const wrong = listMeasures(text).find(
    ({ value, unit }) => !cited.some((other) => other.value === value && other.unit === unit),
  )
  if (!wrong) return null
  const reason = `No cited document says “${wrong.text}” here.`
  return { outcome: 'refuted', reason, method: 'measures/1' }
}

function listMeasures(text: string): readonly Measure[] {
  return listNumbers(text).flatMap(({ value, unit: sign, start, end }) => {
    const after =
      /^[\s-]?(?:(?:more|extra|additional|full|consecutive|straight|square|cubic|metric) )?(\p{L}+)(?: (points?))?/u.exec(
        text.slice(end),
      )
    const word = after?.[1]?.toLowerCase() ?? ''
    const isPoints = /^(?:percentage|percent)$/.test(word) ? after?.[2] !== undefined : false
    const points = /^\s(?:percentage )?points?\b/u.test(text.slice(end)) || isPoints
    const unit = points ? 'point' : sign === '%' ? 'percent' : UNITS.get(word)
    return unit === undefined
      ? []
      : [{ value, unit, text: text.slice(start, end + (after?.[0].length ?? 0)).trim() }]
  })
}

const DAY =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/gu

/** A day or a month told more often than the cited spans have it: "Monday Night Live" for what has one Monday only. */
export function findRepeatedDay(text: string, evidence: readonly Evidence[]): Finding {
  const listDays = (words: string) => words.match(DAY) ?? []
  const cited = evidence.flatMap((one) => listDays(one.text))
  const said = listDays(text)
  const count = (days: readonly string[], day: string) => days.filter((one) => one === day).length
  const wrong = said.find((day) => count(said, day) > Math.max(1, count(cited, day)))
  if (wrong === undefined) return null
  const reason = `It says “${wrong}” where the cited documents say something else.`
  return { outcome: 'refuted', reason, method: 'days/1' }
}

/** A number told more often than the cited spans have it, where they have another one that is left out. */
export function findRepeatedNumber(text: string, evidence: readonly Evidence[]): Finding {
  const count = (numbers: ReturnType<typeof listNumbers>, value: number) =>
    numbers.filter((number) => number.value === value).length
  const said = listNumbers(text)
  const cited = evidence.flatMap((one) => listNumbers(one.text))
  const repeated = said.find(
    ({ value }) =>
      count(said, value) > Math.max(1, count(cited, value)) &&
      cited.some((other) => count(said, other.value) === 0),
  )
  if (!repeated) return null
  const reason = `It says “${repeated.text}” where the cited documents say another number.`
  return { outcome: 'refuted', reason, method: 'numbers/2' }
}
