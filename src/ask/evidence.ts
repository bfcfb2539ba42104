/** The evidence gate: what a passage must meet of a question before it may answer it. */
import { answerableOf, featuresOf } from './answerable.ts'
import { holdsAnswer } from './expected.ts'
import type { Question } from './question.ts'
import type { Candidate, Reading } from './read-question.ts'

// The learned figure is even between answered and refused at one half (eval/ask.ts, SQuAD 2.0). More than half of the
// words must stand in the document: that set has no question that is foreign to its passage, MultiHop-RAG's null questions are.
const LEAST_ANSWERABLE = 0.45
const MORE_THAN_IN_DOCUMENT = 0.5

// Long questions have words to spare, and a few documents say little of what an archive knows.
const SHORT_TERMS = 5
const FOUND_MANY = 12

/**
 * The word of a short question that no more than one in twelve of the documents found for it know: whoever answers must know it. "Who
 * discovered penicillin in the Senate?" is foreign to every political report though all its other words are met.
 */
export function findRarest(
  { terms }: Question,
  readings: readonly Pick<Reading, 'met'>[],
): string | undefined {
  if (terms.length > SHORT_TERMS || readings.length < FOUND_MANY) return undefined
  const knowing = (term: string) => readings.filter(({ met }) => met.has(term)).length
  const [rarest] = terms
    .map((term) => ({ term, count: knowing(term) }))
    .sort((a, b) => a.count - b.count)
  return rarest && rarest.count * FOUND_MANY <= readings.length ? rarest.term : undefined
}

/** True when the sentence holds the kind of thing asked for, and its document meets what the question names and most of its words. */
export function isOnQuestion(question: Question, candidate: Candidate): boolean {
  const { met } = candidate.reading
  const share = question.terms.filter((term) => met.has(term)).length / question.terms.length
  return mayHold(question, candidate) && share > MORE_THAN_IN_DOCUMENT
}

// A question answers none.
const ASKS = /\?["'”’)]*$/

/** True when the sentence holds the kind of thing asked for, and its document meets what the question names. */
export function mayHold(question: Question, { text, reading }: Candidate): boolean {
  return !ASKS.test(text) && meetsNames(question, reading.met) && holdsAnswer(question, text)
}

/** True when the sentence looks as answers do; one such among those on the question opens the gate for all of them. */
export function isEvidence(question: Question, { text, reading, context }: Candidate): boolean {
  const { document, met } = reading
  const passages = {
    sentence: text,
    context: `${document.title} ${context}`,
    document: document.text,
    whole: met,
  }
  return answerableOf(featuresOf(question, passages)) >= LEAST_ANSWERABLE
}

/** A name counts as met by its last word too: "Ilse Marrow" by "Marrow". */
function meetsNames(question: Question, met: ReadonlySet<string>): boolean {
  const names = question.names.every((name) => met.has(name.at(-1) ?? ''))
  return names && question.numbers.every((number) => met.has(number))
}
