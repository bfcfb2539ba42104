import type { ReadDocument } from '#domain/document.ts'
import type { DocumentId } from '#domain/ids.ts'

type Copy = {
  readonly documentId: DocumentId
  readonly originalId: DocumentId
  /** How much of the shorter text the two share, 0..1. */
  readonly likeness: number
}

// A copy with less of its original's words has reporting of its own.
const LEAST_LIKENESS = 0.8

/**
 * The documents less wire copies, which tell nothing that their original does not: agreement among copies is one
 * agency's word. Of copies whose original is not among the documents the first published stays.
 */
export function withoutCopies(
  documents: readonly ReadDocument[],
  copies: readonly Copy[],
): readonly ReadDocument[] {
  const originals = new Map(
    copies
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .map(({ documentId, originalId }) => [documentId, originalId]),
  )
  const first = new Map<DocumentId, ReadDocument>()
  for (const read of documents) {
    const voice = originals.get(read.document.id) ?? read.document.id
    const known = first.get(voice)
    if (!known || isBefore(read, known, voice)) first.set(voice, read)
  }
  const kept = new Set(first.values())
  return documents.filter((read) => kept.has(read))
}

function isBefore({ document }: ReadDocument, known: ReadDocument, original: DocumentId): boolean {
  if (known.document.id === original) return false
  if (document.id === original) return true
  const order = document.publishedAt.localeCompare(known.document.publishedAt)
  return order < 0 || (order === 0 && document.id < known.document.id)
}
