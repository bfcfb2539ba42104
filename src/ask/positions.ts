/** Publishers that disagree: sentences alike but for the words that answer, set side by side. */
import { similarityOf } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Question } from './question.ts'

export type Said = { readonly text: string; readonly publisherName: string }

/** Places in the list that was given, by the words that differ. */
export type Differing = { readonly value: string; readonly places: readonly number[] }

// Sentences that share less than this tell of different things; a changed name of three words costs a short sentence six of its terms.
const LEAST_ALIKE = 0.35
const LONGEST_VALUE = 7

/**
 * The words in which publishers differ, most told first.
 *
 * @returns two or more, or none where nobody disagrees
 */
export function findPositions(question: Question, said: readonly Said[]): readonly Differing[] {
  const terms = said.map(({ text }) => new Set(tokenize(text)))
  const places = new Map<string, { value: string; at: Set<number> }>()
  const add = (value: string, at: number) => {
    const key = value.toLowerCase()
    const known = places.get(key) ?? { value, at: new Set<number>() }
    places.set(key, { ...known, at: known.at.add(at) })
  }
  for (const [one, first] of said.entries())
    for (const [other, second] of said.entries()) {
      if (other <= one || first.publisherName === second.publisherName) continue
      if (similarityOf(terms[one] ?? new Set(), terms[other] ?? new Set()) < LEAST_ALIKE) continue
      const differing = differ(question, first.text, second.text)
      if (!differing) continue
      add(differing[0], one)
      add(differing[1], other)
    }
  const found = [...places.values()]
    .map(({ value, at }) => ({ value, places: [...at] }))
    .sort((a, b) => b.places.length - a.places.length)
  return found.length < 2 ? [] : found.slice(0, 4)
}

/** What stands in the one where the other has something else; undefined where they differ in more than one place. */
function differ(question: Question, one: string, other: string): [string, string] | undefined {
  const a = wordsOf(one)
  const b = wordsOf(other)
  let start = 0
  while (start < a.length && start < b.length && same(a[start], b[start])) start += 1
  let end = 0
  const shorter = Math.min(a.length, b.length) - start
  while (end < shorter && same(a.at(-1 - end), b.at(-1 - end))) end += 1
  const runs = [a, b].map((words) => words.slice(start, words.length - end))
  const [first = [], second = []] = runs
  if ([first, second].some((run) => run.length === 0 || run.length > LONGEST_VALUE))
    return undefined
  const values = [first.join(' '), second.join(' ')].map(trimmed)
  const [left = '', right = ''] = values
  // A word of the question that only one of them has is no answer to it.
  const own = new Set(tokenize(question.text))
  const isNew = values.every((value) => tokenize(value).some((term) => !own.has(term)))
  return isNew && isTelling(left) && isTelling(right) ? [left, right] : undefined
}

/** Names and numbers disagree; other words are only told otherwise. */
function isTelling(value: string): boolean {
  return /\p{Lu}|\d/u.test(value) || NUMBER_WORD.test(value)
}

const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|no|none)\b/i

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}

function same(one: string | undefined, other: string | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    trimmed(one).toLowerCase() === trimmed(other).toLowerCase()
  )
}

function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '')
}
