import { listNumbers, NUMBER_SCALES, type NumberMention } from '#base/numbers.ts'
import type { Quantity, Span } from '#domain/document.ts'
import { DOLLARS, findUnit, isPlural } from './lexicon/unit-words.ts'

const SCALE_WORDS: Readonly<Record<string, number>> = { dozen: 12, ...NUMBER_SCALES }
const SCALED =
  /(?:^|[\s\d-])(dozen|hundred|thousand|million|billion|trillion|bn|mn|tn|m|k|b)(?=$|[\s-]?(?:dollar|euro|pound|yen|rupee|per|%))/i
const ROUND = /\b(?<half>half )?an?\s+(?<scale>dozen|hundred|thousand|million|billion|trillion)\b/gi
const OVER =
  /(?:more than|over|above|at least|upwards of|no (?:fewer|less) than|in excess of|exceeding|topping|or more than)\s+(?:an?\s+)?$/i
const UNDER =
  /(?:less than|fewer than|under|below|up to|at most|no more than|as (?:many|much|little|few) as|not more than)\s+(?:an?\s+)?$/i
const ABOUT =
  /(?:about|around|approximately|roughly|some|nearly|almost|close to|an estimated|estimated at|circa|just (?:over|under)|~)\s*(?:an?\s+)?$/i
const JOINED = /^\s?(?:-|–|—|to|and)\s?$/
// What follows "600m" when it is a length.
const LENGTH_CUE =
  /^\s?(?:tall|high|long|wide|deep|away|above|below|down|north|south|east|west|race|sprint|hurdles|final|freestyle|butterfly|relay|from|of)\b/i
const REACH = 30
const YEAR_OLD = /^[-\s]?(?:year|month|week|day)s?[-\s]old/i

type Draft = Omit<Quantity, 'bound' | 'unit' | 'high'> & { readonly unit: string }

/**
 * Finds the numbers of an English text with what they count: value in whole units, unit or noun, what they were written
 * in, and whether they are exact ("more than 1.2m people" is over 1200000 people). Ordinals, ages and numbers that are part
 * of a date (`dates`) are left out.
 *
 * @returns spans of the number with its sign and unit, in the order they stand; linear in the length, never throws
 */
export function findQuantities(text: string, dates: readonly Span[]): Quantity[] {
  const drafts = [
    ...listNumbers(text).flatMap((number) => draftOf(number, text)),
    ...listRound(text),
  ]
    .sort((one, other) => one.start - other.start)
    .filter((draft, at, all) => at === 0 || draft.start >= (all[at - 1]?.end ?? 0))
  const quantities: Quantity[] = []
  const isDated = overlapTest(dates)
  for (let at = 0; at < drafts.length; at += 1) {
    const draft = drafts[at]
    const next = drafts[at + 1]
    if (!draft || isDated(draft)) continue
    const isRange = next !== undefined && !isDated(next) && isJoined(text, draft, next)
    const found = isRange ? rangeOf(draft, next) : { ...draft, high: null }
    const whole = withUnit(text, found)
    if (whole) quantities.push(whole)
    if (isRange) at += 1
  }
  return quantities
}

