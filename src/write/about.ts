/** How near sentences and documents stand to what the headline tells. */
import type { Candidate, Material, Source } from './material.ts'

/** Words in common by what they tell: a word of every sentence counts little, one of few sentences much. */
export type Nearness = {
  /** Share of the smaller side's weight that both have, 0..1. */
  readonly between: (a: ReadonlySet<string>, b: ReadonlySet<string>) => number
  /** Share of the headline's weight that the words have, 0..1. */
  readonly about: (terms: ReadonlySet<string>) => number
  /** True for a document that opens with something else than the headline: a side story, or none of this story at all. */
  readonly isFar: (source: Source) => boolean
}

// The opening of a report says what it is about.
const OPENING_SENTENCES = 8
// A document below one of the first two tells of something else; below both of the others, of a side of it. Chosen by reading
// articles of the wire, with those that a report on another matter had slipped into in sight.
const LEAST = { about: 0.2, central: 0.5 }
const SIDE = { about: 0.4, central: 0.7 }

export function measureNearness({ candidates }: Material, headline: Source): Nearness {
  const weightOf = createWeights(candidates)
  const sum = (terms: Iterable<string>) => {
    let total = 0
    for (const term of terms) total += weightOf(term)
    return total
  }
  const between = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    sum([...a].filter((term) => b.has(term))) / Math.max(1e-9, Math.min(sum(a), sum(b)))
  const about = (terms: ReadonlySet<string>) =>
    sum([...headline.titleTerms].filter((term) => terms.has(term))) /
    Math.max(1e-9, sum(headline.titleTerms))
  const far = new Map<number, boolean>()
  return {
    between,
    about,
    isFar: (source) => {
      const known = far.get(source.index)
      if (known !== undefined) return known
      const opening = new Set([...source.titleTerms, ...openingOf(source, candidates)])
      const share = about(opening)
      const { centrality } = source
      const isElsewhere = share < LEAST.about || centrality < LEAST.central
      const isSide = share < SIDE.about && centrality < SIDE.central
      const isFar = source.index !== headline.index && (isElsewhere || isSide)
      far.set(source.index, isFar)
      return isFar
    },
  }
}

function createWeights(candidates: readonly Candidate[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const { terms } of candidates)
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => Math.log((candidates.length + 1) / ((counts.get(term) ?? 0) + 1)) + 0.2
}

function openingOf({ index }: Source, candidates: readonly Candidate[]): readonly string[] {
  return candidates
    .filter(({ source, position }) => source === index && position < OPENING_SENTENCES)
    .flatMap(({ terms }) => [...terms])
}
