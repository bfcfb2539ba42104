import type { ArticleId, DocumentId } from '#domain/ids.ts'
import type { Terms } from '#domain/rights.ts'
import type { ArticleCard, FoundDocument, ListedHit, Store } from '#store/index.ts'
import { showTime, type ShownTime } from '../dates.ts'
import { webUrlOf } from '../web-url.ts'
import { cutSnippet, splitSnippet, type SnippetPart } from './snippet.ts'

export type SearchResult = {
  readonly kind: 'article' | 'document'
  /** Id of the article or document. */
  readonly ref: number
  readonly title: readonly SnippetPart[]
  readonly href: string
  /** Publisher of a document; null for an article of ours. */
  readonly publisherName: string | null
  /** Address at the publisher; null for an article of ours, and where no browser may follow it. */
  readonly publisherUrl: string | null
  readonly publishedAt: ShownTime
  readonly snippet: readonly SnippetPart[]
}

/** The hits as a page shows them, in their order; what is gone or taken back meanwhile is left out. */
export async function buildResults(
  store: Store,
  hits: readonly ListedHit[],
): Promise<readonly SearchResult[]> {
  const idsOf = (kind: string) => hits.flatMap((hit) => (hit.kind === kind ? [hit.ref] : []))
  const cards = await store.articles.listCardsOf(idsOf('article').map(parseRef<ArticleId>))
  const documents = await store.search.listDocuments(idsOf('document').map(parseRef<DocumentId>))
  const cardOf = new Map<number, ArticleCard>(cards.map((card) => [card.id, card]))
  const documentOf = new Map<number, FoundDocument>(documents.map((one) => [one.id, one]))
  return hits.flatMap((hit) => {
    const card = hit.kind === 'article' ? cardOf.get(hit.ref) : undefined
    if (card) return buildArticle(hit, card)
    const document = hit.kind === 'document' ? documentOf.get(hit.ref) : undefined
    return document ? buildDocument(hit, document) : []
  })
}

function buildArticle(hit: ListedHit, { slug, id }: ArticleCard): SearchResult {
  return {
    kind: 'article',
    ref: hit.ref,
    title: splitSnippet(hit.title),
    href: `/articles/${slug}-${String(id)}`,
    publisherName: null,
    publisherUrl: null,
    publishedAt: showTime(hit.publishedAt),
    snippet: splitSnippet(hit.snippet),
  }
}

function buildDocument(hit: ListedHit, { url, publisherName, story, terms }: FoundDocument) {
  const result: SearchResult = {
    kind: 'document',
    ref: hit.ref,
    title: splitSnippet(hit.title),
    href: story ? `/stories/${story.slug}-${String(story.id)}` : (webUrlOf(url) ?? '/search'),
    publisherName,
    publisherUrl: webUrlOf(url),
    publishedAt: showTime(hit.publishedAt),
    snippet: cutSnippet(splitSnippet(hit.snippet), shownOf(terms)),
  }
  return [result]
}

/** Characters that its publisher lets a snippet show. */
function shownOf({ isLinkOnly, excerptCharacters }: Terms): number {
  return isLinkOnly ? 0 : (excerptCharacters ?? Infinity)
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows which kind was found
function parseRef<Id extends number>(ref: number): Id {
  return ref as Id
}
