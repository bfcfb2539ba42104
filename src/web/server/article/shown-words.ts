/** Which words of former revisions may be shown beside those of the one that stands. */
import {
  excerptCapOf,
  excerptSizeOf,
  fitsExcerpt,
  NO_EXCERPT,
  sumExcerpts,
  type ExcerptSettings,
} from '#base/excerpt.ts'
import { listClaims, type ArticleBody, type Citation } from '#domain/article.ts'
import type { Document } from '#domain/document.ts'
import type { DocumentId } from '#domain/ids.ts'

/** A sentence, or a quotation, with what it rests on. */
export type Worded = { readonly text: string; readonly citations: readonly Citation[] }

/**
 * Makes the function that says whether a sentence may be shown. Those of the current revision may; another, only while all
 * that is shown of each document it rests on, the current article counted in, stays within what may be shown of that document
 * today. A passage that is shown already is not more of its document. It is asked in the order of showing: what it allowed counts
 * for what it is asked next.
 *
 * @param documents  those that any of the sentences rests on; one that is missing lets nothing of it be shown
 */
export function createWordsGate(
  current: ArticleBody,
  documents: readonly Document[],
  settings: ExcerptSettings,
): (worded: Worded) => boolean {
  const caps = new Map(documents.map((one) => [one.id, excerptCapOf(one, settings)]))
  const shown = new Map<DocumentId, typeof NO_EXCERPT>()
  const decided = new Map<string, boolean>()
  const passages = new Set<string>()
  const newIdsOf = (citations: readonly Citation[]) =>
    idsOf(citations.filter((citation) => !passages.has(keyOf(citation))))
  const add = ({ text, citations }: Worded) => {
    for (const id of newIdsOf(citations))
      shown.set(id, sumExcerpts(shown.get(id) ?? NO_EXCERPT, excerptSizeOf(text)))
    for (const citation of citations) passages.add(keyOf(citation))
  }
  for (const worded of listWorded(current)) {
    decided.set(worded.text, true)
    add(worded)
  }
  return (worded) => {
    const known = decided.get(worded.text)
    if (known !== undefined) return known
    const size = excerptSizeOf(worded.text)
    const isOpen = newIdsOf(worded.citations).every((id) => {
      const cap = caps.get(id)
      return cap !== undefined && fitsExcerpt(shown.get(id) ?? NO_EXCERPT, size, cap)
    })
    decided.set(worded.text, isOpen)
    if (isOpen) add(worded)
    return isOpen
  }
}

/** Every sentence and quotation of a body. */
export function listWorded(body: ArticleBody): readonly Worded[] {
  const quotes = body.pullQuotes.map(({ text, citation }) => ({ text, citations: [citation] }))
  return [...listClaims(body), ...quotes]
}

function keyOf({ documentId, version, part, start, end }: Citation): string {
  return [documentId, version, part, start, end].join(' ')
}

function idsOf(citations: readonly Citation[]): readonly DocumentId[] {
  return [...new Set(citations.map(({ documentId }) => documentId))]
}
