/** What became of a document's page since its words were taken: changed, and how; gone, and since when. */
import { foldWording } from '#base/text-diff.ts'
import type { Document, Span } from '#domain/document.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { PageWatch } from '#domain/watch.ts'
import type { DocumentVersion, Store } from '#store/index.ts'
import { showTime, type ShownTime } from './dates.ts'
import { buildDiff, type DiffView } from './diff-view.ts'

export type PageChange = {
  readonly seenAt: ShownTime
  /** True when the words shown were taken before the change; false when they are of the page as it was changed. */
  readonly isLater: boolean
  /** Passages taken from it that it no longer has. */
  readonly lostCount: number
  /** How it changed; null where its publisher does not let us show that much of it. */
  readonly diff: DiffView | null
}

export type PageChanges = {
  /** Null while it stands as it was first read. */
  readonly change: PageChange | null
  /** The page is gone from its address; null while it stands. */
  readonly lost: { readonly at: ShownTime; readonly reason: string } | null
}

/** A passage of a version: of its title or of its text. */
export type Passage = Span & { readonly part: 'title' | 'text' }

export type ChangesOf = (document: Document, passages: readonly Passage[]) => Promise<PageChanges>

/** Makes the function that tells what became of a version of one of those documents, and of passages taken from it. */
export async function readPageChanges(
  store: Store,
  ids: readonly DocumentId[],
): Promise<ChangesOf> {
  const changed = await store.documents.listChanged(ids)
  const newest = new Map(changed.map((version) => [version.documentId, version]))
  const watches = new Map((await store.watches.listOf(ids)).map((one) => [one.documentId, one]))
  return async (document, passages) => {
    const current = newest.get(document.id)
    return {
      change: current ? await changeOf(store, document, { current, passages }) : null,
      lost: lostOf(watches.get(document.id)),
    }
  }
}

type Since = { readonly current: DocumentVersion; readonly passages: readonly Passage[] }

async function changeOf(
  store: Store,
  document: Document,
  { current, passages }: Since,
): Promise<PageChange | null> {
  const { id: documentId, version } = document
  const isLater = current.version > version
  const earlier = { documentId, version: version - 1 }
  const before = isLater ? document : await store.documents.find(earlier)
  const after = isLater ? current : document
  if (!before) return null
  const diff = buildDiff(before, after)
  if (diff.paragraphs.length === 0) return null
  const lostCount = isLater ? countLost(document, { current, passages }) : 0
  // What changed is its words too, and no cap is counted here: where there is one, only that it changed is told.
  const { isLinkOnly, excerptCharacters } = document.terms
  const isClosed = isLinkOnly || excerptCharacters !== null
  return { seenAt: showTime(after.fetchedAt), isLater, lostCount, diff: isClosed ? null : diff }
}

function countLost(document: Document, { current, passages }: Since): number {
  const now = { title: foldWording(current.title), text: foldWording(current.text) }
  const lost = passages.filter(
    ({ part, start, end }) => !now[part].includes(foldWording(document[part].slice(start, end))),
  )
  return new Set(lost.map(({ part, start, end }) => `${part} ${String(start)} ${String(end)}`)).size
}

function lostOf(watch: PageWatch | undefined): PageChanges['lost'] {
  if (!watch?.lostAt) return null
  const isReplaced = watch.failure?.kind === 'replaced'
  return {
    at: showTime(watch.lostAt),
    reason: isReplaced ? 'another page stands in its place' : 'nothing is at its address any more',
  }
}
