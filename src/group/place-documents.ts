/** What a batch of documents does to stories: joins, then merges and splits that follow from them. */
import type { DocumentId, StoryId } from '#domain/ids.ts'
import type { JoinReason } from '#domain/story.ts'
import type { Store } from '#store/index.ts'
import type { GroupingDocument } from './features.ts'
import type { Grouper } from './grouper.ts'
import { chooseKeeper } from './choose-keeper.ts'
import { isTimeToLook } from './look-again.ts'
import { tellMerge, tellSplit } from './tell-change.ts'

/** Stories are numbered below zero until the store has opened them. */
export type GroupEvent =
  | {
      readonly kind: 'join'
      readonly document: GroupingDocument
      readonly storyId: number
      readonly reason: JoinReason
    }
  | { readonly kind: 'merge'; readonly ids: readonly [StoryId, StoryId]; readonly reason: string }
  | {
      readonly kind: 'split'
      readonly storyId: number
      readonly newId: number
      readonly documents: readonly DocumentId[]
      readonly reason: string
    }

export type PlaceContext = { readonly store: Store; readonly grouper: Grouper }

/** Places documents in order. The grouper remembers all of it at once; the store is told by the events, in their order. */
export async function placeDocuments(
  { store, grouper }: PlaceContext,
  documents: readonly GroupingDocument[],
): Promise<readonly GroupEvent[]> {
  const batch = openBatch(grouper)
  for (const document of documents) {
    const { storyId, reason, near } = grouper.place(document)
    const joined = storyId === 'new' ? batch.nextId() : storyId
    grouper.remember(document, joined)
    batch.add({ kind: 'join', document, storyId: joined, reason })
    const twin = grouper.findTwin(joined, near)
    if (twin !== undefined) await batch.merge(store, { document, joined, twin })
  }
  for (const storyId of batch.listGrown()) await batch.split(store, storyId)
  return batch.listEvents()
}

function openBatch(grouper: Grouper) {
  let events: GroupEvent[] = []
  let lastId = 0

  /** A story that was opened in this batch was never seen: its documents simply join the other. */
  function redirect(from: number, to: number): void {
    events = events.map((event) => {
      if (event.kind !== 'join' || event.storyId !== from) return event
      const isOpening = event.reason.sharedNames.length + event.reason.sharedTerms.length === 0
      const reason = isOpening ? grouper.explain(event.document, to) : event.reason
      return { ...event, storyId: to, reason }
    })
    grouper.merge(from, to)
  }

  return {
    nextId: () => --lastId,
    add: (event: GroupEvent) => events.push(event),
    listEvents: (): readonly GroupEvent[] => events,
    async merge(store: Store, { document, joined, twin }: Twins): Promise<void> {
      if (joined < 0 || twin < 0) {
        const [from, to] = joined < twin ? [joined, twin] : [twin, joined]
        redirect(from, to)
        return
      }
      const ids = [parseStoryId(joined), parseStoryId(twin)] as const
      if (await store.groupingLabels.isParted(...ids)) return
      const heir = await store.storyLife.chooseHeir(...ids)
      const reason = tellMerge(document, grouper.explain(document, twin))
      grouper.merge(heir === joined ? twin : joined, heir)
      events.push({ kind: 'merge', ids, reason })
    },
    /** Stories that joins of this batch took to a size at which they are looked at again. */
    listGrown(): readonly number[] {
      const joins = events.flatMap((event) => (event.kind === 'join' ? [event.storyId] : []))
      const grown = Map.groupBy(joins, (storyId) => storyId)
      return [...grown.keys()].filter((storyId) => {
        const size = grouper.sizeOf(storyId)
        return isTimeToLook(size - (grown.get(storyId)?.length ?? 0), size)
      })
    },
    async split(store: Store, storyId: number): Promise<void> {
      const part = grouper.findPart(storyId)
      if (!part) return
      const all = [...grouper.listPlaces()].flatMap(([id, place]) =>
        place === storyId ? [id] : [],
      )
      const rest = all.filter((id) => !part.includes(id))
      if (await store.groupingLabels.isBound(part, rest)) return
      const documents = await chooseKeeper(store, storyId, { part, rest })
      lastId -= 1
      grouper.move(documents, lastId)
      const reason = tellSplit(documents.length)
      events.push({ kind: 'split', storyId, newId: lastId, documents, reason })
    },
  }
}

type Twins = {
  readonly document: GroupingDocument
  readonly joined: number
  readonly twin: number
}

function parseStoryId(id: number): StoryId {
  return id as StoryId
}
