/** The evidence gate: what a passage must meet of a question before it may answer it. */
import { tokenize } from '#base/tokens.ts'
import type { Question, QuestionKind } from './question.ts'

export type Evidence = {
  /** The sentence itself. */
  readonly text: string
  /** Title and the sentences just before and after: what a reader takes along. */
  readonly context: string
}

// Share of the question that must be met, in the sentence or around it. Set by hand on some twenty questions put to the
// seven-month wire and to ask.test.ts, not yet measured on a set with refusals: higher refuses what the archive holds,
// lower answers what it does not.
const LEAST_COVERAGE = 0.7
const LEAST_IN_SENTENCE = 0.3
// "The closure was blamed on the price of gas": a reason often names its subject in the sentence before.
const LEAST_IN_REASON = 0

/**
 * Share of the question's terms that the text meets, 0..1: half by number and half by weight, so that in a question of two
 * words a rare one does not stand for both.
 */
export function coverageOf(
  question: Question,
  text: string,
  idf: ReadonlyMap<string, number>,
): number {
  const met = new Set(tokenize(text))
  let weightOfAll = 0
  let weightMet = 0
  let countMet = 0
  for (const term of question.terms) {
    const weight = idf.get(term) ?? 0
    weightOfAll += weight
    if (!met.has(term)) continue
    weightMet += weight
    countMet += 1
  }
  if (weightOfAll === 0) return 0
  return (weightMet / weightOfAll + countMet / question.terms.length) / 2
}

/** True when the passage meets every name of the question, enough of its other words, and can hold such an answer. */
export function isEvidence(
  question: Question,
  evidence: Evidence,
  idf: ReadonlyMap<string, number>,
): boolean {
  const whole = `${evidence.context} ${evidence.text}`
  const met = new Set(tokenize(whole))
  // A name counts as met by its last word too: "Ilse Marrow" by "Marrow".
  const meetsNames = question.names.every((name) => {
    const last = name.at(-1)
    return last !== undefined && met.has(last)
  })
  return (
    meetsNames &&
    coverageOf(question, whole, idf) >= LEAST_COVERAGE &&
    coverageOf(question, evidence.text, idf) >= leastIn(question.kind) &&
    canAnswer(question.kind, evidence.text)
  )
}

function leastIn(kind: QuestionKind): number {
  return kind === 'why' ? LEAST_IN_REASON : LEAST_IN_SENTENCE
}

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december'
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const TIME_WORDS = new RegExp(
  String.raw`\b(?:${MONTHS}|${DAYS}|today|tomorrow|yesterday|week|month|year|morning|night|noon|midnight|\d{4}|\d{1,2}(?::\d\d|\s?[ap]\.?m))`,
  'i',
)
const NUMBER_WORDS =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|none|no)\b/i
const REASON_WORDS =
  /\b(?:because|since|due to|owing to|caused?|led to|so that|as a result|blamed|reasons?|thanks to|in order to)\b/i

const ANSWERS: Readonly<Record<QuestionKind, RegExp>> = {
  'how-many': NUMBER_WORDS,
  when: TIME_WORDS,
  who: /\p{Lu}\p{L}/u,
  where: /\p{Lu}\p{L}|\b(?:in|at|near|off|outside)\b/u,
  why: REASON_WORDS,
  other: /./,
}

/** True when the sentence holds the kind of thing that was asked for: a number, a time, a name. */
export function canAnswer(kind: QuestionKind, text: string): boolean {
  return ANSWERS[kind].test(text)
}
