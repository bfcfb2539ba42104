import type { Clock } from '#base/clock.ts'
import type { Store, Work } from '#store/index.ts'
import type { Grouper } from './grouper.ts'
import { groupingDocumentOf } from './grouping-document-of.ts'
import type { GroupingDocument } from './features.ts'
import { placeDocuments } from './place-documents.ts'
import { markSaved, recallWindow } from './recall-window.ts'
import { saveEvents } from './save-events.ts'

export type GroupContext = {
  readonly store: Store
  readonly clock: Clock
  /** What this process remembers of the store; brought into step with it before every batch. */
  readonly grouper: Grouper
}

// A batch spans at most this much of the documents' own time, so that one window of memory serves it.
const BATCH_DAYS = 3
const DAY_MS = 86_400_000

/**
 * The stage `group`: places up to `limit` documents that are understood and in no story, in the order they were published;
 * merges stories that they show to be one, and splits those that have fallen into two.
 *
 * Days are the documents' own: an archive is grouped as it was lived, and a late document is compared with its own time.
 * Before each batch the grouper is brought into step with the store, so nothing is lost when an earlier save failed, when
 * another process grouped, or when the desk moved a document.
 *
 * @returns work that opens, updates, merges and splits stories; `understood` names documents that still wait
 */
export async function groupWaiting(context: GroupContext, limit: number): Promise<Work> {
  const { store, grouper } = context
  const waiting = await store.documents.listUngrouped(limit)
  const documents = spanOf((await store.documents.listNamed(waiting)).map(groupingDocumentOf))
  const [first] = documents
  const last = documents.at(-1)
  if (!first || !last) return { outcome: 'nothing waits', save: () => Promise.resolve({}) }
  const windowMs = grouper.settings.windowDays * DAY_MS
  const window = {
    fromMs: first.publishedAtMs - windowMs,
    untilMs: last.publishedAtMs + windowMs,
  }
  await recallWindow(store, grouper, window)
  const events = await placeDocuments(context, documents)
  const countOf = (kind: string) => events.filter((event) => event.kind === kind).length
  const opened = new Set(
    events.flatMap((event) => (event.kind === 'join' && event.storyId < 0 ? [event.storyId] : [])),
  )
  return {
    outcome: `${documents.length} documents, ${opened.size} new stories, ${countOf('merge')} merged, ${countOf('split')} split`,
    save: async (saving) => {
      const made = await saveEvents({ ...context, store: saving }, events)
      await markSaved(saving, grouper, window)
      return {
        ...made,
        understood: waiting.length === limit ? waiting.slice(-1) : waiting.slice(documents.length),
      }
    },
  }
}

function spanOf(documents: readonly GroupingDocument[]): readonly GroupingDocument[] {
  const untilMs = (documents[0]?.publishedAtMs ?? 0) + BATCH_DAYS * DAY_MS
  return documents.filter(({ publishedAtMs }) => publishedAtMs <= untilMs)
}
