import type { ArticleBody, Writer } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { StoryId } from '#domain/ids.ts'
import type { ExcerptSettings } from '#base/excerpt.ts'
import { ModelFailed, type TextModel, type Usage } from '#models/index.ts'
import { askForArticle, createSpent } from './ask-for-article.ts'
import { prepareMaterial } from './material.ts'
import { PROMPT_VERSION } from './prompts/index.ts'
import { writeExtractive, type Subject } from './write-extractive.ts'

// Shorter than a job's lease (600 s), so that no other worker begins the same article meanwhile.
export const ARTICLE_MS = 480_000

export type ModelArticle = {
  readonly body: ArticleBody
  /** The extractive article for the same input; null when `body` is it. */
  readonly standIn: ArticleBody | null
  /** Why the model did not write it; null when it did. */
  readonly failure: ModelFailed | null
}

/**
 * Lets a model write headline, dek and sections from numbered sentences; pull quotes, differences and timeline stay
 * verbatim. Documents that their publishers keep from models stay out of its prompt, and serve those parts only. Unchecked.
 * Whatever goes wrong with the model, the extractive article is given in its place, and says so.
 */
export async function writeWithModel(
  model: TextModel,
  {
    storyId = null,
    story,
    documents,
  }: {
    /** The story that it is paid for; null for none. */
    readonly storyId?: StoryId | null
    readonly story: Subject
    readonly documents: readonly ReadDocument[]
  },
  settings: ExcerptSettings,
): Promise<ModelArticle> {
  const standIn = writeExtractive(story, documents, settings)
  const forModels = documents.filter(({ document }) => !document.terms.isKeptFromModels)
  const material = prepareMaterial(forModels)
  if (material.candidates.length === 0) return { body: standIn, standIn: null, failure: null }
  const spent = createSpent()
  const signal = AbortSignal.timeout(ARTICLE_MS)
  try {
    const written = await askForArticle({ model, storyId, signal }, material, spent)
    const writer = writerOf(model, spent.sum())
    return { body: { ...standIn, ...written, writer }, standIn, failure: null }
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error
    const writer = { ...standIn.writer, ...costOf(spent.sum()), instead: reasonOf(error) }
    return { body: { ...standIn, writer }, standIn: null, failure: error }
  }
}

function writerOf(model: TextModel, usage: Usage): Writer {
  return { kind: 'model', name: model.name, version: PROMPT_VERSION, ...costOf(usage) }
}

/** What an article cost, failures on the way included. */
export function costOf(
  usage: Usage,
): Pick<Writer, 'costUsd' | 'promptTokens' | 'completionTokens'> {
  const { costUsd, promptTokens, completionTokens } = usage
  return { costUsd, promptTokens, completionTokens }
}

/** For readers: why no model wrote it. */
function reasonOf({ model, kind, detail }: ModelFailed): string {
  if (kind === 'budget-spent') return `${model} was not asked: ${detail}.`
  if (kind === 'resting') return `${model} was not asked: ${detail}.`
  return `${model} gave no usable article (${kind}: ${detail}).`
}
