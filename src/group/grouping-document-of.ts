import type { NamedDocument } from '#store/index.ts'
import type { GroupingDocument } from './features.ts'

/** What the grouper needs of a document that has been read. */
export function groupingDocumentOf({ document, understanding }: NamedDocument): GroupingDocument {
  return {
    documentId: document.id,
    publisherId: document.publisherId,
    title: document.title,
    text: document.text,
    names: understanding.names.map(({ name, kind, mentions }) => ({
      name,
      kind,
      count: mentions.length,
    })),
    section: understanding.section,
    publishedAtMs: Date.parse(document.publishedAt),
    isSample: document.isSample,
  }
}
