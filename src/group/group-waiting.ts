import type { Clock } from '#base/clock.ts'
import type { StoryId } from '#domain/ids.ts'
import type { JoinReason } from '#domain/story.ts'
import type { Store, Work } from '#store/index.ts'
import type { GroupingDocument } from './features.ts'
import type { Grouper } from './grouper.ts'
import { groupingDocumentOf } from './grouping-document-of.ts'
import { recallWindow } from './recall-window.ts'

export type GroupContext = {
  readonly store: Store
  readonly clock: Clock
  /** What this process remembers of the store; brought into step with it before every batch. */
  readonly grouper: Grouper
}

type Joining = {
  readonly document: GroupingDocument
  /** Negative for a story that the store has yet to open. */
  readonly storyId: number
  readonly reason: JoinReason
}

// A batch spans at most this much of the documents' own time, so that one window of memory serves it.
const BATCH_DAYS = 3
const DAY_MS = 86_400_000

/**
 * The stage `group`: places up to `limit` documents that are understood and in no story, in the order they were published.
 *
 * Days are the documents' own: an archive is grouped as it was lived, and a late document is compared with its own time.
 * Before each batch the grouper is brought into step with the store, so nothing is lost when an earlier save failed, when
 * another process grouped, or when the desk moved a document.
 *
 * @returns work that opens and updates stories; `understood` names documents that still wait
 */
export async function groupWaiting(context: GroupContext, limit: number): Promise<Work> {
  const { store, grouper } = context
  const waiting = await store.documents.listUngrouped(limit)
  const documents = spanOf((await store.documents.listNamed(waiting)).map(groupingDocumentOf))
  const [first] = documents
  const last = documents.at(-1)
  if (!first || !last) return { outcome: 'nothing waits', save: () => Promise.resolve({}) }
  const windowMs = grouper.settings.windowDays * DAY_MS
  const fromMs = first.publishedAtMs - windowMs
  await recallWindow(store, grouper, { fromMs, untilMs: last.publishedAtMs + windowMs })
  const joinings = documents.map((document, at) => placeOne(grouper, document, -1 - at))
  const newCount = new Set(joinings.map(({ storyId }) => storyId).filter((id) => id < 0)).size
  return {
    outcome: `${documents.length} documents, ${newCount} new stories`,
    save: async (saving) => ({
      stories: await saveJoinings({ ...context, store: saving }, joinings),
      understood: waiting.length === limit ? waiting.slice(-1) : waiting.slice(documents.length),
    }),
  }
}

function spanOf(documents: readonly GroupingDocument[]): readonly GroupingDocument[] {
  const untilMs = (documents[0]?.publishedAtMs ?? 0) + BATCH_DAYS * DAY_MS
  return documents.filter(({ publishedAtMs }) => publishedAtMs <= untilMs)
}

function placeOne(grouper: Grouper, document: GroupingDocument, newStoryId: number): Joining {
  const { storyId, reason } = grouper.place(document)
  const joined = storyId === 'new' ? newStoryId : storyId
  grouper.remember(document, joined)
  return { document, storyId: joined, reason }
}

/** Should any of this fail, the grouper and the store differ, and the next batch begins by bringing them into step. */
async function saveJoinings(
  { store, clock, grouper }: GroupContext,
  joinings: readonly Joining[],
): Promise<readonly StoryId[]> {
  const now = clock.now()
  const touched: StoryId[] = []
  for (const [placedIn, members] of Map.groupBy(joinings, ({ storyId }) => storyId)) {
    const described = grouper.describe(placedIn) ?? { title: '', section: 'news' }
    const storyId =
      placedIn < 0
        ? await store.stories.open({ ...described, ...openingOf(members), now })
        : parseStoryId(placedIn)
    for (const { document, reason } of members) {
      await store.stories.join(storyId, document.documentId, { reason, now })
    }
    await store.stories.refresh(storyId, now, described)
    grouper.rename(placedIn, storyId)
    touched.push(storyId)
  }
  return touched
}

function openingOf([first]: readonly Joining[]): {
  readonly publishedAt: string
  readonly isSample: boolean
} {
  const { publishedAtMs = 0, isSample = false } = first?.document ?? {}
  return { publishedAt: new Date(publishedAtMs).toISOString(), isSample }
}

function parseStoryId(id: number): StoryId {
  return id as StoryId
}
