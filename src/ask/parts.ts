/** Questions over several publishers' articles: "Does A say …, while B says …?" falls into one part for each publisher it names. */
import { parseQuestion, type Question } from './question.ts'
import { namedPublishers, plainOf } from './rank.ts'

export type Part = { readonly publisherName: string; readonly questions: readonly Question[] }

const CLAUSES = /[;?]|,(?!\d)|\b(?:while|whereas|compared (?:to|with)|but|before|after|although)\b/i
// A clause of few words is met by chance.
const LEAST_TERMS = 4

/**
 * One part for each publisher that the question names, where it names two or more: the clauses that name it, and those
 * that name none. Empty where it names fewer.
 */
export function splitByPublisher(
  question: Question,
  publishers: readonly { readonly publisherName: string }[],
): readonly Part[] {
  const named = [...namedPublishers(question, publishers)]
  if (named.length < 2) return []
  const clauses = question.text.split(CLAUSES).map((text) => ({
    text: text.trim(),
    names: named.filter((name) => ` ${plainOf(text)} `.includes(` ${plainOf(name)} `)),
  }))
  return named.flatMap((publisherName) => {
    const heard = clauses.filter(({ names }) => names.length === 0 || names.includes(publisherName))
    const questions = heard
      .map(({ text }) => parseQuestion(withoutNames(text, named)))
      .filter(({ terms }) => terms.length >= LEAST_TERMS)
      // What it asks for is asked of all parts together: one alone need not hold it.
      .map((asked) => ({ ...asked, kind: 'other' as const }))
    return questions.length === 0 ? [] : [{ publisherName, questions }]
  })
}

/** A publisher's name is no word that its own text must hold. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, ' '), text)
}
