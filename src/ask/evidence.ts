/** The evidence gate: what a passage must meet of a question before it may answer it. */
import { tokenize } from '#base/tokens.ts'
import { answerableOf, featuresOf, type Passages } from './answerable.ts'
import { holdsAnswer } from './expected.ts'
import type { Question } from './question.ts'

export type Evidence = Passages & {
  /** Publisher and day of the document: a question may name either. */
  readonly told: string
}

// The learned figure is even between answered and refused at one half (eval/ask.ts, SQuAD 2.0). The other two keep out what only
// shares a word with the archive, which that set has none of: set on MultiHop-RAG's null questions and RealTime QA's gold
// articles.
const LEAST_ANSWERABLE = 0.5
const LEAST_NEAR = 0.45
const LEAST_IN_DOCUMENT = 0.6

/**
 * Share of the question's terms that the text meets, 0..1: half by number and half by weight, so that in a question of two
 * words a rare one does not stand for both.
 */
export function coverageOf(
  question: Question,
  met: ReadonlySet<string>,
  idf: ReadonlyMap<string, number>,
): number {
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

/**
 * True when the document meets every name and number of the question and most of its words, enough of them near the
 * sentence, the sentence holds the kind of thing asked for, and it looks as answers do.
 */
export function isEvidence(
  question: Question,
  evidence: Evidence,
  idf: ReadonlyMap<string, number>,
): boolean {
  const near = new Set(tokenize(`${evidence.context} ${evidence.sentence} ${evidence.told}`))
  const whole = new Set([...near, ...tokenize(evidence.document)])
  return (
    holdsAnswer(question, evidence.sentence) &&
    meetsNames(question, whole) &&
    coverageOf(question, near, idf) >= LEAST_NEAR &&
    coverageOf(question, whole, idf) >= LEAST_IN_DOCUMENT &&
    answerableOf(featuresOf(question, evidence)) >= LEAST_ANSWERABLE
  )
}

/** A name counts as met by its last word too: "Ilse Marrow" by "Marrow". */
function meetsNames(question: Question, met: ReadonlySet<string>): boolean {
  const names = question.names.every((name) => met.has(name.at(-1) ?? ''))
  return names && question.numbers.every((number) => met.has(number))
}
