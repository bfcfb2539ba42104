import type { ReadDocument } from '#domain/document.ts'
import type { CopyOf } from '#store/index.ts'

/** How many independent publishers speak in these documents: a copy speaks with the voice of who printed the text first. */
export function countVoices(documents: readonly ReadDocument[], copies: readonly CopyOf[]): number {
  const voices = new Map(copies.map((copy) => [copy.documentId, copy.originalPublisherId]))
  return new Set(documents.map(({ document }) => voices.get(document.id) ?? document.publisherId))
    .size
}
