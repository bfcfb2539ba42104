/** Follows a page that has no feed: its links to articles stand for entries. */
import { truncate } from '#base/text.ts'
import type { Failure, ParsedEntry, ParsedFeed } from '#domain/feed.ts'
import { listArticleLinks } from './article-links.ts'
import { decodeText } from './charset.ts'
import { failureOf } from './failure.ts'
import { scanPage } from './page-scan.ts'
import { plainTextOf } from './plain-text.ts'
import { readMetadata } from './page-metadata.ts'

export type SectionPage =
  | {
      readonly kind: 'parsed'
      readonly feed: Omit<ParsedFeed, 'format'>
      readonly complaint: null
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

const MAX_NAME = 200

/**
 * Reads a section page as if it were a feed of the articles it links to ({@link listArticleLinks}), in its order: an entry
 * has an address and the link's words, all else its own page has to say.
 *
 * @returns `no-article-links` where fewer than `least` links lead to articles; never throws
 */
export function readSectionPage(
  {
    body,
    contentType,
    url,
  }: { readonly body: Uint8Array; readonly contentType: string; readonly url: string },
  least = 1,
): SectionPage {
  const html = decodeText(body, contentType)
  const links = listArticleLinks(html, url)
  if (links.length < least) return { kind: 'failed', failure: failureOf('no-article-links', url) }
  const scan = scanPage(html)
  const metadata = scan.kind === 'scanned' ? readMetadata(scan.notes, url) : undefined
  const site = scan.kind === 'scanned' ? scan.notes.meta.get('og:site_name')?.[0] : undefined
  return {
    kind: 'parsed',
    complaint: null,
    feed: {
      title: truncate(titleOf(metadata?.title ?? '', plainTextOf(site ?? '')), MAX_NAME),
      homeUrl: url,
      language: metadata?.language ?? null,
      updatedAt: null,
      entries: links.map(entryOf),
    },
  }
}

// Several pages of one site may be followed: each goes by its own name behind the site's.
function titleOf(own: string, site: string): string {
  if (site === '' || own.toLowerCase().includes(site.toLowerCase())) return own
  return own === '' ? site : `${site}: ${own}`
}

function entryOf({ url, text }: { readonly url: string; readonly text: string }): ParsedEntry {
  return {
    guid: url,
    url,
    title: text,
    author: null,
    publishedAt: null,
    summaryHtml: null,
    contentHtml: null,
    categories: [],
  }
}
