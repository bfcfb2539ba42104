/** The stage that makes a document of an entry. */
import type { ExtractedPage } from '#domain/document.ts'
import type { Entry, Failure, Feed } from '#domain/feed.ts'
import type { DocumentId, EntryId } from '#domain/ids.ts'
import type { NewDocument, PageMarks, Store, Work } from '#store/index.ts'
import type { GatherContext } from './context.ts'
import { documentUrlOf } from './document-url.ts'
import { findRights, saveRights, type DocumentRights } from './document-rights.ts'
import { failureOf, isPassing } from './failure.ts'
import { sectionOf } from './feed-section.ts'
import { extractFromFeed } from './feed-text.ts'
import { nextLookAt } from './look-schedule.ts'
import { READER_VERSION } from './reader-version.ts'
import { readPage } from './read-page.ts'
import { nextAttemptAt } from './schedule.ts'

type Reading =
  | {
      readonly kind: 'extracted'
      readonly page: ExtractedPage
      readonly url: string
      /** What to look at it again with; null where there is no page to look at. */
      readonly marks: PageMarks | null
      readonly rights: DocumentRights
    }
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
    : documentWork(context, { entry, feed, ...reading })
}

async function readEntry(context: GatherContext, entry: Entry, feed: Feed): Promise<Reading> {
  const isWhole = feed.isSample || entry.url === null
  const fromFeed = isWhole ? extractFromFeed(entry, MIN_TEXT) : extractFromFeed(entry)
  const url = documentUrlOf(entry.url ?? `${feed.url}#${encodeURIComponent(entry.guid)}`)
  if (fromFeed) {
    const page: ExtractedPage = feed.isSample ? { ...fromFeed, method: 'sample' } : fromFeed
    const hasPage = entry.url !== null && !feed.isSample
    const none = { pageTitle: null, pageHash: null, etag: null, lastModified: null }
    const marks = { url, reader: READER_VERSION, ...none }
    const rights = await feedRights(context, feed, url)
    return { kind: 'extracted', page, url, rights, marks: hasPage ? marks : null }
  }
  if (entry.url === null || feed.isSample)
    return failed(
      failureOf('no-text', feed.url, { said: 'its feed gives neither text nor address' }),
    )
  const page = await readPage(context, entry.url)
  // Without conditional headers nobody may answer so; it would be a page of no words.
  return page.kind === 'not-modified'
    ? failed(failureOf('unexpected-status', entry.url, { status: 304 }))
    : feed.kind === 'page'
      ? withDate(page, entry.url)
      : page
}

// A link tells less than an entry of a feed: where the page behind it shows no date, it is a list, a service or a shop.
function withDate(reading: Reading, url: string): Reading {
  if (reading.kind !== 'extracted' || reading.page.publishedAt !== null) return reading
  return failed(failureOf('no-text', url, { said: 'it shows no date, so it is no article' }))
}

// Made-up publishers have no site to ask.
async function feedRights(
  { fetcher }: GatherContext,
  { isSample }: Feed,
  url: string,
): Promise<DocumentRights> {
  return isSample ? { own: [], site: undefined } : await findRights(fetcher, { url })
}

type Material = {
  readonly entry: Entry
  readonly feed: Feed
  readonly page: ExtractedPage
  readonly url: string
  readonly marks: PageMarks | null
  readonly rights: DocumentRights
}

function newDocument({ clock }: GatherContext, { entry, feed, page, url }: Material): NewDocument {
  const fetchedAt = clock.now()
  // A page's time is on its publisher's clock; ours are in UTC.
  const publishedMs = Date.parse(entry.publishedAt ?? page.publishedAt ?? fetchedAt)
  const isFuture = publishedMs > clock.nowMs() + FUTURE_MS
  return {
    publisherId: entry.publisherId,
    url,
    page: { ...page, title: titleOf(entry, page, feed), author: page.author ?? entry.author },
    publishedAt: isFuture ? fetchedAt : new Date(publishedMs).toISOString(),
    fetchedAt,
    feedSection: feed.section ?? sectionOf(entry.categories) ?? page.facts?.sectionHint ?? null,
    isSample: feed.isSample,
  }
}

// The feed's headline is the publisher's own choice of words; a page's may carry the site's name. The words of a link are a
// teaser, with kickers and counts in it.
function titleOf(entry: Entry, page: ExtractedPage, feed: Feed): string {
  if (feed.kind === 'page' && page.title !== '') return page.title
  const isCut = /(?:…|\.\.\.)$/.test(entry.title) && page.title.length > entry.title.length
  return entry.title === '' || isCut ? page.title : entry.title
}

function documentWork(context: GatherContext, material: Material): Work {
  const { entry, marks, rights } = material
  const document = newDocument(context, material)
  return {
    outcome: `read by ${document.page.method}`,
    save: async (store) => {
      const { isNew, ...ref } = await store.documents.save(document)
      await store.entries.markRead(entry.id, ref.documentId)
      if (marks) await startWatch(store, ref.documentId, { marks, document })
      const { publisherId, url, fetchedAt } = document
      const subject = { documentId: ref.documentId, publisherId, url, rights }
      const stories = await saveRights(store, subject, fetchedAt)
      return { stories, ...(isNew ? { documents: [ref] } : {}) }
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

type Watched = { readonly marks: PageMarks; readonly document: NewDocument }

async function startWatch(
  store: Store,
  documentId: DocumentId,
  { marks, document: { publishedAt, fetchedAt } }: Watched,
): Promise<void> {
  const time = { documentId, publishedAt, changedAt: null, nowMs: Date.parse(fetchedAt) }
  await store.watches.start(documentId, { ...marks, nextLookAt: nextLookAt(time) })
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
