import { findSection, type SectionSlug } from '#domain/section.ts'
import type { Document } from '#domain/document.ts'
import type { ArticleId, DocumentId } from '#domain/ids.ts'
import type { SearchHit, Store } from '#store/index.ts'
import { cutSnippet, splitSnippet, type SnippetPart } from './snippet.ts'

const HITS_SHOWN = 20
const MAX_QUERY_LENGTH = 200

export type SearchResult = {
  readonly kind: 'article' | 'document'
  readonly title: string
  readonly url: string
  /** Publisher of a document; null for an article of ours. */
  readonly publisherName: string | null
  /** Address at the publisher; null for an article of ours. */
  readonly publisherUrl: string | null
  readonly publishedAt: string
  readonly snippet: readonly SnippetPart[]
}

export type SearchPage = {
  readonly query: string
  readonly section: SectionSlug | null
  readonly results: readonly SearchResult[]
}

/** What the archive has for a query: articles first, then documents, each best first. */
export async function buildSearchPage(store: Store, params: URLSearchParams): Promise<SearchPage> {
  const query = (params.get('q') ?? '').slice(0, MAX_QUERY_LENGTH).trim()
  const section = findSection(params.get('section') ?? '')?.slug ?? null
  if (query === '') return { query, section, results: [] }
  const ask = {
    text: query,
    words: 'all',
    limit: HITS_SHOWN,
    ...(section ? { section } : {}),
  } as const
  const articles = await store.search.find({ ...ask, kind: 'article' })
  const documents = await store.search.find({ ...ask, kind: 'document' })
  const results = [
    ...(await articleResults(store, articles)),
    ...(await documentResults(store, documents)),
  ]
  return { query, section, results }
}

async function articleResults(
  store: Store,
  hits: readonly SearchHit[],
): Promise<readonly SearchResult[]> {
  const cards = await store.articles.listCardsOf(hits.map(({ ref }) => parseRef<ArticleId>(ref)))
  const byId = new Map<number, SearchHit>(hits.map((hit) => [hit.ref, hit]))
  return cards.map((card) => ({
    kind: 'article',
    title: card.headline,
    url: `/articles/${card.slug}-${card.id}`,
    publisherName: null,
    publisherUrl: null,
    publishedAt: card.updatedAt,
    snippet: splitSnippet(byId.get(card.id)?.snippet ?? ''),
  }))
}

async function documentResults(
  store: Store,
  hits: readonly SearchHit[],
): Promise<readonly SearchResult[]> {
  const read = await store.documents.listRead(hits.map(({ ref }) => parseRef<DocumentId>(ref)))
  const byId = new Map<number, SearchHit>(hits.map((hit) => [hit.ref, hit]))
  const results: SearchResult[] = []
  for (const { document } of read) {
    const storyId = await store.documents.findStory(document.id)
    const story = storyId === null ? undefined : await store.stories.find(storyId)
    results.push({
      kind: 'document',
      title: document.title,
      url: story ? `/stories/${story.slug}-${story.id}` : document.url,
      publisherName: document.publisherName,
      publisherUrl: document.url,
      publishedAt: document.publishedAt,
      snippet: cutSnippet(splitSnippet(byId.get(document.id)?.snippet ?? ''), shownOf(document)),
    })
  }
  return results
}

/** Characters that its publisher lets a snippet show. */
function shownOf({ terms }: Document): number {
  return terms.isLinkOnly ? 0 : (terms.excerptCharacters ?? Infinity)
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows which kind was found
function parseRef<Id extends number>(ref: number): Id {
  return ref as Id
}
