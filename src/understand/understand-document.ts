import type { Clock } from '#base/clock.ts'
import { NotFound, type DocumentRef, type Store, type Work } from '#store/index.ts'
import { understandText } from './understand-text.ts'

/**
 * The stage `understand`: reads one document version and saves what {@link understandText} makes of it, replacing what an
 * earlier run saved, and lets search know. Passes the document on to be grouped, or, when it is a changed page of a story,
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
