/** Finds the feeds of a site from one of its pages. */
import { resolveLink } from './address.ts'
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

/** The feeds that a page names in its head, main feed first, comment feeds last; each address once. */
export function discoverFeeds(html: string, url: string): readonly FoundFeed[] {
  const scan = scanPage(html)
  if (scan.kind === 'too-much') return []
  const base = resolveLink(scan.notes.base, url) ?? url
  const found = new Map<string, FoundFeed>()
  for (const { href, title } of scan.notes.feeds) {
    const feedUrl = resolveLink(href, base)
    if (feedUrl && !found.has(feedUrl)) found.set(feedUrl, { url: feedUrl, title: title.trim() })
  }
  return [...found.values()]
    .sort((a, b) => Number(isComments(a)) - Number(isComments(b)))
    .slice(0, MAX_FOUND)
}

/** Addresses where a site that names no feed may still have one. */
export function listLikelyFeeds(url: string): readonly string[] {
  return COMMON_PATHS.map((path) => new URL(path, url).href)
}

function isComments({ url, title }: FoundFeed): boolean {
  return /comments?\b|kommentare?\b/i.test(`${new URL(url).pathname} ${title}`)
}
