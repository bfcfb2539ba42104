/** Chooses the fewest verbatim sentences that answer a question, from documents already found. */
import { isNearSame } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Answer, AnswerSentence, Position } from '#domain/ask.ts'
import type { Document, ReadDocument, Sentence } from '#domain/document.ts'
import type { DocumentId } from '#domain/ids.ts'
import { isEvidence, isOnQuestion, type Evidence } from './evidence.ts'
import { holdsAnswer } from './expected.ts'
import { findPositions } from './positions.ts'
import type { Question } from './question.ts'
import { idfOf, namedPublishers, scoreTerms, sumOf } from './rank.ts'

const PASSAGES_RANKED = 32
// The fewest sentences that answer; three is what a reader takes in at a glance.
const MAX_SENTENCES = 3
// A further sentence must come near the best one, or it only pads.
const LEAST_SHARE_OF_BEST = 0.5
// How far a document that speaks of the question lifts its sentences, a news text's first sentences stand above its later ones,
// the kind of thing asked for counts, and a fuller sentence says more: the best of a grid on RealTime QA's gold articles
// (answer within three sentences 0.677 -> 0.787; without the document 0.738, without the place 0.738).
const DOCUMENT_WEIGHT = 2
const PLACE_WEIGHT = 0.5
const PLACES = 3
const EXPECTED_WEIGHT = 1.2
const LENGTH_POWER = 0.2

type Candidate = {
  readonly document: Document
  readonly sentence: Sentence
  readonly text: string
  readonly title: string
  readonly publisherName: string
  readonly context: string
}

type Scored = { readonly candidate: Candidate; readonly score: number }

/** How well each document fits the question by the whole archive's words, where it was searched for; any unit. */
export type Fits = ReadonlyMap<DocumentId, number>

/** Cited sentences, or undefined when nothing passes the evidence gate. Pure. */
export function answerFrom(
  question: Question,
  documents: readonly ReadDocument[],
  fits: Fits = new Map(),
): Answer | undefined {
  if (question.terms.length === 0) return undefined
  const named = namedPublishers(
    question,
    documents.map(({ document }) => document),
  )
  const heard = documents.filter(
    ({ document }) => named.size === 0 || named.has(document.publisherName),
  )
  const asked = withoutPublishers(question, named)
  const evident = rankCandidates(asked, heard, fits).filter(({ candidate }) =>
    isOnQuestion(asked, evidenceOf(candidate)),
  )
  if (!evident.some(({ candidate }) => isEvidence(asked, evidenceOf(candidate)))) return undefined
  const chosen = chooseFewest(evident)
  if (chosen.length === 0) return undefined
  const sentences = chosen.map(sentenceOf)
  const positions = positionsOf(asked, evident)
  return positions.length === 0
    ? { kind: 'answer', sentences }
    : { kind: 'answer', sentences, positions }
}

