/** The paper's own feeds: RSS 2.0, Atom and JSON Feed 1.1 of the same items. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'

export type OutItem = {
  /** Never changes, whatever becomes of the slug. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly publishedAt: string
  readonly updatedAt: string
  /** Label of the section. */
  readonly section: string
}

/** `items` newest first; all addresses absolute. */
export type OutFeed = {
  readonly title: string
  readonly homeUrl: string
  readonly feedUrl: string
  readonly description: string
  readonly updatedAt: string
  readonly items: readonly OutItem[]
}

export function renderRss(feed: OutFeed): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.homeUrl,
    description: feed.description,
    lastBuildDate: new Date(feed.updatedAt),
    generator: 'Onix',
    atom: { links: [{ href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      guid: { value: item.id, isPermaLink: false },
      pubDate: new Date(item.publishedAt),
      categories: [{ name: item.section }],
      atom: { updated: new Date(item.updatedAt) },
    })),
  })
}

export function renderAtom(feed: OutFeed): string {
  return generateAtomFeed({
    id: feed.feedUrl,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: new Date(feed.updatedAt),
    authors: [{ name: feed.title }],
    links: [
      { href: feed.feedUrl, rel: 'self', type: 'application/atom+xml' },
      { href: feed.homeUrl, rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      updated: new Date(item.updatedAt),
      published: new Date(item.publishedAt),
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      summary: { value: item.summary },
      categories: [{ term: item.section }],
    })),
  })
}

export function renderJsonFeed(feed: OutFeed): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.feedUrl,
    description: feed.description,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      date_published: new Date(item.publishedAt),
      date_modified: new Date(item.updatedAt),
      tags: [item.section],
    })),
  })
  return JSON.stringify(json)
}
