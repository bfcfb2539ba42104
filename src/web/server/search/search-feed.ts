import type { Store } from '#store/index.ts'
import type { FeedSite, NewFeed } from '../out-feed.ts'
import { buildResults, type SearchResult } from './result-views.ts'
import { runSearch } from './run-search.ts'
import { hasFilter, parseSearchForm, queryOf } from './search-form.ts'

const ITEMS = 40

/** The newest that a search finds; undefined for a search of nothing. */
export async function buildSearchFeed(
  store: Store,
  site: FeedSite,
  params: URLSearchParams,
): Promise<NewFeed | undefined> {
  const asked = parseSearchForm(params)
  if (asked.query === '' && !hasFilter(asked)) return undefined
  const list = await runSearch(store, { ...asked, order: 'newest' }, { limit: ITEMS, offset: 0 })
  const results = await buildResults(store, list.hits)
  const words = asked.query === '' ? 'search' : asked.query
  return {
    title: `${site.title}: ${words}`,
    path: '/search',
    query: `?${queryOf({ ...asked, order: 'best', page: 1 })}`,
    description: `The newest articles and documents found for “${words}”.`,
    items: results.map((result) => itemOf(site, result)),
  }
}

function itemOf({ origin }: FeedSite, result: SearchResult) {
  const { kind, ref, title, snippet, publisherName, publisherUrl, href, publishedAt } = result
  const plain = (parts: SearchResult['title']) => parts.map(({ text }) => text).join('')
  const own = `${origin}${href}`
  return {
    id: `${origin}/${kind}s/${String(ref)}`,
    url: publisherUrl ?? own,
    title: publisherName === null ? plain(title) : `${publisherName}: ${plain(title)}`,
    summary: plain(snippet),
    publishedAt: publishedAt.iso,
    updatedAt: publishedAt.iso,
    section: kind === 'article' ? 'Article' : 'Document',
  }
}
