import { similarityOf } from '#base/similarity.ts'
import type { NumberMention } from '#base/numbers.ts'
import { tokenize } from '#base/tokens.ts'
import type { Difference } from '#domain/article.ts'
import type { Budget } from './budget.ts'
import { citationOf, type Candidate, type Material, type Source } from './material.ts'

// Sentences about one thing share this much of their words, numbers aside.
const SAME_MATTER = 0.45
// 1,002 and "about 1,000" is rounding, not disagreement.
const ROUNDING = 0.03
const MOST_DIFFERENCES = 3
const SAME_DAY_MS = 24 * 3_600_000

const MOST_COUNTED_WORDS = 2

type Pair = {
  readonly a: Candidate
  readonly b: Candidate
  readonly subject: string
  readonly score: number
}

/** Where two publishers count the same thing differently: both sentences as they stand, never an average. */
export function findDifferences(material: Material, budget: Budget): readonly Difference[] {
  const counted = material.candidates.filter(
    ({ standing, numbers, words }) => standing !== 'unusable' && numbers.length > 0 && words <= 45,
  )
  const pairs = counted.flatMap((a, place) =>
    counted.slice(place + 1).flatMap((b) => pairOf(a, b, material)),
  )
  const chosen: Pair[] = []
  for (const pair of [...pairs].sort((x, y) => y.score - x.score)) {
    if (chosen.length >= MOST_DIFFERENCES) break
    if (chosen.some(({ subject }) => subject === pair.subject)) continue
    const citations = citationsOf(pair, material)
    if (!citations.every((citation) => budget.canTake([citation]))) continue
    budget.take(citations)
    chosen.push(pair)
  }
  return chosen.map((pair, place) => differenceOf(pair, place, material))
}

function pairOf(a: Candidate, b: Candidate, { sources }: Material): readonly Pair[] {
  const [left, right] = [sources[a.source], sources[b.source]]
  if (!left || !right || left.document.publisherId === right.document.publisherId) return []
  if (!isSameTime(left, right)) return []
  const similarity = similarityOf(wordTerms(a), wordTerms(b))
  if (similarity < SAME_MATTER) return []
  const subject = subjectOf(a, b)
  return subject === null ? [] : [{ a, b, subject, score: similarity + 0.2 * (a.score + b.score) }]
}

/** A count that changes from one day to the next is news, not disagreement. */
function isSameTime(a: Source, b: Source): boolean {
  const apart = Date.parse(a.document.publishedAt) - Date.parse(b.document.publishedAt)
  return Math.abs(apart) <= SAME_DAY_MS
}

const wordsOnly = new WeakMap<Candidate, ReadonlySet<string>>()

function wordTerms(candidate: Candidate): ReadonlySet<string> {
  const known = wordsOnly.get(candidate)
  if (known) return known
  const terms = new Set([...candidate.terms].filter((term) => !/^\p{N}/u.test(term)))
  wordsOnly.set(candidate, terms)
  return terms
}

/** What both count with different results, in plain words; null when they do not disagree on one thing. */
function subjectOf(a: Candidate, b: Candidate): string | null {
  for (const number of a.numbers) {
    const thing = countedThing(a.text, number)
    if (thing === null || holds(b, number)) continue
    const other = b.numbers.find(
      (candidate) =>
        candidate.unit === number.unit &&
        !holds(a, candidate) &&
        countedThing(b.text, candidate)?.term === thing.term &&
        isApart(number.value, candidate.value),
    )
    if (other) return thing.label
  }
  return null
}

function countedThing(
  text: string,
  number: NumberMention,
): { readonly term: string; readonly label: string } | null {
  if (number.unit === 'th' || isYear(number)) return null
  const { words, term } = followingWords(text.slice(number.end))
  if (number.unit !== '') {
    const before = tokenize(text.slice(0, number.start)).at(-1) ?? ''
    const label = number.unit === '%' ? 'What share' : 'How much money'
    return { term: `${number.unit} ${before} ${term}`, label }
  }
  if (term === '') return null
  return { term, label: MONEY.test(words) ? 'How much money' : `How many ${words}` }
}

// Money without a sign or code that `listNumbers` knows.
const MONEY =
  /^(?:crowns?|krone[rn]?|francs?|pesos?|lira|zloty|roubles?|rubles?|yuan|shillings?|rand|dirhams?|riyals?)$/

/** The words counted, up to two, and the term of the first: `square metres`, `rented homes`; empty when none follow. */
function followingWords(text: string): { readonly words: string; readonly term: string } {
  const run = /^\s+(?:of the\s+)?((?:\p{Ll}[\p{Ll}-]*[ ,.]?){1,3})/u.exec(text)?.[1] ?? ''
  const words: string[] = []
  for (const word of run.split(' ')) {
    if (tokenize(word).length !== 1) break
    words.push(word.replace(/[,.]$/, ''))
    if (/[,.]$/.test(word) || words.length >= MOST_COUNTED_WORDS) break
  }
  return { words: words.join(' '), term: tokenize(words[0] ?? '')[0] ?? '' }
}

function isYear({ value, text }: NumberMention): boolean {
  return value >= 1900 && value <= 2100 && /^\d{4}$/.test(text)
}

function holds({ numbers }: Candidate, { value }: NumberMention): boolean {
  return numbers.some((number) => number.value === value)
}

function isApart(a: number, b: number): boolean {
  return Math.abs(a - b) / Math.max(a, b, 1) > ROUNDING
}

function citationsOf({ a, b }: Pair, { sources }: Material) {
  return [a, b].flatMap((candidate) => {
    const source = sources[candidate.source]
    return source ? [citationOf(source, candidate)] : []
  })
}

function differenceOf({ a, b, subject }: Pair, place: number, { sources }: Material): Difference {
  const positions = [a, b].flatMap((candidate, position) => {
    const source = sources[candidate.source]
    if (!source) return []
    const claim = {
      id: `difference.${place}.${position}`,
      text: candidate.text,
      kind: 'verbatim' as const,
      citations: [citationOf(source, candidate)],
    }
    return [{ publisherId: source.document.publisherId, claim }]
  })
  return { subject, positions }
}