function draftOf(number: NumberMention, text: string): Draft[] {
  const before = text.slice(Math.max(0, number.start - 2), number.start)
  const isName = /\p{L}[-–]?$|[/:.#]$/u.test(before) && !/\p{Sc}/u.test(text[number.start] ?? '')
  const isPart = /^(?:[:/]\d|[-–]?[A-Z]{2}|\/)/.test(text.slice(number.end, number.end + 3))
  if (
    number.unit === 'th' ||
    isName ||
    isPart ||
    YEAR_OLD.test(text.slice(number.end, number.end + REACH))
  )
    return []
  const scale = SCALED.exec(number.text)?.[1]?.toLowerCase()
  const size = scale === undefined ? 1 : (SCALE_WORDS[scale] ?? 1)
  const isMetres = scale === 'm' && number.unit === ''
  if (!isMetres) return [{ ...number, scale: size }]
  // `1.2m people` are millions, `600m` and `600m race` are metres.
  const after = text.slice(number.end, number.end + REACH)
  const noun = /^\s([a-z-]+)/.exec(after)?.[1] ?? ''
  const isCount =
    noun !== '' &&
    !LENGTH_CUE.test(after) &&
    (isPlural(noun) || /^\s[a-z-]+\s[a-z-]+s\b/.test(after))
  return [
    isCount
      ? { ...number, value: Number((number.value * 1e6).toPrecision(12)), scale: 1e6 }
      : { ...number, unit: 'm', scale: 1 },
  ]
}

/** "A dozen", "half a million". */
function listRound(text: string): Draft[] {
  return [...text.matchAll(ROUND)].map(({ index, groups, 0: words }) => {
    const scale = SCALE_WORDS[groups?.['scale']?.toLowerCase() ?? ''] ?? 1
    const value = groups?.['half'] === undefined ? scale : scale / 2
    return { value, scale, unit: '', start: index, end: index + words.length }
  })
}

function isJoined(text: string, one: Draft, other: Draft): boolean {
  const gap = text.slice(one.end, other.start)
  if (!JOINED.test(gap) || (one.unit !== '' && other.unit !== '' && one.unit !== other.unit))
    return false
  if (
    gap.trim() === 'and' &&
    !/between\s+$/i.test(text.slice(Math.max(0, one.start - 10), one.start))
  )
    return false
  return scaled(one, other) < other.value
}

/** "1 to 2 million": the scale said once holds for both. */
function scaled(one: Draft, other: Draft): number {
  return one.scale === 1 && other.scale > 1 && one.value < 1000
    ? one.value * other.scale
    : one.value
}

function rangeOf(one: Draft, other: Draft): Draft & { readonly high: number } {
  return {
    ...other,
    start: one.start,
    unit: other.unit || one.unit,
    value: scaled(one, other),
    high: other.value,
  }
}

function withUnit(text: string, draft: Draft & { readonly high: number | null }): Quantity | null {
  const before = text.slice(Math.max(0, draft.start - REACH), draft.start)
  const after = text.slice(draft.end, draft.end + REACH * 2)
  const dollars = /(?<![A-Za-z])([A-Z]{1,2})$/.exec(before)?.[1]
  const country = text[draft.start] === '$' && dollars !== undefined ? DOLLARS[dollars] : undefined
  const points = draft.unit === '%' ? /^\s?points?\b/i.exec(after)?.[0] : undefined
  const { unit, length } =
    draft.unit === ''
      ? unitAfter(after)
      : { unit: points === undefined ? (country ?? draft.unit) : 'pp', length: points?.length ?? 0 }
  // A bare 2019 is a year that no preposition gave away.
  if (
    unit === '' &&
    draft.scale === 1 &&
    /^(?:1[5-9]|20)\d\d$/.test(text.slice(draft.start, draft.end))
  )
    return null
  const tail = after.slice(length)
  return {
    start: country === undefined ? draft.start : draft.start - (dollars?.length ?? 0),
    end: draft.end + length,
    value: draft.value,
    high: draft.high,
    unit: unit === '' ? null : unit,
    scale: draft.scale,
    bound: boundOf(before, tail),
  }
}

function boundOf(before: string, after: string): Quantity['bound'] {
  if (/(?:just|slightly|a little) (?:over|under)\s+$/i.test(before) || ABOUT.test(before))
    return 'about'
  if (UNDER.test(before) || /^\s+or (?:less|fewer)\b/i.test(after)) return 'under'
  if (OVER.test(before) || /^(?:\+|\s+or more\b|\s+plus\b)/i.test(after)) return 'over'
  return /^\s+or so\b/i.test(after) ? 'about' : 'exact'
}

/** A unit of one or two words, else the noun counted, with how many letters of `after` they take. */
function unitAfter(after: string): { readonly unit: string; readonly length: number } {
  const none = { unit: '', length: 0 }
  const sign = /^\s?(?:°\s?[CF]|°|[CF](?![\p{L}\p{N}'’]))/u.exec(after)?.[0]
  if (sign !== undefined)
    return { unit: findUnit(sign.replace(/\s/g, '')) ?? '°', length: sign.length }
  const [lead, first, gap, second] = wordsOf(after)
  if (first === undefined || lead === undefined) return none
  const two = second === undefined ? undefined : findUnit(`${first} ${second}`)
  if (two !== undefined)
    return {
      unit: two,
      length: lead.length + first.length + (gap?.length ?? 0) + (second?.length ?? 0),
    }
  const one = findUnit(first)
  if (one !== undefined) return { unit: one, length: lead.length + first.length }
  if (isPlural(first)) return { unit: first, length: lead.length + first.length }
  if (second !== undefined && /^[a-z-]+$/.test(first) && isPlural(second) && !LINK_WORDS.has(first))
    return { unit: second, length: lead.length + first.length + (gap?.length ?? 0) + second.length }
  return none
}

const LINK_WORDS = new Set(
  'of to in on at by for from and or but than the a an this that these those with per as if when while was were is are be been will would more less over under'.split(
    ' ',
  ),
)

function wordsOf(after: string): readonly (string | undefined)[] {
  const [, lead, first, gap, second] =
    /^([\s-]?)([A-Za-z][A-Za-z/-]*)(?:(\s)([A-Za-z][A-Za-z-]*))?/.exec(after) ?? []
  return [lead, first, gap, second]
}

/** Both lists in order: each date is looked at once. */
function overlapTest(dates: readonly Span[]): (span: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while (at < dates.length && (dates[at]?.end ?? 0) <= start) at += 1
    const date = dates[at]
    return date !== undefined && date.start < end
  }
}
