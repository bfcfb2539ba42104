import { DEFAULT_EXCERPT, type ExcerptSettings } from '#base/excerpt.ts'

export type WriteSettings = ExcerptSettings & {
  /** Independent publishers that a story needs before it gets an article. */
  readonly minPublishers: number
}

export const DEFAULT_WRITE: WriteSettings = { ...DEFAULT_EXCERPT, minPublishers: 2 }

/** Words of all sections together, about: four minutes' reading. */
export const ARTICLE_WORDS = 650
export const MOST_PULL_QUOTES = 2
/** Documents that one article is written from; of a larger story the most typical are taken. */
export const MOST_DOCUMENTS = 60
/**
 * What a sentence that sums up its document has over others of its score, for the dek and the lead. Read beside
 * those without it, of twenty openings ten tell more of what happened, six less.
 */
export const GIST_WEIGHT = 0.2
