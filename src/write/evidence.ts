/** The numbered sentences that a model may write from. */
import { isNearSame } from '#base/similarity.ts'
import type { Citation } from '#domain/article.ts'
import { citationOf, type Candidate, type Material } from './material.ts'
import { isFurniture } from './is-furniture.ts'

export type EvidenceLine = {
  readonly number: number
  /** As shown to the model: `[3] Northern Post, 2026-11-23: The bridge …`. */
  readonly line: string
  readonly citation: Citation
}

// About 6,000 tokens: what a small local model still reads well.
const MOST_LINES = 90
const MOST_PER_DOCUMENT = 25

/** The weightiest sentences of the story, no two alike, in the order of their documents. */
export function selectEvidence({ candidates, sources }: Material): readonly EvidenceLine[] {
  const chosen: Candidate[] = []
  const perSource = new Map<number, number>()
  const ranked = [...candidates].sort((a, b) => b.score - a.score)
  for (const candidate of ranked) {
    if (chosen.length >= MOST_LINES) break
    const count = perSource.get(candidate.source) ?? 0
    if (count >= MOST_PER_DOCUMENT || !isUsable(candidate)) continue
    if (chosen.some(({ terms }) => isNearSame(terms, candidate.terms))) continue
    perSource.set(candidate.source, count + 1)
    chosen.push(candidate)
  }
  return chosen
    .sort((a, b) => a.index - b.index)
    .flatMap((candidate, place) => {
      const source = sources[candidate.source]
      if (!source) return []
      const { publisherName, publishedAt } = source.document
      const line = `[${place + 1}] ${publisherName}, ${publishedAt.slice(0, 10)}: ${candidate.text}`
      return [{ number: place + 1, line, citation: citationOf(source, candidate) }]
    })
}

/** A model can write around a pronoun, so sentences that lean on others may serve; furniture and orders never do. */
function isUsable({ text, words, standing }: Candidate): boolean {
  return (
    standing !== 'unusable' ||
    (words >= 6 && words <= 60 && !isFurniture(text) && /[.!?]["”]?$/.test(text))
  )
}
