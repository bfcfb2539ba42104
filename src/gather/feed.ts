/** Reads a feed of any of the four formats, or says in words why it cannot. */
import { messageOf } from '#base/errors.ts'
import { hashOf, truncate } from '#base/text.ts'
import type { Failure, ParsedEntry, ParsedFeed } from '#domain/feed.ts'
import { resolveLink } from './address.ts'
import { decodeText } from './charset.ts'
import { parseDate } from './dates.ts'
import { failureOf } from './failure.ts'
import { parseRaw } from './feed-formats.ts'
import type { RawEntry, RawFeed } from './feed-formats.ts'
import { sniffFeed } from './feed-sniff.ts'
import { plainTextOf } from './plain-text.ts'

export type FeedParse =
  | { readonly kind: 'parsed'; readonly feed: ParsedFeed }
  | { readonly kind: 'failed'; readonly failure: Failure }

// News feeds carry 10 to 100; archives some hundreds.
const MAX_ENTRIES = 2_000
const MAX_GUID = 1_000
const MAX_TITLE = 500
const MAX_NAME = 200
const MAX_CATEGORIES = 20
const MAX_SUMMARY = 100_000
const MAX_CONTENT = 1_000_000

/**
 * Parses RSS 2.0, RSS 1.0, Atom or JSON Feed.
 *
 * Titles come as plain text, links absolute and http(s) only, dates as ISO 8601 in UTC, at most 2,000 entries in the
 * feed's order, each with a guid of its own. A feed that was cut off is `broken-feed`, never half a feed; a page is
 * `html-not-feed`. Never throws.
 *
 * @param url  where it was found, for relative links and for the words of a failure
 */
export function parseFeed(body: Uint8Array, contentType: string, url: string): FeedParse {
  const text = decodeText(body, contentType).replace(/^[\s\ufeff\0]+/, '')
  const sniffed = sniffFeed(text, contentType)
  if (sniffed.kind === 'page')
    return { kind: 'failed', failure: failureOf('html-not-feed', url, { said: sniffed.said }) }
  if (sniffed.kind === 'broken') return broken(url, sniffed.said)
  const { format } = sniffed
  try {
    return { kind: 'parsed', feed: feedOf(parseRaw(format, text, MAX_ENTRIES), format, url) }
  } catch (first) {
    return parseMended(text, format, url) ?? broken(url, messageOf(first))
  }
}

/** Once more without control characters and with bare ampersands escaped: what breaks most feeds that are broken. */
function parseMended(
  text: string,
  format: ParsedFeed['format'],
  url: string,
): FeedParse | undefined {
  if (format === 'json') return undefined
  const mended = text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ' ')
    .replace(/&(?!#?\w{1,31};)/g, '&amp;')
  try {
    return { kind: 'parsed', feed: feedOf(parseRaw(format, mended, MAX_ENTRIES), format, url) }
  } catch {
    // The first failure says more than that of our mending.
    return undefined
  }
}

function feedOf(raw: RawFeed, format: ParsedFeed['format'], url: string): ParsedFeed {
  const base = resolveLink(raw.base, url) ?? url
  const entries = new Map<string, ParsedEntry>()
  for (const item of raw.entries) {
    const entry = entryOf(item, base)
    if (!entries.has(entry.guid)) entries.set(entry.guid, entry)
  }
  return {
    format,
    title: truncate(plainTextOf(raw.title), MAX_NAME),
    homeUrl: resolveLink(raw.home, base),
    language: languageOf(raw.language),
    entries: [...entries.values()],
  }
}

function entryOf(raw: RawEntry, feedBase: string): ParsedEntry {
  const base = resolveLink(raw.base, feedBase) ?? feedBase
  const url = resolveLink(raw.link, base)
  const title = truncate(plainTextOf(raw.title.slice(0, MAX_SUMMARY)), MAX_TITLE)
  const publishedAt = parseDate(raw.date)
  const own = raw.guid?.trim() || url
  return {
    guid:
      own && own.length <= MAX_GUID
        ? own
        : hashOf(own ?? '', title, raw.summary ?? '', publishedAt ?? ''),
    url,
    title,
    author: authorOf(raw.authors),
    publishedAt,
    summaryHtml: raw.summary?.trim() ? raw.summary.slice(0, MAX_SUMMARY) : null,
    contentHtml: raw.content?.trim() && raw.content.length <= MAX_CONTENT ? raw.content : null,
    categories: raw.categories
      .map((name) => truncate(plainTextOf(name ?? ''), MAX_NAME))
      .filter(Boolean)
      .slice(0, MAX_CATEGORIES),
  }
}

function authorOf(names: RawEntry['authors']): string | null {
  const plain = names.map((name) => plainTextOf(name ?? '')).filter(Boolean)
  return plain.length === 0 ? null : truncate([...new Set(plain)].join(', '), MAX_NAME)
}

function languageOf(tag: string | undefined): string | null {
  return tag && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(tag.trim())
    ? tag.trim().replaceAll('_', '-')
    : null
}

function broken(url: string, said: string): FeedParse {
  return { kind: 'failed', failure: failureOf('broken-feed', url, { said }) }
}
