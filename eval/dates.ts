import type { DateMention } from '#domain/document.ts'
import { findDates } from '#understand/dates.ts'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'
import { NEWS_DATES } from './news-dates.ts'
import { readRecords } from './records.ts'

const check = z.object({
  path: z.string(),
  not: z.boolean().nullish(),
  m: z.string(),
  v: z.array(z.unknown()),
})
const row = z.object({
  file: z.string(),
  chrono: z.string(),
  text: z.string(),
  ref: z.unknown(),
  options: z.unknown(),
  expect: z.string(),
  checks: z.array(check).nullish(),
})
type Row = z.infer<typeof row>

// Units under a day, shorthand of commands (`+2 weeks`), eras: nothing that news dates by.
const NOT_NEWS =
  /\b\d*(?:mins?|minutes?|secs?|seconds?|hours?|hrs?)\b|[+-]\d|\b(?:BC|AD|CE|BCE)\b|\bat night|in the (?:after|morn)/i
const CASUAL = /^(?:custom|chrono[.]casual|chrono[.]en)$/
// A test that names no day to tell from is read as if published on this one.
const SOME_DAY = '2012-08-10'

/**
 * Dates told from the day of publication. `accuracy` is the share right of chrono's own English tests in their casual
 * reading, as far as they ask for a day (or for none) and are such as news has: no options such as "only ahead", no units
 * under a day, no eras. Right is when a span found holds the day wanted. `newsAccuracy` is the share right of sentences of
 * our own, where the tense tells what is meant: right is when the span found lies within the one wanted; `newsSpans` those
 * whose words are found exactly.
 */
export const dates: Evaluation = {
  name: 'dates',
  folder: 'dates-chrono',
  // chrono's accuracy is 1 by construction: they are its own tests. Its news figures: with its defaults, noon UTC.
  peers: [{ name: 'chrono-node 2.10.3', metrics: { accuracy: 1, newsAccuracy: 0.7 } }],
  run({ folder }) {
    const cases = z
      .array(row)
      .parse(readRecords(folder, ['cases']))
      .flatMap(caseOf)
    const right = cases.filter(isRight).length
    const news = NEWS_DATES.map((wanted) => {
      const found = readAll(wanted.text, wanted.on)
      const start = wanted.text.indexOf(wanted.words)
      const end = start + wanted.words.length
      const date = found.find((one) => one.start < end && start < one.end)
      return {
        isRight: date !== undefined && date.from >= wanted.from && date.to <= wanted.to,
        isExact: date?.start === start && date.end === end,
      }
    })
    return Promise.resolve({
      count: cases.length + news.length,
      metrics: {
        accuracy: right / Math.max(1, cases.length),
        newsAccuracy: news.filter((one) => one.isRight).length / news.length,
        newsSpans: news.filter((one) => one.isExact).length / news.length,
      },
    })
  },
}

type Case = { readonly text: string; readonly on: string; readonly wanted: string | null }

function isRight({ text, on, wanted }: Case): boolean {
  const found = readAll(text, on)
  if (wanted === null) return found.length === 0
  return found.some(({ from, to }) => from <= wanted && wanted <= to)
}

function readAll(text: string, on: string): readonly DateMention[] {
  return findDates(text, { publishedAt: on, sentences: [{ start: 0, end: text.length }] })
}

function caseOf({ file, chrono, text, ref, options, expect, checks }: Row): Case[] {
  const isOurs = file.startsWith('en/') && CASUAL.test(chrono) && options === null
  if (!isOurs || NOT_NEWS.test(text.replace(/\d-\d/g, ''))) return []
  const on = typeof ref === 'string' && ref !== '' ? ref : SOME_DAY
  if (expect === 'none') return [{ text, on, wanted: null }]
  const wanted = wantedDay(checks ?? [])
  return wanted === null ? [] : [{ text, on, wanted }]
}

function wantedDay(checks: readonly z.infer<typeof check>[]): string | null {
  const told = new Map(
    checks
      .filter(({ not, m }) => not !== true && m.startsWith('toB'))
      .map(({ path, v }) => [path, v[0]]),
  )
  const date = z.object({ date: z.string() }).safeParse(told.get('start'))
  if (date.success) return date.data.date.slice(0, 10)
  const parts = ['year', 'month', 'day'].map((name) => told.get(`start.get("${name}")`))
  if (!parts.every((part) => typeof part === 'number')) return null
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
