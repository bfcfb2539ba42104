import { countWords } from '#base/text.ts'

/** How much of one document an article may show, all its sentences and quotations counted together. */
export type ExcerptSettings = {
  /** At most this many words … */
  readonly excerptWords: number
  /** … and at most this share of the document's words (0..1), */
  readonly excerptShare: number
  /** but never less than this, so that a short notice can still give one sentence. */
  readonly excerptLeastWords: number
}

export const DEFAULT_EXCERPT: ExcerptSettings = {
  excerptWords: 250,
  excerptShare: 0.3,
  excerptLeastWords: 40,
}

/** Words that an article may show of a document with this text. */
export function excerptCapOf(text: string, settings: ExcerptSettings): number {
  const share = Math.floor(countWords(text) * settings.excerptShare)
  return Math.min(settings.excerptWords, Math.max(share, settings.excerptLeastWords))
}
