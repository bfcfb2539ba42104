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

/** What a document's publisher says about excerpts of it; part of the document's terms. */
export type ExcerptTerms = {
  readonly isLinkOnly: boolean
  readonly excerptCharacters: number | null
}

/** Words and characters of a document that may be shown, or that are shown. */
export type ExcerptSize = { readonly words: number; readonly characters: number }

/**
 * What an article may show of a document: the owner's cap, never less than one sentence's unless `excerptWords` is, and never
 * more than its publisher lets us.
 */
export function excerptCapOf(
  { text, terms }: { readonly text: string; readonly terms: ExcerptTerms },
  settings: ExcerptSettings,
): ExcerptSize {
  if (terms.isLinkOnly) return { words: 0, characters: 0 }
  const share = Math.floor(countWords(text) * settings.excerptShare)
  return {
    words: Math.min(settings.excerptWords, Math.max(share, LEAST_WORDS)),
    characters: terms.excerptCharacters ?? Infinity,
  }
}

export function excerptSizeOf(text: string): ExcerptSize {
  return { words: countWords(text), characters: text.length }
}

/** True when what is shown of a document already and `more` of it stay within its cap. */
export function fitsExcerpt(shown: ExcerptSize, more: ExcerptSize, cap: ExcerptSize): boolean {
  return (
    shown.words + more.words <= cap.words && shown.characters + more.characters <= cap.characters
  )
}

export function sumExcerpts(a: ExcerptSize, b: ExcerptSize): ExcerptSize {
  return { words: a.words + b.words, characters: a.characters + b.characters }
}

export const NO_EXCERPT: ExcerptSize = { words: 0, characters: 0 }

/** Why a sentence is cut that fits no more; its words are shown nowhere, not even as what was cut. */
export const OVER_EXCERPT = 'More than its share of that document would be shown.'
