/** Reads one page as a guest: robots.txt first, then the page, then the article on it. */
import { foldWording } from '#base/text-diff.ts'
import { hashOf } from '#base/text.ts'
import type { ExtractedPage } from '#domain/document.ts'
import type { Failure } from '#domain/feed.ts'
import type { PageMarks } from '#store/index.ts'
import { isWallPage } from './bot-wall.ts'
import { decodeText } from './charset.ts'
import { MAX_PAGE_BYTES, PAGE_ACCEPT } from './context.ts'
import type { GatherContext } from './context.ts'
import { findRights, type DocumentRights } from './document-rights.ts'
import { documentUrlOf } from './document-url.ts'
import { failureOf } from './failure.ts'
import { isBinary } from './is-binary.ts'
import { READER_VERSION } from './reader-version.ts'

export type PageReading =
  | {
      readonly kind: 'extracted'
      readonly page: ExtractedPage
      /** The one address of the document. */
      readonly url: string
      /** What to ask with when the page is looked at again. */
      readonly marks: PageMarks
      readonly rights: DocumentRights
    }
  | { readonly kind: 'not-modified' }
  /** Its site wants pauses between pages; come back then. */
  | { readonly kind: 'waiting'; readonly waitMs: number }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** @param known  marks of the last reading, so that an unchanged page costs next to nothing; null where there was none */
export async function readPage(
  { fetcher, parser }: Pick<GatherContext, 'fetcher' | 'parser'>,
  address: string,
  known: Pick<PageMarks, 'etag' | 'lastModified'> | null = null,
): Promise<PageReading> {
  const waitMs = await fetcher.findWaitMs(address)
  if (waitMs > 0) return { kind: 'waiting', waitMs }
  const result = await fetcher.fetch(address, {
    accept: PAGE_ACCEPT,
    maxBytes: MAX_PAGE_BYTES,
    obeysRobots: true,
    etag: known?.etag ?? null,
    lastModified: known?.lastModified ?? null,
  })
  if (result.kind === 'not-modified') return { kind: 'not-modified' }
  if (result.kind === 'failed') return result
  const { url, body, contentType, etag, lastModified } = result
  if (contentType !== '' && !/html|xml|text\/plain/i.test(contentType))
    return failed(failureOf('not-text', url, { said: contentType }))
  const text = decodeText(body, contentType)
  if (isBinary(text)) return failed(failureOf('not-text', url, { said: 'its bytes are no text' }))
  if (isWallPage(text)) return failed(failureOf('bot-wall', url))
  const extraction = await parser.extractPage(text, url)
  if (extraction.kind === 'failed') return extraction
  if (extraction.isStub) return failed(failureOf('paywall', url))
  const { page } = extraction
  const pageHash = hashOf(foldWording(page.title), foldWording(page.text))
  const marks = { url, pageTitle: page.title, pageHash, reader: READER_VERSION, etag, lastModified }
  const documentUrl = documentUrlOf(url, page.canonicalUrl)
  const rights = await findRights(fetcher, { url: documentUrl, fetched: result, html: text })
  return { kind: 'extracted', page, url: documentUrl, marks, rights }
}

function failed(failure: Failure): PageReading {
  return { kind: 'failed', failure }
}
