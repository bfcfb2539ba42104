/** Weights learned by scripts/learn-sections.ts, as they ship. */
import learned from './lexicon/learned-weights.json' with { type: 'json' }
import { TOLD_SECTIONS, type WordWeights } from './word-weights.ts'

/** What each learned term adds to the sections' scores, in the order of {@link TOLD_SECTIONS}. */
export function readLearnedWeights(): WordWeights {
  const steps = new Int8Array(Buffer.from(learned.weights, 'base64'))
  const places = TOLD_SECTIONS.map((section) => learned.sections.indexOf(section))
  const width = learned.sections.length
  const weights = new Map<string, Float32Array>()
  for (const [row, term] of learned.terms.split(' ').entries()) {
    const told = places.map((place) => (steps[row * width + place] ?? 0) / learned.scale)
    weights.set(term, Float32Array.from(told))
  }
  return weights
}
