import type { DateMention, Span } from '#domain/document.ts'
import { isoOf, parseDay } from './calendar-days.ts'
import { DATE_PATTERNS } from './date-patterns.ts'
import type { DateReading } from './date-readers.ts'
import {
  DAY_PART,
  MONTH,
  SEASON,
  SHORT_WEEKDAY,
  UNIT,
  WEEKDAY,
  YEAR,
} from './lexicon/date-words.ts'
import { movedBefore } from './date-rules.ts'
import { addTimes } from './date-times.ts'
import { tenseAt } from './tense.ts'

/** What dates of each kind hold, so that most sentences are looked through and read no further. */
const SIGNS = Object.entries({
  numeric: String.raw`\d[-/.]\d`,
  month: String.raw`\b${MONTH}(?![a-z])`,
  weekday: String.raw`\b(?:${WEEKDAY}|${SHORT_WEEKDAY})\b`,
  day: String.raw`\b(?:today|tonight|tomorrow|yesterday|(?:last|this) ${DAY_PART})\b`,
  away: String.raw`\b(?:ago|earlier|before|later|from now|from today|after|hence)\b`,
  season: String.raw`\b${SEASON}\b`,
  unit: String.raw`\b(?:(?:${UNIT}|weekend)s?|${SEASON})\b`,
  year: String.raw`\b${YEAR}`,
  time: String.raw`\d\s?[ap][.]?m\b|\d:\d\d|\b(?:noon|midday|midnight)\b`,
}).map(([kind, sign]) => ({ kind, sign: new RegExp(sign, 'i') }))
// No sentence is so long; a page without stops is read in pieces of it.
const MAX_LENGTH = 2000
const BETWEEN = /(?:between|from)\s+$/i
const JOINED = /^\s*(?:-|–|—|to|until|till|through)\s*$/i

export type FoundDate = DateReading & Span & { readonly time: string | null }

/**
 * Finds the days that an English text names, resolved against the day it was published: "on Monday", "3 March", "later this
 * week", "in 2019", "two years ago", "at 10 pm on Friday". Where the words leave open which one is meant, the tense of
 * the verb near it tells; where that is missing, the nearest is taken and called a guess.
 *
 * @param publishedAt  ISO 8601; nothing is found where it is none
 * @returns spans in the order they stand, not overlapping; linear in the length, never throws
 */
export function findDates(
  text: string,
  { publishedAt, sentences }: { readonly publishedAt: string; readonly sentences: readonly Span[] },
): DateMention[] {
  const published = parseDay(publishedAt)
  if (published === undefined) return []
  return sentences.flatMap(({ start, end }) => {
    const found: DateMention[] = []
    for (let at = start; at < end; at += MAX_LENGTH) {
      const sentence = text.slice(at, Math.min(end, at + MAX_LENGTH))
      const kinds = listKinds(sentence)
      if (kinds.size > 0) found.push(...readSentence(sentence, { kinds, offset: at, published }))
    }
    return found
  })
}

function listKinds(sentence: string): ReadonlySet<string> {
  const kinds = new Set(SIGNS.filter(({ sign }) => sign.test(sentence)).map(({ kind }) => kind))
  // "2 months before" needs its unit.
  if (!kinds.has('unit')) kinds.delete('away')
  return kinds
}

function readSentence(
  sentence: string,
  {
    kinds,
    offset,
    published,
  }: { readonly kinds: ReadonlySet<string>; readonly offset: number; readonly published: number },
): DateMention[] {
  const found: FoundDate[] = []
  const taken = new Uint8Array(sentence.length)
  for (const { kind, pattern, read } of DATE_PATTERNS) {
    if (!kinds.has(kind)) continue
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.subarray(start, end).includes(1)) continue
      const tense = tenseAt(sentence, start, end)
      const reading = read(match.groups ?? {}, { published, tense, words: match[0] })
      // What looks like a date of the calendar and is none is not read again in parts.
      if (reading || kind === 'numeric' || kind === 'month') taken.fill(1, start, end)
      if (!reading) continue
      found.push({ ...reading, ...withoutLead(match[0], start), end, time: null })
    }
  }
  found.sort((one, other) => one.start - other.start)
  return addTimes(joinRanges(found, sentence), sentence, published).map(
    ({ start, end, span, granularity, time, certainty }) => ({
      start: offset + start,
      end: offset + end,
      from: isoOf(span.from),
      to: isoOf(span.to),
      granularity,
      time,
      certainty,
    }),
  )
}

/** A preposition helps to tell a date and is no part of it. */
function withoutLead(words: string, start: number): { readonly start: number } {
  const lead =
    /^(?:(?:in|on|at|since|by|until|till|from|during|of|for|to|between|and|before|after|the|circa|through|around|back in|as of|throughout|over|every|each)\s+)+(?!day\b)/i.exec(
      words,
    )
  return { start: start + (lead?.[0].length ?? 0) }
}

/** "From 3 March to 5 April", "between Monday and Friday": one span. */
function joinRanges(found: readonly FoundDate[], sentence: string): FoundDate[] {
  const joined: FoundDate[] = []
  for (const date of found) {
    const before = joined.at(-1)
    const gap = before && sentence.slice(before.end, date.start)
    const isJoined =
      gap !== undefined &&
      (JOINED.test(gap) ||
        (/^\s+and\s+$/i.test(gap) && BETWEEN.test(sentence.slice(0, before?.start))))
    if (!before || !isJoined) joined.push(date)
    else joined.splice(-1, 1, rangeOf(before, date))
  }
  return joined
}

function rangeOf(one: FoundDate, other: FoundDate): FoundDate {
  // "From Friday to Monday": the later one is the one after.
  const isWeekday = other.span.to < one.span.from && one.span.from - other.span.to < 7
  const to = isWeekday ? other.span.to + 7 : other.span.to
  const first = one.certainty === 'written' ? one.span : movedBefore(one.span, to)
  return {
    ...other,
    start: one.start,
    span: { from: Math.min(first.from, to), to: Math.max(first.from, to) },
    granularity: 'span',
    certainty: one.certainty === other.certainty ? one.certainty : 'reckoned',
  }
}
