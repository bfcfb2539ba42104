/** The stage that looks again at a page that was read, to see whether its publisher changed it or took it away. */
import { isSameWording, keptShare, foldWording } from '#base/text-diff.ts'
import type { Document } from '#domain/document.ts'
import type { Failure } from '#domain/feed.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { PageWatch } from '#domain/watch.ts'
import type { NewDocument, PageMarks, Work } from '#store/index.ts'
import type { GatherContext } from './context.ts'
import { saveRights, type DocumentRights } from './document-rights.ts'
import { failureOf } from './failure.ts'
import { nextLookAt } from './look-schedule.ts'
import { readPage, type PageReading } from './read-page.ts'

// A page that now lies elsewhere and shares less than this of its words is another page: a front page, a list.
const LEAST_SHARED = 0.15
// A page that shows only its old beginning, and less than half of it, stands behind a wall; nothing was taken back.
const WALLED_SHARE = 0.5
// Its last words there are the wall's own.
const WALL_WORDS_SHARE = 0.2

/**
 * Looks at a document's page again, if robots.txt still allows it, with the marks of last time. Other words than before
 * become a new version, which is understood and sends the story that rests on it back to be written and checked; a page
 * that is gone is noted, and what was read of it stays.
 *
 * A document that came whole from its feed is compared there; of its page we only ask whether it still stands.
 * Never fails: what goes wrong outside is saved with the watch, in words.
 */
export async function watchDocument(context: GatherContext, documentId: DocumentId): Promise<Work> {
  const { store, clock } = context
  const watch = await store.watches.find(documentId)
  const document = await store.documents.findCurrent(documentId)
  const isDue = watch && watch.nextLookAt !== null && watch.nextLookAt <= clock.now()
  if (!isDue || !document) return { outcome: 'not due any more', save: () => Promise.resolve({}) }
  const look = { watch, document }
  const reading = await readPage(context, watch.url, watch)
  if (reading.kind === 'waiting') return putOff(context, watch, reading.waitMs)
  if (reading.kind === 'failed') return failedLook(context, look, reading.failure)
  if (reading.kind === 'not-modified') {
    // What stands on an unchanged page stands; its site may speak all the same.
    const site = await context.fetcher.findSiteSignals(document.url)
    return withRights(context, unchangedLook(context, look, {}), { document, rights: { site } })
  }
  const { rights } = reading
  return withRights(context, readLook(context, look, reading), { document, rights })
}

type Spoken = { readonly document: Document; readonly rights: DocumentRights }

/** A look that also keeps what the publisher says about the use of its words now. */
function withRights({ clock }: GatherContext, work: Work, { document, rights }: Spoken): Work {
  const { id: documentId, publisherId, url } = document
  return {
    ...work,
    save: async (store) => {
      const made = await work.save(store)
      const subject = { documentId, publisherId, url, rights }
      const stories = await saveRights(store, subject, clock.now())
      return stories.length === 0
        ? made
        : { ...made, stories: [...(made.stories ?? []), ...stories] }
    },
  }
}

type Look = { readonly watch: PageWatch; readonly document: Document }
type Extracted = Extract<PageReading, { readonly kind: 'extracted' }>

function putOff({ clock }: GatherContext, watch: PageWatch, waitMs: number): Work {
  const nextLookAt = new Date(clock.nowMs() + waitMs).toISOString()
  return {
    outcome: 'waits for its turn at that site',
    save: async (store) => {
      await store.watches.saveLook({ ...watch, nextLookAt })
      return {}
    },
  }
}

