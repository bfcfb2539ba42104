/** The paper's own feeds and sitemap, made from the store. */
import { findSection, SECTIONS, type SectionSlug } from '#domain/section.ts'
import {
  renderAtom,
  renderJsonFeed,
  renderNewsSitemap,
  renderRss,
  renderSitemap,
  type OutFeed,
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

type Site = { readonly title: string; readonly origin: string }

/** The newest articles of the paper or of one section, in one of the formats. */
export async function renderFeed(
  store: Store,
  site: Site,
  { format, section }: { readonly format: FeedFormat; readonly section: SectionSlug | null },
): Promise<string> {
  const label = section ? findSection(section)?.label : undefined
  const path = section ? `/sections/${section}` : ''
  const cards = await listCards(store, section, ITEMS)
  const feed: OutFeed = {
    title: label ? `${site.title}: ${label}` : site.title,
    homeUrl: `${site.origin}${path || '/'}`,
    feedUrl: `${site.origin}${path}/${format}`,
    description: 'News from many publishers, every sentence cited to the words it rests on.',
    updatedAt: lastUpdateOf(cards) ?? new Date(0).toISOString(),
    items: cards.map((card) => ({
      // The number never changes; the slug may.
      id: `${site.origin}/articles/${card.id}`,
      url: `${site.origin}/articles/${card.slug}-${card.id}`,
      title: card.headline,
      summary: card.dek ?? '',
      publishedAt: card.firstPublishedAt,
      updatedAt: card.updatedAt,
      section: findSection(card.section)?.label ?? card.section,
    })),
  }
  return FEED_FORMATS[format].render(feed)
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
export async function renderNewsSiteMap(store: Store, site: Site, nowMs: number): Promise<string> {
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

function lastUpdateOf(cards: readonly ArticleCard[]): string | undefined {
  return cards
    .map((card) => card.updatedAt)
    .sort()
    .at(-1)
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