function rankCandidates(
  question: Question,
  documents: readonly ReadDocument[],
  fits: Fits,
): readonly Scored[] {
  const most = Math.max(1e-9, ...fits.values())
  const newest = documents.reduce((last, { document }) => {
    return document.publishedAt > last ? document.publishedAt : last
  }, '')
  const candidates = documents.flatMap(candidatesOf)
  // By the sentences' own words: a title would make its words common to all of its document.
  const idf = idfOf(
    question.terms,
    candidates.map(({ text }) => countTerms(text)),
  )
  return scoreTerms(question.terms, candidates, idf)
    .flatMap((worths, at) => {
      const candidate = candidates[at]
      const score = sumOf(worths)
      if (!candidate || score === 0) return []
      const isTheKind = holdsAnswer(question, candidate.text)
      const lift =
        (1 + DOCUMENT_WEIGHT * ((fits.get(candidate.document.id) ?? 0) / most)) *
        (1 + PLACE_WEIGHT * Math.exp(-candidate.sentence.position / PLACES)) *
        (isTheKind ? EXPECTED_WEIGHT : 1) *
        Math.min(200, candidate.text.length) ** LENGTH_POWER *
        (question.isLatest ? freshness(candidate.document.publishedAt, newest) : 1)
      return [{ candidate, score: score * lift * standing(candidate.text) }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES_RANKED)
}

/** 1 for the newest day, a half a week before it, and so on. */
function freshness(publishedAt: string, newest: string): number {
  const days = (Date.parse(newest) - Date.parse(publishedAt)) / 86_400_000
  return Number.isFinite(days) ? 1 / (1 + Math.max(0, days) / 7) : 1
}

function chooseFewest(evident: readonly Scored[]): readonly Candidate[] {
  const chosen: Candidate[] = []
  let leastScore = 0
  for (const { candidate, score } of evident) {
    if (chosen.length === MAX_SENTENCES || score < leastScore) break
    const terms = new Set(tokenize(candidate.text))
    if (chosen.some((other) => isNearSame(terms, new Set(tokenize(other.text))))) continue
    if (!isWithinCap(candidate, chosen)) continue
    if (chosen.length === 0) leastScore = score * LEAST_SHARE_OF_BEST
    chosen.push(candidate)
  }
  return chosen
}

function positionsOf(question: Question, evident: readonly Scored[]): readonly Position[] {
  const said = evident.map(({ candidate }) => candidate)
  const shown: Candidate[] = []
  const positions = findPositions(question, said).map(({ value, places }) => {
    const sentences = places.flatMap((place) => {
      const candidate = said[place]
      if (!candidate || !isWithinCap(candidate, shown)) return []
      shown.push(candidate)
      return [sentenceOf(candidate, 100 + shown.length)]
    })
    return { value, sentences: sentences.slice(0, MAX_SENTENCES) }
  })
  const held = positions.filter(({ sentences }) => sentences.length > 0)
  return held.length < 2 ? [] : held
}

/** A publisher that is asked about by name says it; its name need not stand in its own text. */
function withoutPublishers(question: Question, named: ReadonlySet<string>): Question {
  const words = new Set([...named].flatMap((name) => tokenize(name)))
  if (words.size === 0) return question
  const terms = question.terms.filter((term) => !words.has(term))
  const names = question.names.filter((name) => !name.every((term) => words.has(term)))
  return terms.length === 0 ? question : { ...question, terms, names }
}

function evidenceOf({ document, text, title, context }: Candidate): Evidence {
  return {
    sentence: text,
    context: `${title} ${context}`,
    document: document.text,
    told: `${document.publisherName} ${dayOf(document.publishedAt)}`,
  }
}

/** A day as questions put it: "3 March 2026". */
function dayOf(publishedAt: string): string {
  const date = new Date(publishedAt)
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** A publisher's cap counts all that one answer shows of its document. */
function isWithinCap({ document, text }: Candidate, chosen: readonly Candidate[]): boolean {
  const shown = chosen.filter((other) => other.document.id === document.id)
  const characters = shown.reduce((sum, other) => sum + other.text.length, text.length)
  return characters <= (document.terms.excerptCharacters ?? Infinity)
}

// "She said so" answers little by itself; a sentence that names its subject stands alone.
function standing(text: string): number {
  return LEANING.test(text) ? 0.7 : 1
}

const LEANING =
  /^["“']?(?:he|she|they|it|his|her|their|its|this|that|these|those|here|there|but|and|so)\b/i
// Headings and captions carry no stop; a colon announces what comes after it.
const SENTENCE_END = /[.!?…]["'”’)\]]*$/

function candidatesOf({ document, understanding }: ReadDocument): readonly Candidate[] {
  if (document.terms.isLinkOnly) return []
  const { sentences } = understanding
  const textOf = (sentence: Sentence | undefined) =>
    sentence ? document.text.slice(sentence.start, sentence.end) : ''
  return sentences
    .map((sentence, at) => ({
      document,
      sentence,
      text: textOf(sentence),
      title: document.title,
      publisherName: document.publisherName,
      context: `${textOf(sentences[at - 1])} ${textOf(sentences[at + 1])}`,
    }))
    .filter(({ text }) => text.length >= 25 && text.length <= 600 && SENTENCE_END.test(text))
}

function countTerms(text: string): ReadonlyMap<string, number> {
  return new Map(tokenize(text).map((term) => [term, 1]))
}

function sentenceOf({ document, sentence, text }: Candidate, position: number): AnswerSentence {
  const { id: documentId, version } = document
  return {
    id: `answer.${position}`,
    text,
    kind: 'verbatim',
    citations: [{ documentId, version, part: 'text', start: sentence.start, end: sentence.end }],
    publisherName: document.publisherName,
    publishedAt: document.publishedAt,
    url: document.url,
    title: document.title,
  }
}