function readLook(context: GatherContext, look: Look, reading: Extracted): Work {
  const { document, watch } = look
  const { page, marks } = reading
  if (document.method === 'feed' || !isOtherThan(watch, marks))
    return unchangedLook(context, look, marks)
  if (isAnotherPage(look, reading))
    return lostLook(context, look, failureOf('replaced', watch.url, { said: marks.url }))
  if (isWalled(document.text, page.text))
    return failedLook(
      context,
      look,
      failureOf('no-text', watch.url, { said: 'only its beginning is shown now' }),
    )
  const hasNewTitle = watch.pageTitle !== null && !isSameWording(watch.pageTitle, page.title)
  const title = hasNewTitle ? page.title : document.title
  return changedLook(context, look, {
    marks,
    version: {
      publisherId: document.publisherId,
      url: document.url,
      page: { ...page, title, author: page.author ?? document.author },
      publishedAt: document.publishedAt,
      fetchedAt: context.clock.now(),
      feedSection: document.feedSection,
      isSample: false,
    },
  })
}

// What another version of our own reading finds is no change of the publisher's, but where the next look starts from.
function isOtherThan(watch: PageWatch, marks: PageMarks): boolean {
  return watch.reader === marks.reader && watch.pageHash !== marks.pageHash
}

function isAnotherPage({ document, watch }: Look, { page, marks }: Extracted): boolean {
  return marks.url !== watch.url && keptShare(document.text, page.text) < LEAST_SHARED
}

function isWalled(before: string, after: string): boolean {
  if (after.length >= WALLED_SHARE * before.length) return false
  const shown = foldWording(after).trimEnd().split(' ')
  const kept = shown.slice(0, Math.ceil(shown.length * (1 - WALL_WORDS_SHARE))).join(' ')
  return foldWording(before).startsWith(kept)
}

type Change = { readonly marks: PageMarks; readonly version: NewDocument }

function changedLook(context: GatherContext, look: Look, { marks, version }: Change): Work {
  const changedAt = context.clock.now()
  return {
    outcome: 'changed',
    save: async (store) => {
      const { isNew, ...ref } = await store.documents.save(version)
      await store.watches.saveLook(lookedAt(context, look, { ...marks, changedAt, lostAt: null }))
      return isNew ? { documents: [ref] } : {}
    },
  }
}

function unchangedLook(context: GatherContext, look: Look, marks: Partial<PageMarks>): Work {
  const { documentId, lostAt } = look.watch
  return {
    outcome: lostAt === null ? 'unchanged' : 'back again',
    save: async (store) => {
      await store.watches.saveLook(lookedAt(context, look, { ...marks, lostAt: null }))
      return lostAt === null ? {} : { standings: [documentId] }
    },
  }
}

function failedLook(context: GatherContext, look: Look, failure: Failure): Work {
  if (failure.kind === 'not-found' || failure.kind === 'gone')
    return lostLook(context, look, failure)
  return {
    outcome: failure.kind,
    save: async (store) => {
      await store.watches.saveLook(lookedAt(context, look, { failure }))
      return {}
    },
  }
}

function lostLook(context: GatherContext, look: Look, failure: Failure): Work {
  const { documentId, lostAt } = look.watch
  return {
    outcome: failure.kind,
    save: async (store) => {
      const change = { failure, lostAt: lostAt ?? context.clock.now() }
      await store.watches.saveLook(lookedAt(context, look, change))
      return lostAt === null ? { standings: [documentId] } : {}
    },
  }
}

/** The watch after a look, with the time of the next. */
function lookedAt(
  { clock }: GatherContext,
  { watch, document }: Look,
  change: Partial<PageWatch>,
): PageWatch {
  const after = { ...watch, failure: null, ...change }
  const isOver = after.failure?.kind === 'gone' || after.failure?.kind === 'robots'
  const next = isOver
    ? null
    : nextLookAt({
        documentId: watch.documentId,
        publishedAt: document.publishedAt,
        changedAt: after.changedAt,
        nowMs: clock.nowMs(),
        waitSeconds: after.failure?.retryAfterSeconds ?? 0,
      })
  return {
    ...after,
    looks: watch.looks + 1,
    lookedAt: clock.now(),
    nextLookAt: next,
  }
}
