/** The article on a page: its text and what the page says about it. */
import { messageOf } from '#base/errors.ts'
import type { ExtractedPage } from '#domain/document.ts'
import type { Failure } from '#domain/feed.ts'
import { articleLines } from './article-lines.ts'
import { failureOf } from './failure.ts'
import { findMainPart } from './main-part.ts'
import { listBlocks } from './page-blocks.ts'
import { readMetadata } from './page-metadata.ts'
import { scanPage } from './page-scan.ts'
import { parseTree } from './page-tree.ts'
import { articleTextOf } from './paragraphs.ts'
import { readabilityHtmlOf } from './second-opinion.ts'

export type Extraction =
  | { readonly kind: 'extracted'; readonly page: ExtractedPage }
  | { readonly kind: 'failed'; readonly failure: Failure }

/**
 * Raise it with every change that may give other words for a page that stayed as it was (here, in what this file stands on, or in
 * the libraries below): else such a page would be taken for one that its publisher changed.
 */
export const READER_VERSION = 2

// Less is a notice, a video's caption or a wall, and nothing that could be cited.
const MIN_TEXT = 140
// So short a text is often a part of the article, or another: then Readability is asked too, and taken where it finds far
// more. One page in fifteen; on the development pages it is right four times in five.
const DOUBTFUL_TEXT = 600
const FAR_MORE = 2

/**
 * Takes the article from a page: the part of it that reads like one, brought to plain paragraphs without clutter, with
 * title, author, date and language from the page's own marks.
 *
 * @param url  where the page was found; for relative addresses and the words of a failure
 * @returns `no-text` where there is no article, `too-large` where the page passes the limits of {@link scanPage}; never throws
 */
export function extractPage(html: string, url: string): Extraction {
  const scan = scanPage(html)
  if (scan.kind === 'too-much') return noText(url, scan.said)
  const metadata = readMetadata(scan.notes, url)
  try {
    const { text, method } = textOf(html, metadata.title)
    if (text.length < MIN_TEXT) return noText(url, 'there is next to nothing on it')
    return { kind: 'extracted', page: { ...metadata, text, method } }
  } catch (error) {
    // Crafted or very broken pages overflow the stack; a page like that has nothing for us.
    return noText(url, messageOf(error))
  }
}

function textOf(html: string, title: string): Pick<ExtractedPage, 'text' | 'method'> {
  const page = listBlocks(parseTree(html))
  const own = articleLines(page.blocks, findMainPart(page, title).isKept, title).join('\n\n')
  if (own.length >= DOUBTFUL_TEXT) return { text: own, method: 'page' }
  const other = articleTextOf(readabilityHtmlOf(html), title)
  return other.length > FAR_MORE * own.length
    ? { text: other, method: 'readability' }
    : { text: own, method: 'page' }
}

function noText(url: string, said: string): Extraction {
  return { kind: 'failed', failure: failureOf('no-text', url, { said }) }
}
