/** The rights of a document: asked for when it is read, and kept in the ledger with it. */
import { matchesPath, normalisePath, pathOf } from '#base/path-pattern.ts'
import type { DocumentId, PublisherId, StoryId } from '#domain/ids.ts'
import type { RightsSignal } from '#domain/rights.ts'
import type { Store } from '#store/index.ts'
import type { Fetched, Fetcher } from './fetcher.ts'
import { listPageSignals } from './page-signals.ts'

export type DocumentRights = {
  /** Signals of the document by itself; left out where nothing was read of it, and what is known stands. */
  readonly own?: readonly RightsSignal[]
  /** Signals of the site that its address is on; undefined where it could not be asked, and what is known stands. */
  readonly site: readonly RightsSignal[] | undefined
}

export type ReadingPlace = {
  /** The address that the document is kept under. */
  readonly url: string
  /** The answer it was read from; undefined where its feed carried it. */
  readonly fetched?: Fetched
  readonly html?: string
}

/** Asks what publisher and page say about the use of their words. Never throws for what is outside. */
export async function findRights(
  fetcher: Fetcher,
  { url, fetched, html = '' }: ReadingPlace,
): Promise<DocumentRights> {
  const site = await fetcher.findSiteSignals(url)
  const own = fetched ? listPageSignals(fetched, html, fetcher.product) : []
  const isElsewhere = fetched !== undefined && new URL(fetched.url).origin !== new URL(url).origin
  return { own: isElsewhere ? [...own, ...(await thereToo(fetcher, fetched.url))] : own, site }
}

// A page that names another site as its proper place still stands where it was read: what holds there holds for it.
async function thereToo(fetcher: Fetcher, url: string): Promise<readonly RightsSignal[]> {
  const path = normalisePath(pathOf(url))
  const there = (await fetcher.findSiteSignals(url)) ?? []
  return there
    .filter((signal) => matchesPath(signal.path ?? '', path))
    .map((signal) => ({ ...signal, path: null }))
}

/**
 * Keeps what was found in the ledger.
 *
 * @returns the stories that are to be written anew, since something that was read before comes under other terms now
 */
export async function saveRights(
  store: Store,
  document: {
    readonly documentId: DocumentId
    readonly publisherId: PublisherId
    readonly url: string
    readonly rights: DocumentRights
  },
  now: string,
): Promise<readonly StoryId[]> {
  const { documentId, publisherId, url, rights } = document
  const { origin } = new URL(url)
  const whole = { publisherId, origin, documentId: null }
  const isSiteChanged = rights.site ? await store.rights.save(whole, rights.site, now) : false
  const isChanged = rights.own
    ? await store.rights.save({ ...whole, documentId }, rights.own, now)
    : false
  if (isSiteChanged) return await store.rights.listStories(whole)
  const story = isChanged ? await store.documents.findStory(documentId) : null
  return story === null ? [] : [story]
}
