import type { ExtractedPage } from '#domain/document.ts'
import type { ParsedEntry } from '#domain/feed.ts'
import { articleTextOf } from './paragraphs.ts'

// Shorter texts are mostly teasers: feeds that carry whole articles run to thousands of characters.
const MIN_FULL_TEXT = 1_000
const TEASER_END =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|\+)\]|\b(?:read more|continue reading|read the full (?:story|article)|weiterlesen|lire la suite|leer más))\W*$/i

const TEASER_LENGTH = 60

/**
 * Takes the article from the feed's own text where the feed carries all of it; undefined where it only teases.
 *
 * @param minLength  characters that count as a whole article
 */
export function extractFromFeed(
  entry: ParsedEntry,
  minLength: number = MIN_FULL_TEXT,
): ExtractedPage | undefined {
  for (const html of [entry.contentHtml, entry.summaryHtml]) {
    const text = html === null ? '' : articleTextOf(html, entry.title)
    if (text.length < minLength || TEASER_END.test(text.slice(-TEASER_LENGTH))) continue
    return {
      title: entry.title,
      author: entry.author,
      publishedAt: entry.publishedAt,
      language: null,
      canonicalUrl: null,
      text,
      method: 'feed',
    }
  }
  return undefined
}
