import { listClaims, type ArticleBody } from '#domain/article.ts'
import type { DocumentRef } from '#store/index.ts'

/** The document versions that the bodies cite, each once. */
export function listVersions(bodies: readonly ArticleBody[]): readonly DocumentRef[] {
  const refs = new Map<string, DocumentRef>()
  for (const { documentId, version } of bodies.flatMap(listCited))
    refs.set(`${documentId}/${version}`, { documentId, version })
  return [...refs.values()]
}

function listCited(body: ArticleBody): readonly DocumentRef[] {
  return [
    ...listClaims(body).flatMap(({ citations }) => citations),
    ...body.pullQuotes.flatMap(({ citation, speakerCitation }) => [citation, speakerCitation]),
  ]
}
