/** Pairs of texts of which people said how near they are: does our similarity rank them alike? */
import { comparePairs, similarityOf, type GroupingDocument } from '#group/index.ts'
import { z } from 'zod'
import { readDocument } from './grouping-items.ts'

/** From the same happening (1) to nothing in common (4). */
const pair = z.object({
  lang1: z.string(),
  lang2: z.string(),
  overall: z.number(),
  text1: z.string(),
  text2: z.string(),
})

type Scored = { readonly isEnglish: boolean; readonly overall: number; readonly similarity: number }

// Up to this grade people call two texts the same story.
const SAME_STORY = 2

/** English pairs with their grade. */
export function readEnglishPairs(records: readonly unknown[]) {
  return z
    .array(pair)
    .parse(records)
    .filter(({ lang1, lang2 }) => lang1 === 'en' && lang2 === 'en')
    .map((one, at) => ({ ...readPair(one, at), overall: one.overall }))
}

export function isPair(record: unknown): boolean {
  return pair.safeParse(record).success
}

/** `pearson` and `auc` over English pairs, `allPearson` over all: between languages only names and numbers can meet. */
export function scorePairs(records: readonly unknown[]): {
  readonly count: number
  readonly metrics: Readonly<Record<string, number>>
} {
  const pairs = z.array(pair).parse(records)
  const scored = comparePairs(pairs.map(readPair)).map((features, at): Scored => {
    const { lang1 = '', lang2 = '', overall = 0 } = pairs[at] ?? {}
    return { isEnglish: lang1 === 'en' && lang2 === 'en', overall, similarity: similarityOf(features) }
  })
  const english = scored.filter(({ isEnglish }) => isEnglish)
  return {
    count: pairs.length,
    metrics: { pearson: pearsonOf(english), auc: aucOf(english), allPearson: pearsonOf(scored) },
  }
}

/** Two texts as the pipeline would hand them over. */
export function readPair({ text1, text2 }: Pick<z.infer<typeof pair>, 'text1' | 'text2'>, at: number) {
  return { a: readText(text1, 2 * at + 1), b: readText(text2, 2 * at + 2) }
}

const LONGEST_TITLE = 250
const NO_SENTENCE = 120

/** The texts begin with their title, which ends with its line or its sentence. */
function readText(text: string, documentId: number): GroupingDocument {
  const head = text.slice(0, LONGEST_TITLE)
  const end = [head.indexOf('\n'), head.search(/[.!?] /)].find((at) => at > 0) ?? NO_SENTENCE
  const title = text.slice(0, end).trim()
  return readDocument({ title, text, publishedAtMs: 0 }, { documentId, publisher: documentId })
}

function pearsonOf(scored: readonly Scored[]): number {
  const meanOf = (read: (one: Scored) => number) =>
    scored.reduce((sum, one) => sum + read(one), 0) / scored.length
  const similarity = meanOf((one) => one.similarity)
  const overall = meanOf((one) => one.overall)
  const both = meanOf((one) => (one.similarity - similarity) * (overall - one.overall))
  const spread =
    meanOf((one) => (one.similarity - similarity) ** 2) *
    meanOf((one) => (one.overall - overall) ** 2)
  return spread === 0 ? 0 : both / Math.sqrt(spread)
}

/** How often a pair of one story is more alike than a pair of two. */
function aucOf(scored: readonly Scored[]): number {
  const same = scored.filter(({ overall }) => overall <= SAME_STORY)
  const apart = scored.filter(({ overall }) => overall > SAME_STORY)
  let wins = 0
  for (const { similarity } of same) {
    for (const other of apart) {
      wins += similarity > other.similarity ? 1 : Number(similarity === other.similarity) / 2
    }
  }
  return same.length * apart.length === 0 ? 0 : wins / (same.length * apart.length)
}
