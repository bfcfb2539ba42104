/** The four feed formats as feedsmith reads them, brought to one raw shape. */
import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import type { ParsedFeed } from '#domain/feed.ts'
import { escapeHtml } from './plain-text.ts'

/** An entry with its addresses as they stand, its title as HTML and its date as written. */
export type RawEntry = {
  readonly guid: string | undefined
  readonly link: string | undefined
  readonly title: string
  readonly authors: readonly (string | undefined)[]
  readonly date: string | undefined
  readonly summary: string | undefined
  readonly content: string | undefined
  readonly categories: readonly (string | undefined)[]
  readonly base: string | undefined
}

export type RawFeed = {
  readonly title: string
  readonly home: string | undefined
  readonly language: string | undefined
  readonly base: string | undefined
  readonly entries: readonly RawEntry[]
}

/** Parses text known to be of that format. @throws what feedsmith throws where it cannot */
export function parseRaw(format: ParsedFeed['format'], text: string, maxItems: number): RawFeed {
  switch (format) {
    case 'rss':
      return fromRss(parseRssFeed(text, { maxItems }))
    case 'atom':
      return fromAtom(parseAtomFeed(text, { maxItems }))
    case 'rdf':
      return fromRdf(parseRdfFeed(text, { maxItems }))
    case 'json':
      return fromJson(parseJsonFeed(text, { maxItems }))
  }
}

function fromRss(feed: RssFeed.Feed<string>): RawFeed {
  return {
    title: feed.title ?? feed.dc?.titles?.[0] ?? '',
    home: feed.link ?? alternateOf(feed.atom?.links),
    language: feed.language ?? feed.dc?.languages?.[0],
    base: feed.xml?.base,
    entries: (feed.items ?? []).map((item) => ({
      guid: item.guid?.value,
      link: item.link ?? alternateOf(item.atom?.links) ?? permalinkOf(item.guid),
      title: item.title ?? item.dc?.titles?.[0] ?? '',
      authors: item.dc?.creators ?? item.authors?.map(({ name, email }) => name ?? email) ?? [],
      date:
        item.pubDate ??
        item.dc?.dates?.[0] ??
        item.atom?.published ??
        item.dcterms?.issued?.[0] ??
        item.dcterms?.created?.[0] ??
        item.atom?.updated,
      summary: item.description ?? item.dc?.descriptions?.[0],
      content: item.content?.encoded,
      categories: item.categories?.map(({ name }) => name) ?? item.dc?.subjects ?? [],
      base: item.xml?.base,
    })),
  }
}

function fromAtom(feed: AtomFeed.Feed<string>): RawFeed {
  return {
    title: htmlOf(feed.title) ?? '',
    home: alternateOf(feed.links),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    base: feed.xml?.base,
    entries: (feed.entries ?? []).map((entry) => ({
      guid: entry.id,
      link: alternateOf(entry.links) ?? entry.content?.src ?? entry.id,
      title: htmlOf(entry.title) ?? '',
      authors: (entry.authors ?? entry.source?.authors ?? feed.authors ?? []).map(
        ({ name, email }) => name ?? email,
      ),
      date: entry.published ?? entry.dcterms?.issued?.[0] ?? entry.dc?.dates?.[0] ?? entry.updated,
      summary: htmlOf(entry.summary),
      content: htmlOf(entry.content),
      categories: (entry.categories ?? []).map(({ label, term }) => label ?? term),
      base: entry.content?.xml?.base ?? entry.xml?.base,
    })),
  }
}

function fromRdf(feed: RdfFeed.Feed<string>): RawFeed {
  return {
    title: feed.title ?? '',
    home: feed.link ?? alternateOf(feed.atom?.links),
    language: feed.dc?.languages?.[0],
    base: feed.xml?.base,
    entries: (feed.items ?? []).map((item) => ({
      guid: item.rdf?.about ?? item.link,
      link: item.link ?? item.rdf?.about,
      title: item.title ?? item.dc?.titles?.[0] ?? '',
      authors: item.dc?.creators ?? [],
      date: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0],
      summary: item.description ?? item.dc?.descriptions?.[0],
      content: item.content?.encoded,
      categories: item.dc?.subjects ?? [],
      base: item.xml?.base,
    })),
  }
}

function fromJson(feed: JsonFeed.Feed<string>): RawFeed {
  return {
    title: escapeHtml(feed.title ?? ''),
    home: feed.home_page_url,
    language: feed.language,
    base: feed.feed_url,
    entries: (feed.items ?? []).map((item) => ({
      guid: item.id,
      link: item.url ?? item.external_url ?? item.id,
      title: escapeHtml(item.title ?? ''),
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
      date: item.date_published ?? item.date_modified,
      summary: item.summary && escapeHtml(item.summary),
      content: item.content_html ?? (item.content_text && paragraphsOf(item.content_text)),
      categories: item.tags ?? [],
      base: undefined,
    })),
  }
}

type Link = { readonly href?: string; readonly rel?: string; readonly type?: string }

function alternateOf(links: readonly Link[] | undefined): string | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate')
  return (pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0])?.href
}

function permalinkOf(guid: RssFeed.Guid | undefined): string | undefined {
  return guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '')
    ? guid?.value
    : undefined
}

// An Atom text is plain unless it says otherwise; all our raw texts are HTML.
function htmlOf(
  text: { readonly value?: string; readonly type?: string } | undefined,
): string | undefined {
  if (text?.value === undefined) return undefined
  return /html/i.test(text.type ?? '') ? text.value : paragraphsOf(text.value)
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(escapeHtml)
    .join('<br><br>')
}
