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
  const own = new Float64Array(vocabulary.size())
  let squares = 0
  document.terms.forEach((term, at) => {
    const weight = (document.weights[at] ?? 0) * vocabulary.rarityOf(term)
    own[term] = weight
    squares += weight * weight
  })
  const norm = Math.sqrt(squares)
  const byName = (a: number, b: number) => (vocabulary.termOf(a) < vocabulary.termOf(b) ? -1 : 1)
  const ranked = [...document.terms].sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0) || byName(a, b))

  const cosine = (dot: number, otherSquares: number): number =>
    dot === 0 ? 0 : Math.min(1, dot / (norm * Math.sqrt(otherSquares)))

  function toVector({ terms, weights }: Vector): number {
    let dot = 0
    let otherSquares = 0
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0
      const weight = (weights[at] ?? 0) * vocabulary.rarityOf(term)
      otherSquares += weight * weight
      dot += weight * (own[term] ?? 0)
    }
    return cosine(dot, otherSquares)
  }

  function toStory({ sums }: RememberedStory): number {
    let dot = 0
    let otherSquares = 0
    for (const [term, sum] of sums) {
      const weight = sum * vocabulary.rarityOf(term)
      otherSquares += weight * weight
      dot += weight * (own[term] ?? 0)
    }
    return cosine(dot, otherSquares)
  }

  return {
    ranked,
    weightOf: (term) => own[term] ?? 0,
    toVector,
    toStory,
  }
}
