import { hasNumber } from '#base/numbers.ts'
import { saysAllOf } from '#base/similarity.ts'
import type { Candidate, Material } from './material.ts'

// A term in more sentences than this says nothing about which two are alike.
const COMMON = 200

/**
 * For each candidate, those of other publishers' documents that say nearly all of it with the same numbers, best first.
 * They are printed once, with all their citations.
 */
export function findTwins({
  candidates,
  sources,
}: Material): ReadonlyMap<number, readonly Candidate[]> {
  const byTerm = indexTerms(candidates)
  const publisherOf = (candidate: Candidate) => sources[candidate.source]?.document.publisherId
  const twins = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.standing === 'unusable') continue
    const found: Candidate[] = []
    for (const [index, shared] of countNeighbours(candidate, byTerm)) {
      const other = candidates[index]
      if (!other || shared < candidate.terms.size / 2 || other.standing === 'unusable') continue
      if (publisherOf(other) === publisherOf(candidate)) continue
      if (saysAllOf(candidate, other) && hasAllNumbers(candidate, other)) found.push(other)
    }
    if (found.length > 0) twins.set(candidate.index, onePerPublisher(found, publisherOf))
  }
  return twins
}

function hasAllNumbers({ numbers }: Candidate, other: Candidate): boolean {
  return numbers.every((number) => hasNumber(number, other.numbers))
}

function indexTerms(candidates: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const byTerm = new Map<string, number[]>()
  for (const { index, terms } of candidates) {
    for (const term of terms) {
      const places = byTerm.get(term)
      if (places) places.push(index)
      else byTerm.set(term, [index])
    }
  }
  return byTerm
}

function countNeighbours(
  candidate: Candidate,
  byTerm: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>()
  for (const term of candidate.terms) {
    const places = byTerm.get(term) ?? []
    if (places.length > COMMON) continue
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  return shared
}

function onePerPublisher(
  found: readonly Candidate[],
  publisherOf: (candidate: Candidate) => number | undefined,
): Candidate[] {
  const seen = new Set<number | undefined>()
  return [...found]
    .sort((a, b) => b.score - a.score)
    .filter((candidate) => {
      const publisher = publisherOf(candidate)
      if (seen.has(publisher)) return false
      seen.add(publisher)
      return true
    })
}
