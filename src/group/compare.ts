/** Cosine similarity of documents and stories, with the rarity of terms as it is at that moment. */
import type { RememberedStory, Vector } from './memory.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One document made ready to be compared with many; good until the vocabulary changes. */
export type Comparison = {
  /** Similarity to another document, 0..1. */
  readonly toVector: (other: Vector) => number
  /** Similarity to the centre of a story, 0..1. */
  readonly toStory: (story: RememberedStory) => number
  /** Weight of a term in the document, rarity included; 0 where it has it not. */
  readonly weightOf: (term: number) => number
  /** The document's terms, weightiest first. */
  readonly ranked: readonly number[]
}

export function compareWith(document: Vector, vocabulary: Vocabulary): Comparison {
  const own = new Map<number, number>()
  let squares = 0
  document.terms.forEach((term, at) => {
    const weight = (document.weights[at] ?? 0) * vocabulary.rarityOf(term)
    own.set(term, weight)
    squares += weight * weight
  })
  const norm = Math.sqrt(squares)
  const byName = (a: number, b: number) => (vocabulary.termOf(a) < vocabulary.termOf(b) ? -1 : 1)
  const ranked = [...own].sort((a, b) => b[1] - a[1] || byName(a[0], b[0])).map(([term]) => term)

  function cosine(entries: Iterable<readonly [term: number, raw: number]>): number {
    let dot = 0
    let otherSquares = 0
    for (const [term, raw] of entries) {
      const weight = raw * vocabulary.rarityOf(term)
      otherSquares += weight * weight
      dot += weight * (own.get(term) ?? 0)
    }
    return dot === 0 ? 0 : Math.min(1, dot / (norm * Math.sqrt(otherSquares)))
  }

  return {
    ranked,
    weightOf: (term) => own.get(term) ?? 0,
    toVector: (other) => cosine(entriesOf(other)),
    toStory: (story) => cosine(story.sums),
  }
}

function* entriesOf({ terms, weights }: Vector): Generator<readonly [number, number]> {
  for (let at = 0; at < terms.length; at += 1) yield [terms[at] ?? 0, weights[at] ?? 0]
}
