/** Ranks passages for a question: BM25 over the words of each, its title and who said it; then each next one for what it adds. */
import { tokenize } from '#base/tokens.ts'
import type { Question } from './question.ts'

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
export const TITLE_WEIGHT = 0.6
export const PUBLISHER_WEIGHT = 1.5
export const CONTEXT_WEIGHT = 0.4
// What a term is worth once a better passage has it: the next one is chosen for what it adds.
const COVERED_WEIGHT = 0.65
// From the same grid: a publisher that the question names, and words fed back from the best passages (recall@10 0.871 -> 0.892,
// recall@4 0.766 -> 0.799). Three passages and ten words were as good as six and twenty-five.
const NAMED_WEIGHT = 1.5
const FEEDBACK_WEIGHT = 0.3
const FEEDBACK_PASSAGES = 3
const FEEDBACK_TERMS = 10

/** Best first; passages that share no term with the question are left out. At most `limit`. */
export function rankPassages(
  question: Question,
  passages: readonly RankedText[],
  limit: number,
): readonly Ranked[] {
  const { terms } = question
  const scored = scoreTerms(terms, passages)
  const fed = addFeedback(scored, terms, passages)
  const named = namedPublishers(question, passages)
  const clauses = clausesOf(question)
  const extra = passages.map((_, at) => bestClause(clauses, scored[at]) + (fed[at] ?? 0))
  const factor = passages.map(({ publisherName }) => (named.has(publisherName) ? NAMED_WEIGHT : 1))
  const scoreOf = (index: number, covered: ReadonlySet<string>) => {
    let score = extra[index] ?? 0
    for (const [term, worth] of scored[index] ?? [])
      score += worth * (covered.has(term) ? COVERED_WEIGHT : 1)
    return score * (factor[index] ?? 1)
  }
  return chooseInTurn({ weights: scored, terms, limit, scoreOf })
}

/**
 * What each term of the question is worth in each passage (BM25); terms that it has not are left out.
 */
function scoreTerms(
  terms: readonly string[],
  passages: readonly RankedText[],
): readonly ReadonlyMap<string, number>[] {
  const tokens = tokensOnce()
  const weights = passages.map((passage) => termWeights(passage, tokens))
  const idf = idfOf(terms, weights)
  const lengths = passages.map(({ text }) => text.length)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return weights.map((weight, at) => {
    const length = (lengths[at] ?? 0) / Math.max(1, mean)
    const worths = new Map<string, number>()
    for (const term of terms) {
      const here = weight.get(term)
      if (here) worths.set(term, worthOf(here, idf.get(term) ?? 0, length))
    }
    return worths
  })
}

/** BM25 of one term in one passage; `length` as a share of the mean. */
export function worthOf(weight: number, idf: number, length: number): number {
  return (idf * weight * (K1 + 1)) / (weight + K1 * (1 - B + B * length))
}

/** Sum of what its terms are worth. */
function sumOf(worths: ReadonlyMap<string, number> | undefined): number {
  let sum = 0
  for (const worth of worths?.values() ?? []) sum += worth
  return sum
}

/** The publishers that the question names: "according to The Verge". */
export function namedPublishers(
  question: Question,
  passages: readonly { readonly publisherName: string }[],
): ReadonlySet<string> {
  const asked = ` ${plainOf(question.text)} `
  const all = new Set(passages.map(({ publisherName }) => publisherName))
  return new Set(
    [...all].filter((name) => plainOf(name) !== '' && asked.includes(` ${plainOf(name)} `)),
  )
}

export function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A long question asks several things; a passage that answers one of its clauses whole is worth more. */
function clausesOf(question: Question): readonly (readonly string[])[] {
  const asked = new Set(question.terms)
  return question.text
    .split(/[,;:?]|\b(?:while|whereas|and|compared to|but)\b/i)
    .map((clause) => [...new Set(tokenize(clause))].filter((term) => asked.has(term)))
    .filter((terms) => terms.length >= 2)
}

function bestClause(
  clauses: readonly (readonly string[])[],
  worths: ReadonlyMap<string, number> | undefined,
): number {
  const sums = clauses.map((terms) =>
    terms.reduce((sum, term) => sum + (worths?.get(term) ?? 0), 0),
  )
  return Math.max(0, ...sums)
}

/** Words that the best passages share and the question lacks, such as a name it only describes. */
function addFeedback(
  scored: readonly ReadonlyMap<string, number>[],
  terms: readonly string[],
  passages: readonly RankedText[],
): readonly number[] {
  const best = scored
    .map((worths, at) => ({ at, score: sumOf(worths) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, FEEDBACK_PASSAGES)
  const asked = new Set(terms)
  const words = passages.map(({ text, title }) => [...tokenize(text), ...tokenize(title)])
  const worth = new Map<string, number>()
  for (const { at, score } of best)
    for (const term of new Set(words[at]))
      if (!asked.has(term)) worth.set(term, (worth.get(term) ?? 0) + score)
  const sets = words.map((some) => new Map(some.map((term) => [term, 1])))
  const idf = idfOf([...worth.keys()], sets)
  const fed = [...worth]
    .map(([term, score]) => ({ term, score: score * (idf.get(term) ?? 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, FEEDBACK_TERMS)
  const most = fed[0]?.score ?? 1
  return sets.map((set) =>
    fed.reduce((sum, { term, score }) => {
      return set.has(term) ? sum + (FEEDBACK_WEIGHT * score * (idf.get(term) ?? 0)) / most : sum
    }, 0),
  )
}

/** Inverse document frequency of each term among the passages; a term in none of them weighs most. */
function idfOf(
  terms: readonly string[],
  passages: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number> {
  return idfFrom(
    terms,
    passages.length,
    (term) => passages.filter((passage) => passage.has(term)).length,
  )
}

/** The same, from how many of `count` passages have each. */
export function idfFrom(
  terms: readonly string[],
  count: number,
  havingOf: (term: string) => number,
): ReadonlyMap<string, number> {
  return new Map(
    terms.map((term) => {
      const having = havingOf(term)
      return [term, Math.log(1 + (count - having + 0.5) / (having + 0.5))]
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

type Tokens = (text: string) => readonly string[]

/** A title and a publisher stand beside every sentence of their document: each text is read once. */
function tokensOnce(): Tokens {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const tokens = known.get(text) ?? tokenize(text)
    known.set(text, tokens)
    return tokens
  }
}

function termWeights(passage: RankedText, tokens: Tokens): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (text: string, weight: number, once: boolean) => {
    const terms = tokens(text)
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
