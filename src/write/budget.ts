import {
  excerptCapOf,
  excerptSizeOf,
  fitsExcerpt,
  NO_EXCERPT,
  sumExcerpts,
  type ExcerptSettings,
  type ExcerptSize,
} from '#base/excerpt.ts'
import type { Citation } from '#domain/article.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Source } from './material.ts'

/** Counts what an article shows of each document, so that none gives more than its cap. Mutable, lives for one article. */
export type Budget = {
  /** True when every citation's words still fit into its document's cap. */
  readonly canTake: (citations: readonly Citation[]) => boolean
  readonly take: (citations: readonly Citation[]) => void
}

export function createBudget(sources: readonly Source[], settings: ExcerptSettings): Budget {
  const texts = new Map(sources.map(({ document }) => [document.id, document.text]))
  const caps = new Map(
    sources.map(({ document }) => [document.id, excerptCapOf(document, settings)]),
  )
  const taken = new Map<DocumentId, ExcerptSize>()
  const shown = new Set<string>()
  const keyOf = ({ documentId, start, end }: Citation) => `${documentId}:${start}:${end}`
  // Titles are how a source is named; what is shown already costs nothing more.
  const sizeOf = (citation: Citation) =>
    citation.part === 'title' || shown.has(keyOf(citation))
      ? NO_EXCERPT
      : excerptSizeOf(texts.get(citation.documentId)?.slice(citation.start, citation.end) ?? '')
  const takenOf = ({ documentId }: Citation) => taken.get(documentId) ?? NO_EXCERPT
  return {
    canTake: (citations) =>
      citations.every((citation) =>
        fitsExcerpt(
          takenOf(citation),
          sizeOf(citation),
          caps.get(citation.documentId) ?? NO_EXCERPT,
        ),
      ),
    take: (citations) => {
      for (const citation of citations) {
        taken.set(citation.documentId, sumExcerpts(takenOf(citation), sizeOf(citation)))
        if (citation.part === 'text') shown.add(keyOf(citation))
      }
    },
  }
}
