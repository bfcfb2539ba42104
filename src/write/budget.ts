import { countWords } from '#base/text.ts'
import { excerptCapOf, type ExcerptSettings } from '#base/excerpt.ts'
import type { Citation } from '#domain/article.ts'
import type { Source } from './material.ts'

/** Counts what an article shows of each document, so that none gives more than its cap. Mutable, lives for one article. */
export type Budget = {
  /** True when every citation's words still fit into its document's cap. */
  readonly canTake: (citations: readonly Citation[]) => boolean
  readonly take: (citations: readonly Citation[]) => void
}

export function createBudget(sources: readonly Source[], settings: ExcerptSettings): Budget {
  const texts = new Map(sources.map(({ document }) => [document.id, document.text]))
  const left = new Map(
    sources.map(({ document }) => [document.id, excerptCapOf(document.text, settings)]),
  )
  const shown = new Set<string>()
  const keyOf = ({ documentId, start, end }: Citation) => `${documentId}:${start}:${end}`
  // Titles are how a source is named; what is shown already costs nothing more.
  const wordsOf = (citation: Citation) =>
    citation.part === 'title' || shown.has(keyOf(citation))
      ? 0
      : countWords(texts.get(citation.documentId)?.slice(citation.start, citation.end) ?? '')
  return {
    canTake: (citations) =>
      citations.every((citation) => wordsOf(citation) <= (left.get(citation.documentId) ?? 0)),
    take: (citations) => {
      for (const citation of citations) {
        const { documentId } = citation
        left.set(documentId, (left.get(documentId) ?? 0) - wordsOf(citation))
        if (citation.part === 'text') shown.add(keyOf(citation))
      }
    },
  }
}
