import type { Understanding } from '#domain/document.ts'
import type { SectionSlug } from '#domain/section.ts'
import { findDates } from './dates.ts'
import { detectLanguage } from './language.ts'
import { findNames } from './names.ts'
import { findQuantities } from './quantities.ts'
import { findQuotes } from './quotes.ts'
import { classifySection } from './section.ts'
import { splitSentences } from './sentences.ts'

/** What is known of a document beside its text. */
export type Hints = {
  readonly title: string
  /** BCP 47, as far as the page says. */
  readonly language: string | null
  readonly feedSection: SectionSlug | null
  /** ISO 8601: what "yesterday" is told from. */
  readonly publishedAt: string
}

/**
 * Reads one document's text: its language, section and topic, and its sentences, names, direct quotations, dates and
 * quantities, all as spans into `text` (UTF-16 code units). Dates and quantities are read in English only. Names and quotations are found by English words and patterns; in other languages only what
 * capitals and marks tell is found. Pure; linear in the length of the text for all that was tried; never throws.
 */
export function understandText(text: string, hints: Hints): Understanding {
  const language = detectLanguage(text, hints.language)
  const sentences = splitSentences(text, language)
  const names = findNames(text, sentences)
  const dates = language === 'en' ? findDates(text, { ...hints, sentences }) : []
  return {
    language,
    ...classifySection({ ...hints, text, language }),
    sentences,
    names,
    quotes: findQuotes(text, { sentences, names }),
    dates,
    quantities: language === 'en' ? findQuantities(text, dates) : [],
  }
}
