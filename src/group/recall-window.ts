import { randomUUID } from 'node:crypto'
import type { DocumentId } from '#domain/ids.ts'
import type { Membership, Store } from '#store/index.ts'
import type { Grouper } from './grouper.ts'
import { groupingDocumentOf } from './grouping-document-of.ts'

// Documents read at once: whole texts, so few enough to keep memory low while a long window is recalled.
const READ_AT_ONCE = 200

const TURN = 'grouping-turn'

export type Window = { readonly fromMs: number; readonly untilMs: number }

/** What a grouper remembers of a store, and the store's turn at which that was so. */
type Recalled = Window & { readonly turn: string }

const RECALLED = new WeakMap<Grouper, Recalled>()

/**
 * Brings the grouper into step with the store for documents published in that window: what the store holds is remembered
 * in the story it is in, all else is forgotten. Where nobody but this grouper changed stories since its last save, only what
 * the window has moved on by is read.
 */
export async function recallWindow(store: Store, grouper: Grouper, window: Window): Promise<void> {
  const turn = await store.findFact(TURN)
  const known = RECALLED.get(grouper)
  // Until it saves, it goes ahead of the store.
  RECALLED.delete(grouper)
  if (!known || known.turn !== turn || !isNear(known, window)) {
    await recallAll(store, grouper, window)
    return
  }
  grouper.forgetBefore(window.fromMs, window.untilMs)
  const moved = [
    ...(await listBetween(store, window.fromMs, known.fromMs - 1)),
    ...(await listBetween(store, known.untilMs + 1, window.untilMs)),
  ]
  await remember(store, grouper, moved)
}

/** Says in the store that stories changed: groupers that remember them recall them anew. */
export async function markChanged(store: Store): Promise<string> {
  const turn = randomUUID()
  await store.saveFact(TURN, turn)
  return turn
}

/** Says in the store that this grouper changed stories and remembers them so. Should the save fail, it recalls anew. */
export async function markSaved(store: Store, grouper: Grouper, window: Window): Promise<void> {
  RECALLED.set(grouper, { ...window, turn: await markChanged(store) })
}

function isNear(known: Window, window: Window): boolean {
  return known.fromMs <= window.untilMs && known.untilMs >= window.fromMs
}

async function recallAll(
  store: Store,
  grouper: Grouper,
  { fromMs, untilMs }: Window,
): Promise<void> {
  const stored = await listBetween(store, fromMs, untilMs)
  const storyOf = new Map(stored.map(({ documentId, storyId }) => [documentId, storyId]))
  const places = grouper.listPlaces()
  for (const documentId of places.keys()) {
    if (!storyOf.has(documentId)) grouper.forget(documentId)
  }
  await remember(
    store,
    grouper,
    stored.filter(({ documentId, storyId }) => places.get(documentId) !== storyId),
  )
}

async function listBetween(
  store: Store,
  fromMs: number,
  untilMs: number,
): Promise<readonly Membership[]> {
  if (fromMs > untilMs) return []
  const [from, until] = [new Date(fromMs).toISOString(), new Date(untilMs).toISOString()]
  return store.stories.listMembershipsSince(from, until)
}

async function remember(
  store: Store,
  grouper: Grouper,
  missing: readonly Membership[],
): Promise<void> {
  const storyOf = new Map<DocumentId, number>(
    missing.map(({ documentId, storyId }) => [documentId, storyId]),
  )
  for (let at = 0; at < missing.length; at += READ_AT_ONCE) {
    const ids = missing.slice(at, at + READ_AT_ONCE).map(({ documentId }) => documentId)
    for (const read of await store.documents.listNamed(ids)) {
      const storyId = storyOf.get(read.document.id)
      if (storyId !== undefined) grouper.remember(groupingDocumentOf(read), storyId)
    }
  }
}
