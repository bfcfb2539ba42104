import type { Store } from '#store/index.ts'
import type { Grouper } from './grouper.ts'
import { groupingDocumentOf } from './grouping-document-of.ts'

// Documents read at once: whole texts, so few enough to keep memory low while a long window is recalled.
const READ_AT_ONCE = 200

/**
 * Brings the grouper into step with the store for documents published in that window: what the store holds is remembered
 * in the story it is in, all else is forgotten.
 */
export async function recallWindow(
  store: Store,
  grouper: Grouper,
  window: { readonly fromMs: number; readonly untilMs: number },
): Promise<void> {
  const stored = await store.stories.listMembershipsSince(
    new Date(window.fromMs).toISOString(),
    new Date(window.untilMs).toISOString(),
  )
  const storyOf = new Map(stored.map(({ documentId, storyId }) => [documentId, storyId]))
  const places = grouper.listPlaces()
  for (const documentId of places.keys()) {
    if (!storyOf.has(documentId)) grouper.forget(documentId)
  }
  const missing = stored.filter(({ documentId, storyId }) => places.get(documentId) !== storyId)
  for (let at = 0; at < missing.length; at += READ_AT_ONCE) {
    const ids = missing.slice(at, at + READ_AT_ONCE).map(({ documentId }) => documentId)
    for (const read of await store.documents.listNamed(ids)) {
      const storyId = storyOf.get(read.document.id)
      if (storyId !== undefined) grouper.remember(groupingDocumentOf(read), storyId)
    }
  }
}
