import { findNames } from '#understand/names.ts'
import { readReports, type Report } from '#understand/quotes.ts'
import { splitSentences } from '#understand/sentences.ts'
import { countWords } from '#base/text.ts'
import type { Span } from '#domain/document.ts'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'
import { f1Of } from './f1.ts'
import { readRecords } from './records.ts'

const article = z.object({
  text: z.string(),
  attributions: z.array(
    z.object({
      source_text: z.string().nullable(),
      quotes: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
})
type Article = z.infer<typeof article>
type Gold = { readonly start: number; readonly end: number; readonly source: string }

/**
 * Quotations of four words or more and their speakers against people's marks. `f1` is of finding them; `speakerRight` the
 * share of those found, whose source is more than a pronoun, that got the right speaker; `speakerPrecision` the same of
 * those that got any; `pronounAnswered` the share of pronouns for which someone was named (no gold says who).
 * `sourceRight` is of all that were found and have a source: the words that report the quotation are those marked, a
 * pronoun too.
 */
export const quotes: Evaluation = {
  name: 'quotes',
  folder: 'quotes-polnear',
  // Its other measures were taken over quoted stretches of any length.
  peers: [{ name: 'a baseline of 60 lines', metrics: { sourceRight: 0.684 } }],
  run({ folder, part }) {
    const files = part === 'dev' ? ['dev'] : ['heldout', 'test']
    const articles = z.array(article).parse(readRecords(folder, files))
    const scores = articles.map(scoreArticle)
    const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0)
    const finding = f1Of({ right: sum('matched'), found: sum('found'), wanted: sum('wanted') })
    return Promise.resolve({
      count: articles.length,
      metrics: {
        ...finding,
        speakerRight: sum('right') / Math.max(1, sum('named')),
        speakerAnswered: sum('answered') / Math.max(1, sum('named')),
        speakerPrecision: sum('right') / Math.max(1, sum('answered')),
        pronounAnswered: sum('pronounAnswered') / Math.max(1, sum('pronouns')),
        sourceRight: sum('sourceRight') / Math.max(1, sum('sourced')),
        withRole: sum('withRole') / Math.max(1, sum('answered')),
      },
    })
  },
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|him|her|them|his|their|that|which)$/i

function scoreArticle({ text, attributions }: Article) {
  const gold = goldOf(text, attributions)
  const sentences = splitSentences(text, 'en')
  const found = readReports(text, { sentences, names: findNames(text, sentences) })
  const pairs = gold.flatMap((wanted) => {
    const report = found.find(({ quote }) => overlap(quote, wanted) >= 0.8)
    return report ? [{ wanted, ...report }] : []
  })
  const sourced = pairs.filter(({ wanted }) => wanted.source !== '')
  const named = pairs.filter(({ wanted }) => wanted.source !== '' && !PRONOUN.test(wanted.source))
  const pronouns = pairs.filter(({ wanted }) => PRONOUN.test(wanted.source))
  const answered = named.filter(({ quote }) => quote.speaker !== null)
  return {
    wanted: gold.length,
    found: found.length,
    matched: new Set(pairs.map(({ quote }) => quote)).size,
    sourced: sourced.length,
    sourceRight: sourced.filter((pair) => isSourceRight(text, pair)).length,
    named: named.length,
    answered: answered.length,
    right: answered.filter(({ wanted, quote }) => isSame(quote.speaker ?? '', wanted.source))
      .length,
    withRole: answered.filter(({ quote }) => quote.roleSpan !== null).length,
    pronouns: pronouns.length,
    pronounAnswered: pronouns.filter(({ quote }) => quote.speaker !== null).length,
  }
}

type Score = ReturnType<typeof scoreArticle>

function goldOf(text: string, attributions: Article['attributions']): Gold[] {
  return attributions.flatMap(({ quotes: spans, source_text: source }) =>
    spans
      .map(([start, end]) => ({ start: start + 1, end: end - 1, source: source ?? '' }))
      .filter(({ start, end }) => countWords(text.slice(start, end)) >= 4),
  )
}

function isSourceRight(text: string, { wanted, quote, at }: Report & { readonly wanted: Gold }) {
  const words = at === null ? '' : text.slice(at.start, at.end)
  if (PRONOUN.test(wanted.source)) return words.toLowerCase() === wanted.source.toLowerCase()
  return isSame(words, wanted.source) || isSame(quote.speaker ?? '', wanted.source)
}

function overlap(one: Span, other: Gold): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/** One holds all words of the other, or they end in the same name. */
function isSame(speaker: string, source: string): boolean {
  const [one, other] = [wordsOf(speaker), wordsOf(source)]
  const shared = one.filter((word) => other.includes(word)).length
  if (shared === 0) return false
  const f1 = (2 * shared) / (one.length + other.length)
  return f1 >= 0.5 || other.includes(one.at(-1) ?? '')
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => !/^(?:the|a|an|of|for|mr|mrs|ms|s)$/.test(word))
}
