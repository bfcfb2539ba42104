import { countShared, similarityOf } from '#base/similarity.ts'
import type { Difference } from '#domain/article.ts'
import type { Quantity } from '#domain/document.ts'
import type { Budget } from './budget.ts'
import { contradicts, hasSameReach, hasSameSurroundings, listCounts, type Count } from './counts.ts'
import { citationOf, type Candidate, type Material } from './material.ts'

// Sentences about one thing share this much of their words, numbers aside.
const SAME_MATTER = 0.3
// Of one toll everybody tells in words of their own.
const SAME_TOLL = 0.3
// Further apart than this, two counts are of two things.
const MOST_TIMES = 4
const MOST_DIFFERENCES = 3
const HOUR_MS = 3_600_000
const SAME_DAY_MS = 24 * HOUR_MS
// A toll that is higher this much later has risen.
const RISE_MS = 3 * HOUR_MS

type Pair = {
  readonly a: Count
  readonly b: Count
  readonly subject: string
  readonly score: number
}

/**
 * Where two publishers count one thing differently: both sentences as they stand, never an average. What only grows
 * (the dead, the arrested) and is more in a later report is told as its course, the earlier report first.
 */
export function findDifferences(material: Material, budget: Budget): readonly Difference[] {
  const byKey = Map.groupBy(listCounts(material), ({ key }) => key)
  const pairs = [...byKey.values()].flatMap((counts) =>
    counts.flatMap((a, place) => counts.slice(place + 1).flatMap((b) => pairOf(a, b))),
  )
  const chosen: Pair[] = []
  for (const pair of pairs.sort((x, y) => y.score - x.score)) {
    if (chosen.length >= MOST_DIFFERENCES) break
    if (chosen.some(({ a }) => a.label === pair.a.label)) continue
    const citations = [pair.a, pair.b].map(({ source, candidate }) => citationOf(source, candidate))
    if (!citations.every((citation) => budget.canTake([citation]))) continue
    budget.take(citations)
    chosen.push(pair)
  }
  return chosen.map(differenceOf)
}

/** `a` comes from the earlier document: that is the order of candidates. */
function pairOf(a: Count, b: Count): readonly Pair[] {
  if (a.source.document.publisherId === b.source.document.publisherId) return []
  if (!isOneMatter(a, b) || knows(a, b) || knows(b, a)) return []
  const laterMs =
    Date.parse(b.source.document.publishedAt) - Date.parse(a.source.document.publishedAt)
  const score =
    similarityOf(wordTerms(a.candidate), wordTerms(b.candidate)) +
    0.2 * (a.candidate.score + b.candidate.score)
  if (a.isToll && laterMs >= RISE_MS) {
    if (b.quantity.value <= a.quantity.value) return []
    return [{ a, b, subject: courseOf(a, b), score }]
  }
  if (laterMs > SAME_DAY_MS || !contradicts(a.quantity, b.quantity)) return []
  return [{ a, b, subject: a.label, score }]
}

function isOneMatter(a: Count, b: Count): boolean {
  if (!hasSameReach(a.candidate, b.candidate) || isFarApart(a, b)) return false
  const [left, right] = [wordTerms(a.candidate), wordTerms(b.candidate)]
  if (a.isToll) {
    return countShared(left, right) / Math.max(1, Math.min(left.size, right.size)) >= SAME_TOLL
  }
  return similarityOf(left, right) >= SAME_MATTER && hasSameSurroundings(a, b)
}

function isFarApart({ quantity: a }: Count, { quantity: b }: Count): boolean {
  return Math.max(a.value, b.value) > MOST_TIMES * Math.min(a.value, b.value)
}

// Small numbers stand for much in every text.
const TELLING_VALUE = 13

/** A document that has the other's number too tells of something else with its own. */
function knows({ source, quantity: { unit } }: Count, { quantity }: Count): boolean {
  return source.understanding.quantities.some(
    (own) =>
      own.value === quantity.value &&
      (own.unit === unit || own.unit === quantity.unit || own.value >= TELLING_VALUE),
  )
}

function courseOf({ label, quantity }: Count, later: Count): string {
  return `${label}: first ${numberOf(quantity)}, later ${numberOf(later.quantity)}`
}

const BOUNDS = { exact: '', about: 'about ', over: 'at least ', under: 'up to ' }

function numberOf({ value, bound }: Quantity): string {
  return `${BOUNDS[bound]}${value.toLocaleString('en-US')}`
}

const wordsOnly = new WeakMap<Candidate, ReadonlySet<string>>()

function wordTerms(candidate: Candidate): ReadonlySet<string> {
  const known = wordsOnly.get(candidate)
  if (known) return known
  const terms = new Set([...candidate.terms].filter((term) => !/^\p{N}/u.test(term)))
  wordsOnly.set(candidate, terms)
  return terms
}

function differenceOf({ a, b, subject }: Pair, place: number): Difference {
  const positions = [a, b].map(({ candidate, source }, position) => ({
    publisherId: source.document.publisherId,
    claim: {
      id: `difference.${place}.${position}`,
      text: candidate.text,
      kind: 'verbatim' as const,
      citations: [citationOf(source, candidate)],
    },
  }))
  return { subject, positions }
}
