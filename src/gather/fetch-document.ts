/** The stage that makes a document of an entry. */
import type { ExtractedPage } from '#domain/document.ts'
import type { Entry, Failure, Feed } from '#domain/feed.ts'
import type { EntryId } from '#domain/ids.ts'
import type { NewDocument, Work } from '#store/index.ts'
import { decodeText } from './charset.ts'
import { MAX_PAGE_BYTES, PAGE_ACCEPT } from './context.ts'
import type { GatherContext } from './context.ts'
import { documentUrlOf } from './document-url.ts'
import { failureOf, isPassing } from './failure.ts'
import { sectionOf } from './feed-section.ts'
import { extractFromFeed } from './feed-text.ts'
import { isBinary } from './is-binary.ts'
import { extractPage } from './page.ts'
import type { Extraction } from './page.ts'
import { nextAttemptAt } from './schedule.ts'

type Reading =
  | { readonly kind: 'extracted'; readonly page: ExtractedPage; readonly url: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Its site wants pauses between pages; come back then. */
  | { readonly kind: 'waiting'; readonly waitMs: number }

// An entry without an address has only what its feed says; less than this is a title, not a text.
const MIN_TEXT = 140
const FUTURE_MS = 3_600_000

/**
 * Makes a document of an entry: from the feed's own text where the feed carries the whole of it, else from the page, if the
 * site's robots.txt allows. The same address in two feeds is one document; a text that changed is a new version.
 *
 * Never fails: what goes wrong outside is saved with the entry, in words; it is tried four times in all, then skipped.
 */
export async function fetchDocument(context: GatherContext, entryId: EntryId): Promise<Work> {
  const entry = await context.store.entries.find(entryId)
  const feed = entry && (await context.store.feeds.find(entry.feedId))
  if (!entry || !feed || entry.state === 'read' || entry.state === 'skipped')
    return { outcome: 'nothing to fetch', save: () => Promise.resolve({}) }
  const reading = await readEntry(context, entry, feed)
  if (reading.kind === 'waiting') return waitingWork(context, entry, reading.waitMs)
  return reading.kind === 'failed'
    ? failedWork(context, entry, reading.failure)
    : documentWork(entry, newDocument(context, { entry, feed, ...reading }))
}

async function readEntry(context: GatherContext, entry: Entry, feed: Feed): Promise<Reading> {
  const isWhole = feed.isSample || entry.url === null
  const fromFeed = isWhole ? extractFromFeed(entry, MIN_TEXT) : extractFromFeed(entry)
  const url = documentUrlOf(entry.url ?? `${feed.url}#${encodeURIComponent(entry.guid)}`)
  if (fromFeed) {
    const page: ExtractedPage = feed.isSample ? { ...fromFeed, method: 'sample' } : fromFeed
    return { kind: 'extracted', page, url }
  }
  if (entry.url === null || feed.isSample)
    return failed(
      failureOf('no-text', feed.url, { said: 'its feed gives neither text nor address' }),
    )
  return await readPage(context, entry.url)
}

async function readPage({ fetcher }: GatherContext, address: string): Promise<Reading> {
  const waitMs = await fetcher.findWaitMs(address)
  if (waitMs > 0) return { kind: 'waiting', waitMs }
  const result = await fetcher.fetch(address, {
    accept: PAGE_ACCEPT,
    maxBytes: MAX_PAGE_BYTES,
    obeysRobots: true,
  })
  if (result.kind === 'failed') return result
  // Without conditional headers nobody may answer so; it would be a page of no words.
  if (result.kind === 'not-modified')
    return failed(failureOf('unexpected-status', address, { status: 304 }))
  const { url, body, contentType } = result
  if (contentType !== '' && !/html|xml|text\/plain/i.test(contentType))
    return failed(failureOf('not-text', url, { said: contentType }))
  const text = decodeText(body, contentType)
  if (isBinary(text)) return failed(failureOf('not-text', url, { said: 'its bytes are no text' }))
  const extraction: Extraction = extractPage(text, url)
  if (extraction.kind === 'failed') return extraction
  return { ...extraction, url: documentUrlOf(url, extraction.page.canonicalUrl) }
}

type Material = {
  readonly entry: Entry
  readonly feed: Feed
  readonly page: ExtractedPage
  readonly url: string
}

function newDocument({ clock }: GatherContext, { entry, feed, page, url }: Material): NewDocument {
  const fetchedAt = clock.now()
  const publishedAt = entry.publishedAt ?? page.publishedAt ?? fetchedAt
  const isFuture = Date.parse(publishedAt) > clock.nowMs() + FUTURE_MS
  return {
    publisherId: entry.publisherId,
    url,
    page: { ...page, title: titleOf(entry, page), author: page.author ?? entry.author },
    publishedAt: isFuture ? fetchedAt : publishedAt,
    fetchedAt,
    feedSection: feed.section ?? sectionOf(entry.categories),
    isSample: feed.isSample,
  }
}

// The feed's headline is the publisher's own choice of words; a page's may carry the site's name.
function titleOf(entry: Entry, page: ExtractedPage): string {
  const isCut = /(?:…|\.\.\.)$/.test(entry.title) && page.title.length > entry.title.length
  return entry.title === '' || isCut ? page.title : entry.title
}

function documentWork(entry: Entry, document: NewDocument): Work {
  return {
    outcome: `read by ${document.page.method}`,
    save: async (store) => {
      const { isNew, ...ref } = await store.documents.save(document)
      await store.entries.markRead(entry.id, ref.documentId)
      return isNew ? { documents: [ref] } : {}
    },
  }
}

function waitingWork({ clock }: GatherContext, entry: Entry, waitMs: number): Work {
  const runAt = new Date(clock.nowMs() + waitMs).toISOString()
  return {
    outcome: 'waits for its turn at that site',
    save: () => Promise.resolve({ retries: [{ entry: entry.id, runAt }] }),
  }
}

function failedWork({ clock }: GatherContext, entry: Entry, failure: Failure): Work {
  const runAt = isPassing(failure)
    ? nextAttemptAt(entry.attempts + 1, failure, clock.nowMs())
    : null
  return {
    outcome: failure.kind,
    save: async (store) => {
      await store.entries.markFailed(entry.id, runAt === null ? 'skipped' : 'failed', failure)
      return runAt === null ? {} : { retries: [{ entry: entry.id, runAt }] }
    },
  }
}

function failed(failure: Failure): Reading {
  return { kind: 'failed', failure }
}
