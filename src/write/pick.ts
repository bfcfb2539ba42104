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
  /** True when nothing printed says nearly this. */
  readonly isNew: (terms: ReadonlySet<string>) => boolean
}

export function createPicker(
  material: Material,
  twins: ReadonlyMap<number, readonly Candidate[]>,
  budget: Budget,
): Picker {
  const used = new Set<number>()
  const printed: ReadonlySet<string>[] = []
  const overlapOf = (terms: ReadonlySet<string>) =>
    printed.reduce(
      (most, other) => Math.max(most, countShared(terms, other) / Math.max(1, terms.size)),
      0,
    )
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
    for (const one of [candidate, ...(twins.get(candidate.index) ?? [])]) used.add(one.index)
    return { candidate, citations }
  }
  const isNew = (terms: ReadonlySet<string>) => !printed.some((other) => isNearSame(terms, other))
  const isFree = (candidate: Candidate) => !used.has(candidate.index) && isNew(candidate.terms)
  return {
    isFree,
    isNew,
    block: (terms) => printed.push(terms),
    exclude: (candidate) => used.add(candidate.index),
    pickBest(pool, score = ({ score: plain }) => plain, noveltyWeight = NOVELTY_WEIGHT) {
      const ranked = pool
        .filter(
          (candidate) =>
            candidate.standing === 'alone' && candidate.score >= LEAST_SCORE && isFree(candidate),
        )
        .map((candidate) => ({ candidate, overlap: overlapOf(candidate.terms) }))
        .filter(({ overlap }) => overlap <= MOST_REPEATED)
        .map(({ candidate, overlap }) => {
          const agreement = (twins.get(candidate.index)?.length ?? 0) * 0.1
          return { candidate, value: score(candidate) + agreement - noveltyWeight * overlap }
        })
        .sort((a, b) => b.value - a.value || a.candidate.index - b.candidate.index)
      for (const { candidate } of ranked) {
        const pick = take(candidate)
        if (pick) return pick
      }
      return undefined
    },
    pickFollower({ candidate }) {
      const next = material.candidates[candidate.index + 1]
      if (next?.source !== candidate.source || next.standing !== 'follows') return undefined
      if (next.paragraph > candidate.paragraph + 1 || !isFree(next)) return undefined
      return next.score >= candidate.score * 0.5 ? take(next) : undefined
    },
  }
}
