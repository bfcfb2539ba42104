/** The article on a page: its text and what the page says about it. */
import { messageOf } from '#base/errors.ts'
import type { ExtractedPage } from '#domain/document.ts'
import type { Failure } from '#domain/feed.ts'
import { articleLines } from './article-lines.ts'
import { failureOf } from './failure.ts'
import { findMainPart } from './main-part.ts'
import { readLinkedText } from './linked-text.ts'
import { listBlocks } from './page-blocks.ts'
import type { PageBlocks } from './page-blocks.ts'
import { readMetadata } from './page-metadata.ts'
import { scanPage } from './page-scan.ts'
import { parseTree } from './page-tree.ts'
import { articleTextOf } from './paragraphs.ts'
import { isStub } from './paywall.ts'
import { readabilityHtmlOf } from './second-opinion.ts'

export type Extraction =
  | {
      readonly kind: 'extracted'
      readonly page: ExtractedPage
      /** True where the page shows only the beginning of its article, and the rest to those who pay. */
      readonly isStub: boolean
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

// Less is a notice, a video's caption or a wall, and nothing that could be cited.
const MIN_TEXT = 140
// So short a text is often a part of the article, or another: then Readability is asked too, and taken where it finds far
// more. One page in fifteen; on the development pages it is right four times in five.
const DOUBTFUL_TEXT = 600
const FAR_MORE = 2
// The page's own JSON-LD, too, is believed only where the page shows little: mostly it holds less than the page, its
// paragraphs run together, and some of it is in a system's own marks (F1 .80 to .91 where it is given).
const LITTLE_TEXT = 1_500

type Text = Pick<ExtractedPage, 'text' | 'method'>

/**
 * Takes the article from a page: the part of it that reads like one, brought to plain paragraphs without clutter, with
 * title, author, date and language from the page's own marks.
 *
 * @param url  where the page was found; for relative addresses and the words of a failure
 * @returns `no-text` where there is no article or the page passes the limits of {@link scanPage}; never throws
 */
export function extractPage(html: string, url: string): Extraction {
  const scan = scanPage(html)
  if (scan.kind === 'too-much') return noText(url, scan.said)
  const metadata = readMetadata(scan.notes, url)
  try {
    const page = listBlocks(parseTree(html))
    const linked = readLinkedText(scan.notes.linkedData)
    const { text, method } = chooseText(ownText(page, metadata.title), linked.body, {
      html,
      title: metadata.title,
    })
    if (text.length < MIN_TEXT) return noText(url, 'there is next to nothing on it')
    const isShort = isStub({ text, blocks: page.blocks, isFree: linked.isFree })
    return { kind: 'extracted', page: { ...metadata, text, method }, isStub: isShort }
  } catch (error) {
    // Crafted or very broken pages overflow the stack; a page like that has nothing for us.
    return noText(url, messageOf(error))
  }
}

function ownText(page: PageBlocks, title: string): string {
  return articleLines(page.blocks, findMainPart(page, title).isKept, title).join('\n\n')
}

function chooseText(
  own: string,
  linked: string,
  { html, title }: { readonly html: string; readonly title: string },
): Text {
  const isFarMore = (other: string): boolean => other.length > FAR_MORE * own.length
  const told =
    own.length < LITTLE_TEXT && isFarMore(linked) ? articleTextOf(partLines(linked), title) : ''
  if (isFarMore(told)) return { text: told, method: 'linked-data' }
  const other = own.length < DOUBTFUL_TEXT ? articleTextOf(readabilityHtmlOf(html), title) : ''
  return isFarMore(other) ? { text: other, method: 'readability' } : { text: own, method: 'page' }
}

// A body without tags parts its paragraphs by line breaks, which are spaces in HTML.
function partLines(body: string): string {
  return /<(?:p|br|div)\b/i.test(body) ? body : body.replace(/[\r\n]+/g, '<br><br>')
}

function noText(url: string, said: string): Extraction {
  return { kind: 'failed', failure: failureOf('no-text', url, { said }) }
}
