/** Finds the feeds of a site from one of its pages. */
import { resolveLink } from './address.ts'
import { listLinks } from './page-links.ts'
import { scanPage } from './page-scan.ts'

export type FoundFeed = { readonly url: string; readonly title: string }

// Where the common publishing programs keep their feed.
const COMMON_PATHS = [
  '/feed',
  '/rss',
  '/feed.xml',
  '/rss.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
]
const MAX_FOUND = 20

/**
 * The feeds that a page names: in its head first, then those that it links to under a feed's name or at a feed's usual
 * address; comment feeds last; each address once.
 */
export function discoverFeeds(html: string, url: string): readonly FoundFeed[] {
  const scan = scanPage(html)
  if (scan.kind === 'too-much') return []
  const base = resolveLink(scan.notes.base, url) ?? url
  const found = new Map<string, FoundFeed>()
  const add = (feedUrl: string | null, title: string): void => {
    if (feedUrl && !found.has(feedUrl)) found.set(feedUrl, { url: feedUrl, title: title.trim() })
  }
  for (const { href, title } of scan.notes.feeds) add(resolveLink(href, base), title)
  for (const link of listLinks(html, base)) if (isFeedLink(link)) add(link.url, link.text)
  return [...found.values()]
    .sort((a, b) => Number(isComments(a)) - Number(isComments(b)))
    .slice(0, MAX_FOUND)
}

const FEED_NAME = /^(?:rss|atom|json feed)(?:[ -]?feeds?)?$/i
const FEED_ADDRESS =
  /\/(?:rss|feed|atom)(?:\.xml|\.json)?\/?$|\.(?:rss|atom)$|[?&](?:feed|format)=(?:rss|atom)/i

function isFeedLink({ url, text }: { readonly url: string; readonly text: string }): boolean {
  const { pathname, search } = new URL(url)
  return FEED_NAME.test(text.trim()) || FEED_ADDRESS.test(`${pathname}${search}`)
}

/** Addresses where a site that names no feed may still have one. */
export function listLikelyFeeds(url: string): readonly string[] {
  return COMMON_PATHS.map((path) => new URL(path, url).href)
}

function isComments({ url, title }: FoundFeed): boolean {
  return /comments?\b|kommentare?\b/i.test(`${new URL(url).pathname} ${title}`)
}
