/** Ranks sentences for a question: BM25 over the question's terms, lifted by their document, their place and what they hold. */
import type { DocumentId } from '#domain/ids.ts'
import { holdsAnswer } from './expected.ts'
import type { Question } from './question.ts'
import { CONTEXT_WEIGHT, idfFrom, PUBLISHER_WEIGHT, TITLE_WEIGHT, worthOf } from './rank.ts'
import type { Candidate, Reading } from './read-question.ts'

const PASSAGES_RANKED = 32
// How far a document that speaks of the question lifts its sentences, a news text's first sentences stand above its later ones,
// the kind of thing asked for counts, and a fuller sentence says more: the best of a grid on RealTime QA's gold articles
// (answer within three sentences 0.677 -> 0.787; without the document 0.738, without the place 0.738).
const DOCUMENT_WEIGHT = 2
const PLACE_WEIGHT = 0.5
const PLACES = 3
const EXPECTED_WEIGHT = 1.2
const LENGTH_POWER = 0.2
const FULL_LENGTH = 200

export type Scored = { readonly candidate: Candidate; readonly score: number }

/** How well each document fits the question by the words of all of them; any unit. */
export type Fits = ReadonlyMap<DocumentId, number>

/** Best first, at most 32. */
export function rankCandidates(
  question: Question,
  readings: readonly Reading[],
  fits: Fits,
): readonly Scored[] {
  const most = Math.max(1e-9, ...fits.values())
  const newest = readings.reduce((last, { document }) => {
    return document.publishedAt > last ? document.publishedAt : last
  }, '')
  const liftOf = ({ document, sentence, text }: Candidate) =>
    (1 + DOCUMENT_WEIGHT * ((fits.get(document.id) ?? 0) / most)) *
    (1 + PLACE_WEIGHT * Math.exp(-sentence.position / PLACES)) *
    Math.min(FULL_LENGTH, text.length) ** LENGTH_POWER *
    (question.isLatest ? freshness(document.publishedAt, newest) : 1) *
    standing(text)
  const scored = scoreWords(question, readings)
    .map(({ candidate, score }) => ({ candidate, score: score * liftOf(candidate) }))
    .sort(byScore)
  return liftExpected(question, scored)
}

/** By the words of the question alone; candidates without any are left out. */
function scoreWords({ terms }: Question, readings: readonly Reading[]): readonly Scored[] {
  const candidates = readings.flatMap((reading) => reading.candidates)
  const count = readings.reduce((sum, { sentences }) => sum + sentences, 0)
  // By the sentences' own words: a title would make its words common to all of its document.
  const idf = idfFrom(terms, count, (term) =>
    candidates.reduce((sum, candidate) => sum + (candidate.terms.has(term) ? 1 : 0), 0),
  )
  const mean =
    candidates.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, candidates.length)
  return candidates.flatMap((candidate) => {
    let score = 0
    for (const term of terms) {
      const weight = weightOf(candidate, term)
      if (weight > 0) score += worthOf(weight, idf.get(term) ?? 0, candidate.text.length / mean)
    }
    return score > 0 ? [{ candidate, score }] : []
  })
}

function weightOf({ terms, reading, near }: Candidate, term: string): number {
  return (
    (terms.get(term) ?? 0) +
    (reading.inTitle.has(term) ? TITLE_WEIGHT : 0) +
    (reading.inPublisher.has(term) ? PUBLISHER_WEIGHT : 0) +
    (near.has(term) ? CONTEXT_WEIGHT : 0)
  )
}

/** Only those that the lift could still bring among the first are looked at for the kind of thing asked for. */
function liftExpected(question: Question, scored: readonly Scored[]): readonly Scored[] {
  const least = (scored[PASSAGES_RANKED - 1]?.score ?? 0) / EXPECTED_WEIGHT
  return scored
    .filter(({ score }) => score >= least)
    .map(({ candidate, score }) => ({
      candidate,
      score: score * (holdsAnswer(question, candidate.text) ? EXPECTED_WEIGHT : 1),
    }))
    .sort(byScore)
    .slice(0, PASSAGES_RANKED)
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score
}

/** 1 for the newest day, a half a week before it, and so on. */
function freshness(publishedAt: string, newest: string): number {
  const days = (Date.parse(newest) - Date.parse(publishedAt)) / 86_400_000
  return Number.isFinite(days) ? 1 / (1 + Math.max(0, days) / 7) : 1
}

// "She said so" answers little by itself; a sentence that names its subject stands alone.
function standing(text: string): number {
  return LEANING.test(text) ? 0.7 : 1
}

const LEANING =
  /^["“']?(?:he|she|they|it|his|her|their|its|this|that|these|those|here|there|but|and|so)\b/i
