import { DEFAULT_EXCERPT, type ExcerptSettings } from '#domain/excerpt.ts'

export type WriteSettings = ExcerptSettings & {
  /** Independent publishers that a story needs before it gets an article. */
  readonly minPublishers: number
  /** Documents that one article is written from, at most; the most typical are taken. */
  readonly maxDocuments: number
  /** Words of all sections together, about. */
  readonly articleWords: number
  readonly maxPullQuotes: number
  /** For a model: numbered sentences it is shown, and the length of its reply. */
  readonly maxEvidence: number
  readonly maxOutputTokens: number
}

export const DEFAULT_WRITE: WriteSettings = {
  ...DEFAULT_EXCERPT,
  minPublishers: 2,
  maxDocuments: 60,
  articleWords: 650,
  maxPullQuotes: 2,
  maxEvidence: 80,
  maxOutputTokens: 2500,
}
