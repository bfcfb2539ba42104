/** Days that sentences name, as understanding has reckoned them from the day their document was published. */
import type { DateMention, Span } from '#domain/document.ts'
import type { Candidate, Source } from './material.ts'

/** What the sentence names of days outside its quotations, in the order it stands there. */
export function datesIn(sentence: Candidate, { understanding }: Source): readonly DateMention[] {
  return understanding.dates.filter(
    (date) => isWithin(date, sentence) && !sentence.quotes.some((quote) => isWithin(date, quote)),
  )
}

/**
 * The day (`2026-11-23`) on which what the sentence tells happened, as far as it says; null when it names none, or one
 * that is still to come, or one that is only guessed.
 */
export function findDay(sentence: Candidate, source: Source): string | null {
  const published = source.document.publishedAt.slice(0, 10)
  const [first] = datesIn(sentence, source).filter(isOneDay)
  if (!first || first.certainty === 'guessed' || first.from > published) return null
  return first.from
}

export function isOneDay({ granularity, from, to }: DateMention): boolean {
  return granularity === 'day' && from === to
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
