import { countWords } from './text.ts'

/** How much of one document an article may show, all its sentences and quotations counted together. */
export type ExcerptSettings = {
  /** At most this many words … */
  readonly excerptWords: number
  /** … and at most this share of the document's words, 0..1. */
  readonly excerptShare: number
}

export const DEFAULT_EXCERPT: ExcerptSettings = { excerptWords: 250, excerptShare: 0.3 }

// One long sentence: without it a notice of a hundred words could give nothing at all.
const LEAST_WORDS = 40

/** Words that an article may show of a document with this text; never less than one sentence's, unless `excerptWords` is. */
export function excerptCapOf(text: string, settings: ExcerptSettings): number {
  const share = Math.floor(countWords(text) * settings.excerptShare)
  return Math.min(settings.excerptWords, Math.max(share, LEAST_WORDS))
}
