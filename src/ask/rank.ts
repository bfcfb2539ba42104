/** Ranks passages for a question: BM25 over the words of each, its title and who said it; then each next one for what it adds. */
import { tokenize } from '#base/tokens.ts'

export type RankedText = {
  readonly text: string
  readonly title: string
  readonly publisherName: string
  /** Words around the passage, such as the sentence before it. */
  readonly context?: string
}

export type Ranked = {
  /** Place in the list that was given. */
  readonly index: number
  readonly score: number
}

// Robertson's usual constants; sentences are short and alike in length, so length counts for less than in whole documents.
const K1 = 1.2
const B = 0.4
// Weights of a term by where it stands. Publisher's and covered weights are the best of a small grid on MultiHop-RAG's
// development part (eval/ask.ts; recall@10 0.850 -> 0.871); title's was as good as its neighbours there, and context is
// set by hand, since that set has none.
const TITLE_WEIGHT = 0.6
const PUBLISHER_WEIGHT = 1.5
const CONTEXT_WEIGHT = 0.4
// What a term is worth once a better passage has it: the next one is chosen for what it adds.
const COVERED_WEIGHT = 0.7

/** Best first; passages that share no term with the question are left out. At most `limit`. */
export function rankPassages(
  terms: readonly string[],
  passages: readonly RankedText[],
  limit: number,
): readonly Ranked[] {
  const weights = passages.map((passage) => termWeights(passage))
  const idf = idfOf(terms, weights)
  const lengths = passages.map(({ text }) => text.length)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const scoreOf = (index: number, covered: ReadonlySet<string>) => {
    const norm = K1 * (1 - B + (B * (lengths[index] ?? 0)) / Math.max(1, mean))
    let score = 0
    for (const term of terms) {
      const weight = weights[index]?.get(term) ?? 0
      const worth = (idf.get(term) ?? 0) * (covered.has(term) ? COVERED_WEIGHT : 1)
      score += (worth * weight * (K1 + 1)) / (weight + norm)
    }
    return score
  }
  return chooseInTurn({ weights, terms, limit, scoreOf })
}

/** Inverse document frequency of each term among the passages; a term in none of them weighs most. */
export function idfOf(
  terms: readonly string[],
  passages: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number> {
  return new Map(
    terms.map((term) => {
      const having = passages.filter((passage) => passage.has(term)).length
      return [term, Math.log(1 + (passages.length - having + 0.5) / (having + 0.5))]
    }),
  )
}

type Choice = {
  readonly weights: readonly ReadonlyMap<string, number>[]
  readonly terms: readonly string[]
  readonly limit: number
  readonly scoreOf: (index: number, covered: ReadonlySet<string>) => number
}

function chooseInTurn({ weights, terms, limit, scoreOf }: Choice): readonly Ranked[] {
  const covered = new Set<string>()
  let open = weights
    .map((_, index) => ({ index, score: scoreOf(index, covered) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    // Only the best by themselves can be the best by what they add.
    .slice(0, limit * 8)
  const chosen: Ranked[] = []
  while (chosen.length < limit && open.length > 0) {
    const best = open.reduce((a, b) => (b.score > a.score ? b : a))
    chosen.push(best)
    for (const term of terms) if (weights[best.index]?.has(term)) covered.add(term)
    open = open
      .filter(({ index }) => index !== best.index)
      .map(({ index }) => ({ index, score: scoreOf(index, covered) }))
  }
  return chosen
}

function termWeights(passage: RankedText): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (text: string, weight: number, once: boolean) => {
    const terms = tokenize(text)
    for (const term of once ? new Set(terms) : terms) {
      weights.set(term, (weights.get(term) ?? 0) + weight)
    }
  }
  add(passage.text, 1, false)
  add(passage.title, TITLE_WEIGHT, true)
  add(passage.publisherName, PUBLISHER_WEIGHT, true)
  if (passage.context) add(passage.context, CONTEXT_WEIGHT, true)
  return weights
}
