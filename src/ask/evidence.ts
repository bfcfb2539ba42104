/** The evidence gate: what a passage must meet of a question before it may answer it. */
import { answerableOf, featuresOf } from './answerable.ts'
import { holdsAnswer } from './expected.ts'
import type { Question } from './question.ts'
import type { Candidate, Reading } from './read-question.ts'

// The learned figure is even between answered and refused at one half (eval/ask.ts, SQuAD 2.0). More than half of the
// words must stand in the document: that set has no question that is foreign to its passage, MultiHop-RAG's null questions are.
const LEAST_ANSWERABLE = 0.45
const MORE_THAN_IN_DOCUMENT = 0.5

// Long questions have words to spare, and a few documents say little of what an archive knows: "who discovered penicillin?"
// is foreign to a political paper though every other word of it is met.
const SHORT_TERMS = 5
const FOUND_MANY = 12

/** True when a short question has a word that none of many documents found for it knows. */
export function isForeign({ terms }: Question, readings: readonly Pick<Reading, 'met'>[]): boolean {
  if (terms.length > SHORT_TERMS || readings.length < FOUND_MANY) return false
  return terms.some((term) => !readings.some(({ met }) => met.has(term)))
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
