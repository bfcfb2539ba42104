/** Cosine similarity of documents and stories, whole and by facet, with the rarity of terms as it is at that moment. */
import { AT_HEAD, FACET } from './features.ts'
import type { RememberedStory, Vector } from './memory.ts'
import type { Vocabulary } from './vocabulary.ts'

// A term in fewer than one story of thirty is rare enough to speak of one happening.
const RARE = 3.5

export const COMPARED_FACETS = ['title', 'opening', 'person', 'place', 'body', 'number'] as const

export type ComparedFacet = (typeof COMPARED_FACETS)[number]

/** How alike two documents are, part by part. */
export type PairFacets = Readonly<Record<ComparedFacet, number>> & {
  /** Share of the other's title, by rarity, that the document tells. */
  readonly titleTold: number
  /** Share of the other's terms, by rarity, that the document tells. */
  readonly told: number
  /** Rarity of the rare terms both hold, summed. */
  readonly sharedRarity: number
  /** Rarity of the terms both hold at their heads, summed. */
  readonly headShared: number
}

/** One document made ready to be compared with many; good until the vocabulary changes. */
export type Comparison = {
  readonly vector: Vector
  /** Similarity to another document, 0..1. */
  readonly toVector: (other: Vector) => number
  readonly toFacets: (other: Vector) => PairFacets
  /** Similarity to the centre of a story, 0..1. */
  readonly toStory: (story: RememberedStory) => number
  /** Weight of a term in the document, rarity included; 0 where it has it not. */
  readonly weightOf: (term: number) => number
  readonly rarityOf: (term: number) => number
  /** The document's terms, weightiest first. */
  readonly ranked: readonly number[]
}

export function compareWith(document: Vector, vocabulary: Vocabulary): Comparison {
  const own = weighByRarity(document, vocabulary)
  const norm = Math.sqrt(own.values().reduce((sum, weight) => sum + weight * weight, 0))
  const byName = (a: number, b: number) => (vocabulary.termOf(a) < vocabulary.termOf(b) ? -1 : 1)
  const ranked = [...document.terms].sort(
    (a, b) => (own.get(b) ?? 0) - (own.get(a) ?? 0) || byName(a, b),
  )
  const cosine = (dot: number, otherSquares: number): number =>
    dot === 0 ? 0 : Math.min(1, dot / (norm * Math.sqrt(otherSquares)))

  function toVector({ terms, weights }: Vector): number {
    let dot = 0
    let otherSquares = 0
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0
      const weight = (weights[at] ?? 0) * vocabulary.rarityOf(term)
      otherSquares += weight * weight
      dot += weight * (own.get(term) ?? 0)
    }
    return cosine(dot, otherSquares)
  }

  function toStory({ sums }: RememberedStory): number {
    let dot = 0
    let otherSquares = 0
    sums.forEach((term, sum) => {
      const weight = sum * vocabulary.rarityOf(term)
      otherSquares += weight * weight
      dot += weight * (own.get(term) ?? 0)
    })
    return cosine(dot, otherSquares)
  }

  const facets = new Map(
    document.terms.entries().map(([at, term]) => [term, document.facets[at] ?? 0]),
  )
  const squares = squaresByFacet(document, own)
  return {
    vector: document,
    ranked,
    weightOf: (term) => own.get(term) ?? 0,
    rarityOf: vocabulary.rarityOf,
    toVector,
    toFacets: (other) => compareFacets({ own, facets, squares }, other, vocabulary),
    toStory,
  }
}

type Own = {
  readonly own: ReadonlyMap<number, number>
  readonly facets: ReadonlyMap<number, number>
  readonly squares: Float64Array
}

function compareFacets(
  { own, facets, squares }: Own,
  other: Vector,
  vocabulary: Vocabulary,
): PairFacets {
  const dots = new Float64Array(COMPARED_FACETS.length)
  const weighed = weighByRarity(other, vocabulary)
  const sums = { title: 0, titleTold: 0, all: 0, told: 0, sharedRarity: 0, heads: 0 }
  other.terms.forEach((term, at) => {
    const rarity = vocabulary.rarityOf(term)
    const theirs = other.facets[at] ?? 0
    const isTitle = (theirs & FACET.title) > 0
    sums.all += rarity * rarity
    if (isTitle) sums.title += rarity * rarity
    const mine = own.get(term)
    if (mine === undefined) return
    sums.told += rarity * rarity
    if (isTitle) sums.titleTold += rarity * rarity
    if (theirs & AT_HEAD && (facets.get(term) ?? 0) & AT_HEAD) sums.heads += rarity
    if (rarity > RARE) sums.sharedRarity += rarity
    addByFacet(dots, theirs & (facets.get(term) ?? 0), mine * (weighed.get(term) ?? 0))
  })
  const theirSquares = squaresByFacet(other, weighed)
  const cosineOf = (facet: ComparedFacet) => {
    const at = COMPARED_FACETS.indexOf(facet)
    const dot = dots[at] ?? 0
    return dot === 0 ? 0 : dot / Math.sqrt((squares[at] ?? 0) * (theirSquares[at] ?? 0))
  }
  return {
    title: cosineOf('title'),
    opening: cosineOf('opening'),
    person: cosineOf('person'),
    place: cosineOf('place'),
    body: cosineOf('body'),
    number: cosineOf('number'),
    titleTold: shareOf(sums.titleTold, sums.title),
    told: shareOf(sums.told, sums.all),
    sharedRarity: sums.sharedRarity,
    headShared: sums.heads,
  }
}

function weighByRarity({ terms, weights }: Vector, vocabulary: Vocabulary): Map<number, number> {
  const weighed = new Map<number, number>()
  terms.forEach((term, at) => weighed.set(term, (weights[at] ?? 0) * vocabulary.rarityOf(term)))
  return weighed
}

function squaresByFacet({ terms, facets }: Vector, own: ReadonlyMap<number, number>): Float64Array {
  const squares = new Float64Array(COMPARED_FACETS.length)
  terms.forEach((term, at) => {
    addByFacet(squares, facets[at] ?? 0, (own.get(term) ?? 0) ** 2)
  })
  return squares
}

function addByFacet(sums: Float64Array, facets: number, value: number): void {
  COMPARED_FACETS.forEach((facet, at) => {
    if (facets & FACET[facet]) sums[at] = (sums[at] ?? 0) + value
  })
}

/** Part of a whole; 0 where the whole is nothing. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
