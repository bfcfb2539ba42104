import { listClaims, type ArticleBody, type Citation } from '#domain/article.ts'

/** Citations of every claim and pull quote, by claim. */
export function citationsOf(
  body: ArticleBody,
): readonly { readonly claimId: string; readonly citations: readonly Citation[] }[] {
  const claims = new Map<string, readonly Citation[]>()
  for (const { id, citations } of listClaims(body)) claims.set(id, citations)
  for (const quote of body.pullQuotes) {
    const citations = [quote.citation, quote.speakerCitation, quote.roleCitation]
    claims.set(
      quote.id,
      citations.filter((citation) => citation !== null),
    )
  }
  return [...claims].map(([claimId, citations]) => ({ claimId, citations }))
}
