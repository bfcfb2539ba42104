import { isTwin } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Citation, Claim } from '#domain/article.ts'
import {
  excerptCapOf,
  excerptSizeOf,
  fitsExcerpt,
  NO_EXCERPT,
  sumExcerpts,
  type ExcerptSettings,
  type ExcerptSize,
} from '#base/excerpt.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Archive } from './archive.ts'

/** Counts what an article shows of each document, in reading order. Mutable, lives for one check. */
export type ExcerptCount = {
  /** True, and counted, when the citation's words still fit into its document's cap. */
  readonly admit: (claim: Pick<Claim, 'kind' | 'text'>, citation: Citation) => boolean
}

export function createExcerptCount(archive: Archive, settings: ExcerptSettings): ExcerptCount {
  const shown = new Map<DocumentId, ExcerptSize>()
  const seen = new Set<string>()
  return {
    admit(claim, citation) {
      const evidence = archive.open(citation)
      if (!evidence || citation.part === 'title' || !showsWords(claim, evidence.text)) return true
      const { documentId, version, start, end } = citation
      const key = `${documentId}/${version}:${start}-${end}`
      if (seen.has(key)) return true
      const before = shown.get(documentId) ?? NO_EXCERPT
      const more = excerptSizeOf(evidence.text)
      const cap = excerptCapOf(evidence.source.document, settings)
      if (!fitsExcerpt(before, more, cap)) return false
      seen.add(key)
      shown.set(documentId, sumExcerpts(before, more))
      return true
    },
  }
}

/** A written sentence shows a document's words only when it is nearly a copy of them. */
function showsWords({ kind, text }: Pick<Claim, 'kind' | 'text'>, span: string): boolean {
  return kind === 'verbatim' || isTwin(new Set(tokenize(text)), new Set(tokenize(span)))
}
