import type { Clock } from '#base/clock.ts'
import type { ArticleId, StoryId } from '#domain/ids.ts'
import type { Made, Store } from '#store/index.ts'
import type { GroupingDocument } from './features.ts'
import type { Grouper } from './grouper.ts'
import { mergeStories } from './merge-stories.ts'
import type { GroupEvent } from './place-documents.ts'

type SaveContext = { readonly store: Store; readonly clock: Clock; readonly grouper: Grouper }

/**
 * Tells the store what became of the documents, in order, and counts every story touched anew. Should any of this fail, the
 * grouper and the store differ, and the next batch begins by bringing them into step.
 */
export async function saveEvents(
  context: SaveContext,
  events: readonly GroupEvent[],
): Promise<Pick<Made, 'stories' | 'articles'>> {
  const saving = openSaving(context)
  for (const event of events) await saving.save(event)
  return saving.close()
}

function openSaving({ store, clock, grouper }: SaveContext) {
  const at = clock.now()
  const numbers = new Map<number, StoryId>()
  const touched = new Set<StoryId>()
  const withdrawn: ArticleId[] = []

  async function open(placedIn: number, document: GroupingDocument): Promise<StoryId> {
    const storyId = numbers.get(placedIn) ?? (placedIn < 0 ? undefined : parseStoryId(placedIn))
    if (storyId !== undefined) return storyId
    const { title, section, isSample, publishedAtMs } = document
    const publishedAt = new Date(publishedAtMs).toISOString()
    const opened = await store.stories.open({ title, section, publishedAt, isSample, now: at })
    number(placedIn, opened)
    return opened
  }

  function number(placedIn: number, storyId: StoryId): void {
    numbers.set(placedIn, storyId)
    grouper.rename(placedIn, storyId)
  }

  return {
    async save(event: GroupEvent): Promise<void> {
      switch (event.kind) {
        case 'join': {
          const { document, reason } = event
          const storyId = await open(event.storyId, document)
          await store.stories.join(storyId, document.documentId, { reason, now: at })
          touched.add(storyId)
          return
        }
        case 'merge': {
          const merged = await mergeStories(store, event.ids, {
            reason: event.reason,
            madeBy: null,
            at,
          })
          if (!merged) return
          for (const id of event.ids) touched.delete(id)
          touched.add(merged.heir)
          if (merged.withdrawn !== null) withdrawn.push(merged.withdrawn)
          return
        }
        case 'split': {
          const { reason, documents } = event
          const storyId = numbers.get(event.storyId) ?? parseStoryId(event.storyId)
          const made = await store.storyLife.split(storyId, documents, { reason, madeBy: null, at })
          if (made === undefined) return
          number(event.newId, made)
          touched.add(storyId).add(made)
        }
      }
    },
    async close() {
      for (const storyId of touched)
        await store.stories.refresh(storyId, at, grouper.describe(storyId))
      return { stories: [...touched], articles: withdrawn }
    },
  }
}

function parseStoryId(id: number): StoryId {
  return id as StoryId
}
