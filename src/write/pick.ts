import { countShared, isNearSame } from '#base/similarity.ts'
import type { Citation } from '#domain/article.ts'
import type { Budget } from './budget.ts'
import { citationOf, type Candidate, type Material } from './material.ts'

/** A sentence to print, with all its citations; its followers stand right behind it in the same document. */
export type Pick = {
  readonly candidate: Candidate
  readonly citations: readonly Citation[]
}

// Share of a sentence's terms that another printed one may have said already.
const MOST_REPEATED = 0.55
const NOVELTY_WEIGHT = 0.8
// Sentences that carry less of the story than this are filling, however new.
const LEAST_SCORE = 0.2
const MOST_CITATIONS = 4
// What each further publisher that says the same adds.
const AGREEMENT_WEIGHT = 0.1

/** Takes sentences one at a time, never the same twice, never beyond a cap. Mutable, lives for one article. */
export type Picker = {
  /** The best of `pool` by `score`, less what is printed already; undefined when none is left to take. */
  readonly pickBest: (
    pool: readonly Candidate[],
    score?: (candidate: Candidate) => number,
    /** What saying printed things again costs. */
    noveltyWeight?: number,
  ) => Pick | undefined
  /** The sentence after `pick` in its document when it leans on it and is worth printing. */
  readonly pickFollower: (pick: Pick) => Pick | undefined
  /** Marks words as printed elsewhere (headline, pull quote). */
  readonly block: (terms: ReadonlySet<string>) => void
  readonly exclude: (candidate: Candidate) => void
  readonly isFree: (candidate: Candidate) => boolean
  /** True when the sentence alone still fits into its document's cap. */
  readonly hasRoom: (candidate: Candidate) => boolean
  /** True when nothing printed says nearly this. */
  readonly isNew: (terms: ReadonlySet<string>) => boolean
}

/** Whether a sentence alone still fits into its document's cap. */
function createRoom({ sources }: Material, budget: Budget): (candidate: Candidate) => boolean {
  return (candidate) => {
    const source = sources[candidate.source]
    return source !== undefined && budget.canTake([citationOf(source, candidate)])
  }
}

export function createPicker(
  material: Material,
  twins: ReadonlyMap<number, readonly Candidate[]>,
  budget: Budget,
): Picker {
  const used = new Set<number>()
  const printed: ReadonlySet<string>[] = []
  const quoted = new Set<string>()
  const quotesIn = (candidate: Candidate) => listOpenings(candidate, material)
  const citationsOf = (candidate: Candidate): readonly Citation[] => {
    const all = [candidate, ...(twins.get(candidate.index) ?? [])]
    const [own, ...others] = all.flatMap((one) => {
      const source = material.sources[one.source]
      return source ? [citationOf(source, one)] : []
    })
    if (!own) return []
    return [own, ...others.filter((other) => budget.canTake([other])).slice(0, MOST_CITATIONS - 1)]
  }
  const take = (candidate: Candidate): Pick | undefined => {
    const citations = citationsOf(candidate)
    const [own] = citations
    if (!own || !budget.canTake([own])) return undefined
    budget.take(citations)
    printed.push(candidate.terms)
    for (const words of quotesIn(candidate)) quoted.add(words)
    for (const one of [candidate, ...(twins.get(candidate.index) ?? [])]) used.add(one.index)
    return { candidate, citations }
  }
  const isNew = (terms: ReadonlySet<string>) => !printed.some((other) => isNearSame(terms, other))
  const isFree = (candidate: Candidate) =>
    !used.has(candidate.index) &&
    isNew(candidate.terms) &&
    !quotesIn(candidate).some((words) => quoted.has(words))
  return {
    isFree,
    isNew,
    block: (terms) => printed.push(terms),
    exclude: (candidate) => used.add(candidate.index),
    hasRoom: createRoom(material, budget),
    pickBest(pool, score = ({ score: plain }) => plain, noveltyWeight = NOVELTY_WEIGHT) {
      const options = pool
        .filter(({ standing, score: own }) => standing === 'alone' && own >= LEAST_SCORE)
        .filter(isFree)
        .map((candidate) => ({ candidate, overlap: mostOverlap(candidate.terms, printed) }))
        .filter(({ overlap }) => overlap <= MOST_REPEATED)
      const ranked = sortBy(options, ({ candidate, overlap }) => {
        const agreement = AGREEMENT_WEIGHT * (twins.get(candidate.index)?.length ?? 0)
        return score(candidate) + agreement - noveltyWeight * overlap
      })
      return firstOf(ranked, ({ candidate }) => take(candidate))
    },
    pickFollower({ candidate }) {
      const next = material.candidates[candidate.index + 1]
      if (next?.source !== candidate.source || next.standing !== 'follows') return undefined
      if (next.paragraph > candidate.paragraph + 1 || !isFree(next)) return undefined
      return next.score >= candidate.score * 0.5 ? take(next) : undefined
    },
  }
}

// Enough words to know a quotation by, however differently reports go on.
const OPENING_LETTERS = 32

/** How each quotation of some length in the sentence opens: two reports of one seldom quote as much of it. */
function listOpenings({ source, quotes }: Candidate, { sources }: Material): readonly string[] {
  const text = sources[source]?.document.text ?? ''
  return quotes
    .filter(({ start, end }) => end - start >= OPENING_LETTERS)
    .map(({ start }) =>
      text
        .slice(start, start + OPENING_LETTERS)
        .toLowerCase()
        .replace(/[’‘]/g, "'"),
    )
}

/** Largest share of `terms` that one of `printed` has. */
function mostOverlap(terms: ReadonlySet<string>, printed: readonly ReadonlySet<string>[]): number {
  const size = Math.max(1, terms.size)
  return printed.reduce((most, other) => Math.max(most, countShared(terms, other) / size), 0)
}

/** Highest first; equals stay in their order. */
function sortBy<Item>(items: readonly Item[], valueOf: (item: Item) => number): readonly Item[] {
  return items
    .map((item) => ({ item, value: valueOf(item) }))
    .sort((a, b) => b.value - a.value)
    .map(({ item }) => item)
}

/** The first thing that `take` gives. */
function firstOf<Item, Value>(
  items: readonly Item[],
  take: (item: Item) => Value | undefined,
): Value | undefined {
  for (const item of items) {
    const value = take(item)
    if (value !== undefined) return value
  }
  return undefined
}
