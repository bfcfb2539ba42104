/** The stored texts that claims are checked against. */
import type { Citation } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'

export type Evidence = {
  readonly text: string
  readonly citation: Citation
  readonly source: ReadDocument
}

export type Archive = {
  readonly documents: readonly ReadDocument[]
  /** What the citation points at; undefined when it does not open: no such version, or outside its text. */
  readonly open: (citation: Citation) => Evidence | undefined
}

export function createArchive(documents: readonly ReadDocument[]): Archive {
  const byVersion = new Map(
    documents.map((source) => [`${source.document.id}/${source.document.version}`, source]),
  )
  return {
    documents,
    open(citation) {
      const source = byVersion.get(`${citation.documentId}/${citation.version}`)
      if (!source) return undefined
      const whole = citation.part === 'title' ? source.document.title : source.document.text
      const { start, end } = citation
      if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined
      if (start < 0 || end <= start || end > whole.length) return undefined
      return { text: whole.slice(start, end), citation, source }
    },
  }
}
