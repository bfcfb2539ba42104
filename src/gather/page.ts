/** The article on a page: its text and what the page says about it. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { messageOf } from '#base/errors.ts'
import type { ExtractedPage } from '#domain/document.ts'
import type { Failure } from '#domain/feed.ts'
import { blankBetween } from './blank-between.ts'
import { failureOf } from './failure.ts'
import { readMetadata } from './page-metadata.ts'
import { scanPage } from './page-scan.ts'
import { articleTextOf } from './paragraphs.ts'

export type Extraction =
  | { readonly kind: 'extracted'; readonly page: ExtractedPage }
  | { readonly kind: 'failed'; readonly failure: Failure }

// Less is a notice, a video's caption or a wall, and nothing that could be cited.
const MIN_TEXT = 140

/**
 * Takes the article from a page: Readability's choice of its main part, brought to plain paragraphs without clutter,
 * with title, author, date and language from the page's own marks.
 *
 * @param url  where the page was found; for relative addresses and the words of a failure
 * @returns `no-text` where there is no article, `too-large` where the page passes the limits of {@link scanPage}; never throws
 */
export function extractPage(html: string, url: string): Extraction {
  const scan = scanPage(html)
  if (scan.kind === 'too-much') return noText(url, scan.said)
  const metadata = readMetadata(scan.notes, url)
  try {
    const article = new Readability(documentOf(html)).parse()
    const title = metadata.title || (article?.title ?? '')
    const text = articleTextOf(article?.content ?? '', title)
    if (text.length < MIN_TEXT) return noText(url, 'there is next to nothing on it')
    return { kind: 'extracted', page: { ...metadata, title, text, method: 'readability' } }
  } catch (error) {
    // Crafted or very broken pages overflow the stack of the DOM; a page like that has nothing for us.
    return noText(url, messageOf(error))
  }
}

// linkedom keeps what is in <template> as children without a parent document, on which Readability throws; and it does not
// make up the html and body tags that HTML lets a page leave out.
function documentOf(html: string): Document {
  const bare = blankBetween(html, '<template', '</template>')
  const whole = /<body[\s>]/i.test(bare)
    ? bare
    : `<html><body>${bare.replace(/<!doctype[^>]*>|<\/?html\b[^>]*>/gi, '')}</body></html>`
  return parseHTML(whole).document
}

function noText(url: string, said: string): Extraction {
  return { kind: 'failed', failure: failureOf('no-text', url, { said }) }
}
