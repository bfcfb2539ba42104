/** Reads a feed of any of the four formats, or says in words why it cannot. */
import { messageOf } from '#base/errors.ts'
import { truncate } from '#base/text.ts'
import type { Failure, ParsedFeed } from '#domain/feed.ts'
import { decodeText } from './charset.ts'
import { parseDate } from './dates.ts'
import { failureOf } from './failure.ts'
import { FEED_NAMES, readTree } from './feed-formats.ts'
import type { RawEntry, RawFeed } from './feed-formats.ts'
import { sayWhatItIs } from './feed-sniff.ts'
import { walkFeed } from './feed-walk.ts'
import { nameEntries } from './guids.ts'
import type { Unnamed } from './guids.ts'
import { readJsonFeed } from './json-feed.ts'
import { plainTextOf } from './plain-text.ts'

export type FeedParse =
  | {
      readonly kind: 'parsed'
      readonly feed: ParsedFeed
      /** What is wrong with the feed all the same: it was cut off, and these are the entries before the cut. */
      readonly complaint: Failure | null
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

const CUT_OFF = 'it is cut off before its end'

// News feeds carry 10 to 100; archives some hundreds.
const MAX_ENTRIES = 2_000
const MAX_TITLE = 500
const MAX_NAME = 200
const MAX_CATEGORIES = 20
const MAX_SUMMARY = 100_000
const MAX_CONTENT = 1_000_000

/**
 * Parses RSS of every version, Atom 0.3 and 1.0, CDF or JSON Feed, and forgives what can be forgiven.
 *
 * Titles come as plain text, links absolute and http(s) only, dates as ISO 8601 in UTC, at most 2,000 entries in the
 * feed's order; guids repeat only where the feed says the same entry more than once (`latestOfEach`). Of a feed that was cut off, the whole entries before the cut are taken and
 * `complaint` says so; without any it is `broken-feed`. A page is `html-not-feed`. Pure and synchronous; never throws.
 *
 * @param url  where it was found, for relative links and for the words of a failure
 */
export function parseFeed(body: Uint8Array, contentType: string, url: string): FeedParse {
  const text = decodeText(body, contentType).replace(/^[\s\ufeff\0]+/, '')
  if (text === '') return broken(url, 'it is empty')
  return text.startsWith('{') ? parseJson(text, url) : parseXml(text, contentType, url)
}

function parseXml(text: string, contentType: string, url: string): FeedParse {
  const tree = walkFeed(text, url, { maxEntries: MAX_ENTRIES, names: FEED_NAMES })
  if (tree === 'too-deep') return broken(url, 'its elements are nested far too deep')
  if (tree === undefined) return notFeed(text, contentType, url)
  if (!tree.isWhole && tree.entries.length === 0) return broken(url, CUT_OFF)
  const complaint = tree.isWhole ? null : failureOf('cut-off-feed', url)
  return { kind: 'parsed', feed: feedOf(readTree(tree)), complaint }
}

function parseJson(text: string, url: string): FeedParse {
  if (!text.trimEnd().endsWith('}')) return broken(url, CUT_OFF)
  try {
    const feed = feedOf(readJsonFeed(text, url, MAX_ENTRIES))
    return { kind: 'parsed', feed, complaint: null }
  } catch (error) {
    return broken(
      url,
      error instanceof SyntaxError ? messageOf(error) : 'it is JSON, but no JSON Feed',
    )
  }
}

function notFeed(text: string, contentType: string, url: string): FeedParse {
  const { kind, said } = sayWhatItIs(text, contentType)
  return { kind: 'failed', failure: failureOf(kind, url, { said }) }
}

function feedOf(raw: RawFeed): ParsedFeed {
  return {
    format: raw.format,
    title: truncate(plainTextOf(raw.title.slice(0, MAX_SUMMARY)), MAX_NAME),
    homeUrl: raw.home,
    language: languageOf(raw.language),
    updatedAt: firstDate(raw.dates),
    entries: nameEntries(raw.entries.map(entryOf)),
  }
}

function entryOf(raw: RawEntry): Unnamed {
  const entry = {
    url: raw.link,
    title: truncate(plainTextOf(raw.title.slice(0, MAX_SUMMARY)), MAX_TITLE),
    author: authorOf(raw.authors),
    publishedAt: firstDate(raw.dates),
    summaryHtml: raw.summary?.trim() ? raw.summary.slice(0, MAX_SUMMARY) : null,
    contentHtml: raw.content?.trim() && raw.content.length <= MAX_CONTENT ? raw.content : null,
    categories: raw.categories
      .slice(0, MAX_CATEGORIES)
      .map((name) => truncate(plainTextOf(name), MAX_NAME))
      .filter(Boolean),
  }
  return { own: raw.guid?.trim() || undefined, entry }
}

function firstDate(dates: readonly string[]): string | null {
  for (const date of dates) {
    const parsed = parseDate(date)
    if (parsed !== null) return parsed
  }
  return null
}

function authorOf(names: RawEntry['authors']): string | null {
  const plain = names.map((name) => plainTextOf(name)).filter(Boolean)
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
