/** What pages of one edition have in common, read once for all of them. */
import { systemClock, type Clock } from '#base/clock.ts'
import type { PublisherId } from '#domain/ids.ts'
import type { SectionSlug } from '#domain/section.ts'
import type { Store } from '#store/index.ts'
import { findEditionKind, type EditionKind } from './edition.ts'
import { getNewsroom } from './newsroom.ts'

export type EditionFacts = {
  readonly kind: EditionKind
  /** Sections with a story in them. */
  readonly sections: ReadonlySet<SectionSlug>
  readonly newestDocumentAt: string | null
  readonly publishers: ReadonlyMap<PublisherId, { readonly slug: string; readonly name: string }>
}

// Documents come in between two editions too: the age of the data is told as well as a page's minutes can tell it.
const MOST_AGE_MS = 10_000

/**
 * Asks which edition there is each time, so that what is given is never older than the edition that the caller was told of;
 * reads the rest when it is another, or ten seconds old.
 */
export function createEditionFacts(
  openStore: () => Promise<Store>,
  clock: Clock = systemClock,
): () => Promise<EditionFacts> {
  let kept:
    { readonly edition: number; readonly atMs: number; readonly facts: EditionFacts } | undefined
  return async () => {
    const store = await openStore()
    const edition = await store.edition()
    const nowMs = clock.nowMs()
    if (kept?.edition === edition && Math.abs(nowMs - kept.atMs) < MOST_AGE_MS) return kept.facts
    const facts = await readFacts(store)
    kept = { edition, atMs: nowMs, facts }
    return facts
  }
}

export const getEditionFacts = createEditionFacts(async () => (await getNewsroom()).store)

async function readFacts(store: Store): Promise<EditionFacts> {
  const kind = await findEditionKind(store)
  return {
    kind,
    sections: new Set(await store.stories.listSections(kind === 'sample')),
    newestDocumentAt: await store.documents.findNewestAt(),
    publishers: new Map(
      (await store.publishers.list()).map(({ id, slug, name }) => [id, { slug, name }]),
    ),
  }
}
