import type { ArticleBody } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { ExcerptSettings } from '#base/excerpt.ts'
import { ModelFailed, type TextModel } from '#models/index.ts'
import { selectEvidence } from './evidence.ts'
import { prepareMaterial } from './material.ts'
import { modelReply, resolveReply } from './model-reply.ts'
import { buildPrompt, PROMPT_VERSION, SYSTEM } from './prompt.ts'
import { writeExtractive, type Subject } from './write-extractive.ts'

// A long article with its numbers, in tokens.
const MOST_OUTPUT_TOKENS = 3000

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
 * Whatever goes wrong with the model, the extractive article is given in its place.
 */
export async function writeWithModel(
  model: TextModel,
  { story, documents }: { readonly story: Subject; readonly documents: readonly ReadDocument[] },
  settings: ExcerptSettings,
): Promise<ModelArticle> {
  const standIn = writeExtractive(story, documents, settings)
  const forModels = documents.filter(({ document }) => !document.terms.isKeptFromModels)
  const evidence = selectEvidence(prepareMaterial(forModels))
  if (evidence.length === 0) return { body: standIn, standIn: null, failure: null }
  try {
    const { value, usage } = await model.ask({
      system: SYSTEM,
      prompt: buildPrompt(evidence.map(({ line }) => line)),
      schema: modelReply,
      maxOutputTokens: MOST_OUTPUT_TOKENS,
    })
    const written = resolveReply(value, evidence)
    const writer = { kind: 'model', name: model.name, version: PROMPT_VERSION, ...usage } as const
    return { body: { ...standIn, ...written, writer }, standIn, failure: null }
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error
    return { body: standIn, standIn: null, failure: error }
  }
}
