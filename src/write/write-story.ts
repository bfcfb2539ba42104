import type { Clock } from '#base/clock.ts'
import { hashOf } from '#base/text.ts'
import type { Document, ReadDocument } from '#domain/document.ts'
import type { StoryId } from '#domain/ids.ts'
import { isOpen } from '#domain/rights.ts'
import type { TextModel } from '#models/index.ts'
import type { CopyOf, Store, Work } from '#store/index.ts'
import { countVoices } from './count-voices.ts'
import { PROMPT_VERSION } from './prompts/index.ts'
import { MOST_DOCUMENTS, type WriteSettings } from './settings.ts'
import {
  selectDocuments,
  writeExtractive,
  WRITER_VERSION,
  type Subject,
} from './write-extractive.ts'
import { writeWithModel, type ModelArticle } from './write-with-model.ts'

export type WriteContext = {
  readonly store: Store
  readonly clock: Clock
  /** Null to select and quote. */
  readonly model: TextModel | null
  readonly settings: WriteSettings
}

const NOTHING = () => Promise.resolve({})

/** Writes a story's draft: by the model where there is one, else by selecting and quoting; not again from the same input. */
export async function writeStory(context: WriteContext, storyId: StoryId): Promise<Work> {
  const { store, clock, model, settings } = context
  const story = await store.stories.find(storyId)
  if (!story) return { outcome: 'no such story', save: NOTHING }
  if (story.mergedInto !== null) return { outcome: 'merged into another story', save: NOTHING }
  // An article that is out already is written anew from what is left of it, rather than left standing with words withdrawn.
  const isOut = (await store.articles.findByStory(storyId)) !== undefined
  // Most stories have one publisher: that is seen without reading their documents.
  if (!isOut && story.publisherCount < settings.minPublishers)
    return inBrief(story.publisherCount, settings)
  const members = await store.stories.listMembers(storyId)
  const read = await store.documents.listRead(members.map(({ documentId }) => documentId))
  const quotable = read.filter(({ document }) => !document.terms.isLinkOnly)
  const copies = await store.copies.listOf(members.map(({ documentId }) => documentId))
  const publishers = countVoices(quotable, copies)
  if (publishers === 0 && isOut) return withdrawal(context, storyId)
  if (publishers < (isOut ? 1 : settings.minPublishers)) return inBrief(publishers, settings)
  const documents = selectDocuments(quotable, MOST_DOCUMENTS)
  const inputHash = hashInput(documents, story.section, context)
  if ((await store.drafts.findLastInputHash(storyId)) === inputHash) {
    return { outcome: 'nothing new', save: NOTHING }
  }
  const { body, standIn, failure } = await write(context, { storyId, story, documents, copies })
  const createdAt = clock.now()
  return {
    outcome: failure
      ? `extractive, ${documents.length} documents (${failure.message})`
      : `${model ? 'model' : 'extractive'}, ${documents.length} documents`,
    save: async (target) => {
      const draft = await target.drafts.save({ storyId, inputHash, body, standIn, createdAt })
      return { drafts: [draft] }
    },
  }
}

function inBrief(publishers: number, { minPublishers }: WriteSettings): Work {
  return { outcome: `in brief: ${publishers} of ${minPublishers} publishers`, save: NOTHING }
}

/** Nothing of the article's sources may be quoted any more. */
function withdrawal({ clock }: WriteContext, storyId: StoryId): Work {
  return {
    outcome: 'its sources may only be linked',
    save: async (store) => {
      const card = await store.articles.findByStory(storyId)
      const article = card && (await store.articles.find(card.id))
      if (article?.status !== 'usable') return {}
      const now = clock.now()
      const reason = 'The publishers of its sources now ask for links and no words.'
      await store.articles.setStatus(article.id, 'canceled', { reason, at: now, now })
      await store.search.remove('article', article.id)
      return { articles: [article.id] }
    },
  }
}

function write(
  { model, settings }: WriteContext,
  input: {
    readonly storyId: StoryId
    readonly story: Subject
    readonly documents: readonly ReadDocument[]
    readonly copies: readonly CopyOf[]
  },
): Promise<ModelArticle> {
  const forModels = input.documents.filter(({ document }) => !document.terms.isKeptFromModels)
  // What fewer publishers than an article needs tell is told better by quoting all of them.
  if (model && countVoices(forModels, input.copies) >= settings.minPublishers)
    return writeWithModel(model, input, settings)
  const body = writeExtractive(input.story, input.documents, settings)
  return Promise.resolve({ body, standIn: null, failure: null })
}

/** Everything that an article comes from: the texts, the section, the writer and its settings. */
function hashInput(
  documents: readonly ReadDocument[],
  section: string,
  { model, settings }: WriteContext,
): string {
  const versions = documents.map(({ document }) => versionOf(document)).sort()
  const writer = model ? `${model.name} ${PROMPT_VERSION}` : 'extractive'
  const caps = `${settings.excerptWords} ${settings.excerptShare}`
  return hashOf(...versions, section, writer, WRITER_VERSION, caps)
}

function versionOf({ id, version, terms }: Document): string {
  return isOpen(terms) ? `${id}/${version}` : `${id}/${version} ${JSON.stringify(terms)}`
}
