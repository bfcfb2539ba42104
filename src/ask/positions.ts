/** Publishers that disagree: sentences alike but for the words that answer, or other numbers of the same, set side by side. */
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
    const key = COUNT.test(value) ? String(numberOf(value)) : value.toLowerCase()
    const known = places.get(key) ?? { value, at: new Set<number>() }
    places.set(key, { ...known, at: known.at.add(at) })
  }
  for (const [one, first] of said.entries())
    for (const [other, second] of said.entries()) {
      if (other <= one || first.publisherName === second.publisherName) continue
      const isAlike =
        similarityOf(terms[one] ?? new Set(), terms[other] ?? new Set()) >= LEAST_ALIKE
      const differing =
        (isAlike ? differ(question, first.text, second.text) : undefined) ??
        countOtherwise(question, first.text, second.text)
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
  const isSaidAlike = tokenize(left).join(' ') === tokenize(right).join(' ')
  const isOfOneSort = isTelling(left) && isTelling(right) && hasNumber(left) === hasNumber(right)
  return isNew && isOfOneSort && !isSaidAlike ? [left, right] : undefined
}

/** The numbers that two sentences give of what is asked the number of; undefined where either gives none, or both the same. */
function countOtherwise(
  question: Question,
  one: string,
  other: string,
): [string, string] | undefined {
  const left = countIn(question, one)
  const right = countIn(question, other)
  if (left === undefined || right === undefined) return undefined
  return numberOf(left) === numberOf(right) ? undefined : [left, right]
}

const COUNTED = /\bhow many ([\p{L}'’-]+)/iu

/** The one number that stands before the noun counted, in a sentence that has all other words of the question: one at least. */
function countIn({ text: asked, terms }: Question, text: string): string | undefined {
  const noun = tokenize(COUNTED.exec(asked)?.[1] ?? '')[0]
  const others = terms.filter((term) => term !== noun)
  if (noun === undefined || others.length === 0) return undefined
  const words = wordsOf(text)
  const own = words.map((word) => tokenize(word)[0] ?? '')
  if (!others.every((term) => own.includes(term))) return undefined
  const counts = words.filter((word, at) => COUNT.test(trimmed(word)) && own[at + 1] === noun)
  return counts.length === 1 ? trimmed(counts[0] ?? '') : undefined
}

const SMALL_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const COUNT = new RegExp(String.raw`^(?:\d[\d,]*|${SMALL_NUMBERS.join('|')})$`, 'i')

function numberOf(value: string): number {
  const place = SMALL_NUMBERS.indexOf(value.toLowerCase())
  return place >= 0 ? place : Number(value.replaceAll(',', ''))
}

/** Names and numbers disagree; other words are only told otherwise, and so is a name among other words. */
function isTelling(value: string): boolean {
  const words = wordsOf(value)
  const isOne = (word: string) => NAME_OR_NUMBER.test(word) || NUMBER_WORD.test(word)
  return words.some(isOne) && words.every((word) => isOne(word) || JOINS.test(word))
}

function hasNumber(value: string): boolean {
  return /\d/.test(value) || NUMBER_WORD.test(value)
}

const NAME_OR_NUMBER = /^[^\p{L}\p{N}]*(?:\p{Lu}|[$€£]?\d)/u
const JOINS =
  /^(?:of|the|and|de|da|van|von|al|a|an|in|on|about|around|nearly|over|more|than|at|least|percent|per|cent|people|dollars|euros|pounds|[&–-])$/i
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
