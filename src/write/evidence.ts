/** The numbered sentences that a model may write from. */
import { isNearSame } from '#base/similarity.ts'
import type { Citation } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import { estimateTokens } from '#models/index.ts'
import { citationOf, type Candidate, type Material } from './material.ts'

export type EvidenceLine = {
  readonly number: number
  /** As shown to the model: `[3] Northern Post, 2026-11-23: The bridge …`. */
  readonly line: string
  readonly citation: Citation
}

// More than an article of six sections can use; further lines only blur the plan.
const MOST_LINES = 160
const MOST_PER_DOCUMENT = 25

/** The weightiest sentences of the story, no two alike, in the order of their documents; together at most `roomTokens`. */
export function selectEvidence(
  { candidates, sources }: Material,
  roomTokens: number,
): readonly EvidenceLine[] {
  const chosen: Candidate[] = []
  const perSource = new Map<number, number>()
  let tokens = 0
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (chosen.length >= MOST_LINES) break
    const source = sources[candidate.source]
    const count = perSource.get(candidate.source) ?? 0
    // A model can write around a pronoun, so sentences that lean on others serve it; what is never printed does not.
    if (!source || count >= MOST_PER_DOCUMENT || candidate.standing === 'unusable') continue
    const cost = estimateTokens(lineOf(MOST_LINES, source, candidate.text)) + 1
    if (tokens + cost > roomTokens) continue
    if (chosen.some(({ terms }) => isNearSame(terms, candidate.terms))) continue
    tokens += cost
    perSource.set(candidate.source, count + 1)
    chosen.push(candidate)
  }
  return chosen
    .sort((a, b) => a.index - b.index)
    .flatMap((candidate, place) => {
      const source = sources[candidate.source]
      if (!source) return []
      const number = place + 1
      const line = lineOf(number, source, candidate.text)
      return [{ number, line, citation: citationOf(source, candidate) }]
    })
}

/** The cited spans as numbered evidence, each once; those that do not open are left out. */
export function listEvidence(
  citations: readonly Citation[],
  documents: readonly ReadDocument[],
): readonly EvidenceLine[] {
  const byVersion = new Map(
    documents.map((read) => [`${read.document.id}/${read.document.version}`, read]),
  )
  const seen = new Set<string>()
  const lines: EvidenceLine[] = []
  for (const citation of citations) {
    const { documentId, version, part, start, end } = citation
    const key = `${documentId}/${version} ${part} ${start} ${end}`
    const read = byVersion.get(`${documentId}/${version}`)
    if (!read || seen.has(key)) continue
    seen.add(key)
    const text = (part === 'title' ? read.document.title : read.document.text).slice(start, end)
    lines.push({
      number: lines.length + 1,
      line: lineOf(lines.length + 1, read, text),
      citation,
    })
  }
  return lines
}

function lineOf(number: number, { document }: ReadDocument, text: string): string {
  return `[${number}] ${document.publisherName}, ${document.publishedAt.slice(0, 10)}: ${text}`
}
