import type { ReadDocument } from '#domain/document.ts'
import type { StoryId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { readBridgeStory } from './bridge-story.ts'

const REASON = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }

/** Puts the first `count` documents of the bridge story into the store, as one story. */
export async function seedBridgeStory(store: Store, now: string, count: number): Promise<StoryId> {
  const storyId = await store.stories.open({
    title: 'Bridge',
    section: 'news',
    publishedAt: now,
    isSample: false,
    now,
  })
  for (const read of readBridgeStory().slice(0, count))
    await addToStory(store, { storyId, read, now })
  return storyId
}

/** Saves a document as read and joins it to the story. */
export async function addToStory(
  store: Store,
  {
    storyId,
    read: { document, understanding },
    now,
  }: { readonly storyId: StoryId; readonly read: ReadDocument; readonly now: string },
): Promise<void> {
  const publisher = await store.publishers.save({
    name: document.publisherName,
    homeUrl: `https://${document.publisherId}.example.org/`,
    isSample: false,
    now,
  })
  const { publishedAt, fetchedAt, url } = document
  const ref = await store.documents.save({
    publisherId: publisher.id,
    url,
    page: document,
    publishedAt,
    fetchedAt,
    feedSection: null,
    isSample: false,
  })
  await store.documents.saveUnderstanding(ref, understanding, now)
  await store.stories.join(storyId, ref.documentId, { reason: REASON, now })
  await store.stories.refresh(storyId, now)
}
