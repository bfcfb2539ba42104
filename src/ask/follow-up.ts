/** Questions that lean on the one before: "and when was that?", "what about the ferry?". */
import { KINDLESS, parseQuestion, type Question } from './question.ts'

// What points back; "it" and "that" of "what is it that …" do no harm: the words before are only added.
const POINTS_BACK =
  /\b(?:it|its|that|this|they|them|their|he|she|him|his|her|hers|there|then|those|these|the same)\b/i
const GOES_ON =
  /^(?:and|but|so|or|what about|how about|what else|who else|why|when|where|who|how many|how much|how)\b/i
// "And when?" and "Latest?" say nothing by themselves.
const FEW_TERMS = 1

/** True when a question can only be understood after another. */
export function isFollowUp(question: Question): boolean {
  if (question.terms.length <= FEW_TERMS && question.names.length === 0)
    return question.isLatest || question.terms.length === 0 || GOES_ON.test(question.text)
  return question.names.length === 0 && POINTS_BACK.test(question.text)
}

/**
 * The question as it is meant after the ones before it: what it asks for is its own, what it is about comes from those.
 *
 * @param before  texts of the questions of its thread, newest first
 */
export function parseAfter(raw: string, before: readonly string[]): Question {
  const question = parseQuestion(raw)
  const [last, ...earlier] = before
  if (last === undefined || !isFollowUp(question)) return question
  const about = parseAfter(last, earlier)
  return {
    ...question,
    kind: question.kind === KINDLESS && question.terms.length === 0 ? about.kind : question.kind,
    terms: unique([...about.terms, ...question.terms]),
    names: [...about.names, ...question.names],
    numbers: unique([...about.numbers, ...question.numbers]),
  }
}

function unique(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)]
}
