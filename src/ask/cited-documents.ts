import { listClaims, type ArticleBody } from '#domain/article.ts'
import type { DocumentId } from '#domain/ids.ts'

/** The documents that an article stands on, each once, in the order it cites them. */
export function listCited(body: ArticleBody): readonly DocumentId[] {
  const citations = [
    ...listClaims(body).flatMap((claim) => claim.citations),
    ...body.pullQuotes.map(({ citation }) => citation),
  ]
  return [...new Set(citations.map(({ documentId }) => documentId))]
}
