import type { Clock } from '#base/clock.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import { NotFound, type DocumentRef, type Store, type Work } from '#store/index.ts'
import { findCopies } from './find-copies.ts'
import { understandText } from './understand-text.ts'

/**
 * The stage `understand`: reads one document version and saves what {@link understandText} makes of it, replacing what an
 * earlier run saved, finds out whether it is a copy of another document, and lets search know. Passes the document on to be grouped, or, when it is a changed page of a story,
 * the story on to be written again.
 *
 * @throws NotFound when the store has no such version
 */
export async function understandDocument(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  ref: DocumentRef,
): Promise<Work> {
  const document = await store.documents.find(ref)
  if (!document) throw new NotFound(`document ${ref.documentId}/${ref.version}`)
  const understanding = understandText(document.text, document)
  const { language, section, sentences, names, quotes } = understanding
  return {
    outcome: `${language}, ${section}, ${sentences.length} sentences, ${names.length} names, ${quotes.length} quotes`,
    save: async (saving) => {
      await saving.documents.saveUnderstanding(ref, understanding, clock.now())
      const touched = await findCopies(saving, document)
      await recount(saving, touched, clock.now())
      const storyId = await saving.documents.findStory(ref.documentId)
      await saving.search.save({
        kind: 'document',
        ref: ref.documentId,
        storyId,
        section,
        publishedAt: document.publishedAt,
        title: document.title,
        body: document.text,
      })
      return storyId === null ? { understood: [ref.documentId] } : { stories: [storyId] }
    },
  }
}

/** A copy speaks with another's voice: stories of documents that turned out to be copies count their publishers anew. */
async function recount(store: Store, touched: readonly DocumentId[], now: string): Promise<void> {
  const stories = new Set<StoryId>()
  for (const id of touched) {
    const storyId = await store.documents.findStory(id)
    if (storyId !== null) stories.add(storyId)
  }
  for (const storyId of stories) await store.stories.refresh(storyId, now)
}
