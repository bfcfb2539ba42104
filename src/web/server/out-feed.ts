/** The paper's own feeds and sitemap, made from the store. */
import { findSection, SECTIONS, type SectionSlug } from '#domain/section.ts'
import {
  renderAtom,
  renderJsonFeed,
  renderNewsSitemap,
  renderRss,
  renderSitemap,
  type OutFeed,
  type OutItem,
  type SitemapUrl,
} from '#newsroom/index.ts'
import type { ArticleCard, Store } from '#store/index.ts'

const ITEMS = 40
const SITEMAP_ARTICLES = 10_000

export const FEED_FORMATS = {
  'rss.xml': { type: 'application/rss+xml; charset=utf-8', render: renderRss },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', render: renderAtom },
  'feed.json': { type: 'application/feed+json; charset=utf-8', render: renderJsonFeed },
} as const

export type FeedFormat = keyof typeof FEED_FORMATS

/** Whose feed it is; `origin` without a slash at its end. */
export type FeedSite = { readonly title: string; readonly origin: string }

export const FEED_DESCRIPTION =
  'News from many publishers, every sentence cited to the words it rests on.'

/** The newest articles of the paper or of one section. */
export async function buildFeed(
  store: Store,
  site: FeedSite,
  section: SectionSlug | null,
): Promise<NewFeed> {
  const label = section ? findSection(section)?.label : undefined
  return {
    title: label ? `${site.title}: ${label}` : site.title,
    path: section ? `/sections/${section}` : '',
    query: '',
    description: FEED_DESCRIPTION,
    items: (await listCards(store, section, ITEMS)).map((card) => articleItem(site, card)),
  }
}

/** A feed before it is known in which format it goes out. */
export type NewFeed = Pick<OutFeed, 'title' | 'description' | 'items'> & {
  /** Path of the page that it is of, without a slash at its end. */
  readonly path: string
  /** With its question mark; empty for none. */
  readonly query: string
}

export function articleItem({ origin }: FeedSite, card: ArticleCard): OutItem {
  return {
    // The number never changes; the slug may.
    id: `${origin}/articles/${card.id}`,
    url: `${origin}/articles/${card.slug}-${card.id}`,
    title: card.headline,
    summary: card.dek ?? '',
    publishedAt: card.firstPublishedAt,
    updatedAt: card.updatedAt,
    section: findSection(card.section)?.label ?? card.section,
  }
}

/** When a feed last changed: with its newest item. */
function lastUpdateOf(items: readonly { readonly updatedAt: string }[]): string | undefined {
  return items
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
}

export function renderFeed(feed: NewFeed, { origin }: FeedSite, format: FeedFormat): string {
  const { title, description, items, path, query } = feed
  return FEED_FORMATS[format].render({
    title,
    description,
    items,
    homeUrl: `${origin}${path || '/'}${query}`,
    feedUrl: `${origin}${path}/${format}${query}`,
    updatedAt: lastUpdateOf(items) ?? new Date(0).toISOString(),
  })
}

export async function renderSiteMap(store: Store, origin: string): Promise<string> {
  const cards = await listCards(store, null, SITEMAP_ARTICLES)
  const urls: SitemapUrl[] = [
    { url: `${origin}/`, updatedAt: lastUpdateOf(cards) ?? null },
    ...['/names', '/editions', '/corrections', '/method', '/publishers'].map((path) => ({
      url: `${origin}${path}`,
      updatedAt: null,
    })),
    ...SECTIONS.map(({ slug }) => ({ url: `${origin}/sections/${slug}`, updatedAt: null })),
    ...cards.map((card) => ({
      url: `${origin}/articles/${card.slug}-${card.id}`,
      updatedAt: card.updatedAt,
    })),
  ]
  return renderSitemap(urls)
}

// What Google's news crawler takes: articles of the last two days.
const NEWS_MS = 2 * 86_400_000

/** The articles printed in the last two days, for crawlers of news. */
export async function renderNewsSiteMap(
  store: Store,
  site: FeedSite,
  nowMs: number,
): Promise<string> {
  const cards = await listCards(store, null, SITEMAP_ARTICLES)
  const fresh = cards.filter((card) => Date.parse(card.firstPublishedAt) > nowMs - NEWS_MS)
  return renderNewsSitemap(
    fresh.map((card) => ({
      url: `${site.origin}/articles/${card.slug}-${card.id}`,
      title: card.headline,
      publishedAt: card.firstPublishedAt,
    })),
    { publication: site.title, language: 'en' },
  )
}

// Samples go out only while there is nothing real.
async function listCards(
  store: Store,
  section: SectionSlug | null,
  limit: number,
): Promise<readonly ArticleCard[]> {
  const options = { limit, ...(section ? { section } : {}) }
  const real = await store.articles.listCards({ ...options, isSample: false })
  return real.length > 0 ? real : store.articles.listCards({ ...options, isSample: true })
}
