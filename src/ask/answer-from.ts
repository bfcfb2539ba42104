/** Chooses the fewest verbatim sentences that answer a question, from documents already found. */
import { isNearSame } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Answer, AnswerSentence, Position } from '#domain/ask.ts'
import type { CitedDocument } from '#store/index.ts'
import { isEvidence, findRarest, isOnQuestion, mayHold } from './evidence.ts'
import { figuresOf, holdingOf, type Figures } from './holding.ts'
import { splitByPublisher } from './parts.ts'
import { findPositions, type Said } from './positions.ts'
import type { Question } from './question.ts'
import { idfFrom, namedPublishers, PUBLISHER_WEIGHT, TITLE_WEIGHT, worthOf } from './rank.ts'
import { rankCandidates, type Fits, type Scored } from './rank-candidates.ts'
import { createReader, type Candidate, type Reading } from './read-question.ts'

// The fewest sentences that answer; three is what a reader takes in at a glance.
const MAX_SENTENCES = 3
// A further sentence must come near the best one, or it only pads; with a half, one answer in a hundred fewer is shown (eval/ask.ts).
const LEAST_SHARE_OF_BEST = 0.25
// A part is met by its publisher's document with more than two in five of its words and half of its names: of 180 questions over
// several articles (MultiHop-RAG) 39 are answered, and five in six sentences shown are the set's own evidence. With three in ten
// of the words a quarter more were, and twice as many sentences were wrong (eval/ask-evidence.ts).
const LEAST_OF_PART = 0.4
const LEAST_NAMES_OF_PART = 0.5

/** Cited sentences, or undefined when nothing passes the evidence gate. Pure. */
export function answerFrom(
  question: Question,
  documents: readonly CitedDocument[],
): Answer | undefined {
  if (question.terms.length === 0) return undefined
  return (
    answerFromOne(question, documents.map(createReader(question))) ??
    answerInParts(question, documents)
  )
}

/** From documents that each meet the whole question. */
function answerFromOne(question: Question, readings: readonly Reading[]): Answer | undefined {
  const named = namedPublishers(
    question,
    readings.map(({ document }) => document),
  )
  const heard = readings.filter(
    ({ document }) => named.size === 0 || named.has(document.publisherName),
  )
  const asked = withoutPublishers(question, named)
  const rarest = findRarest(asked, readings)
  const isKnown = ({ reading }: Candidate) => rarest === undefined || reading.met.has(rarest)
  const ranked = orderByHolding(asked, rankCandidates(asked, heard, fitsOf(question, readings)))
  const evident = ranked.filter(({ candidate }) => isOnQuestion(asked, candidate))
  const opens = ({ candidate }: Scored) => isKnown(candidate) && isEvidence(asked, candidate)
  if (!evident.some(opens)) return undefined
  const chosen = chooseFewest(
    ranked.filter(({ candidate }) => isKnown(candidate) && mayHold(asked, candidate)),
  )
  if (chosen.length === 0) return undefined
  const sentences = chosen.map(sentenceOf)
  const positions = positionsOf(asked, evident)
  return positions.length === 0
    ? { kind: 'answer', sentences }
    : { kind: 'answer', sentences, positions }
}

/** What each publisher that the question names says of its part; undefined unless all of them do. */
function answerInParts(
  question: Question,
  documents: readonly CitedDocument[],
): Answer | undefined {
  const parts = splitByPublisher(
    question,
    documents.map(({ document }) => document),
  )
  const shown: Candidate[] = []
  for (const { publisherName, questions } of parts) {
    const own = documents.filter(({ document }) => document.publisherName === publisherName)
    const best = questions
      .flatMap((asked) => listForPart(asked, own))
      .sort((a, b) => b.share - a.share || b.score - a.score)
      .find(({ candidate }) => isWithinCap(candidate, shown))
    if (!best) return undefined
    shown.push(best.candidate)
  }
  return shown.length < 2
    ? undefined
    : { kind: 'answer', sentences: shown.map(sentenceOf), isInParts: true }
}

/** Sentences of documents that meet enough of a part, with the share of its words that their document meets. */
function listForPart(question: Question, documents: readonly CitedDocument[]) {
  const readings = documents.map(createReader(question))
  return rankCandidates(question, readings, fitsOf(question, readings)).flatMap((scored) => {
    const { met } = scored.candidate.reading
    const share = question.terms.filter((term) => met.has(term)).length / question.terms.length
    const names = question.names.filter((name) => met.has(name.at(-1) ?? '')).length
    const isMet = share > LEAST_OF_PART && names >= question.names.length * LEAST_NAMES_OF_PART
    return isMet ? [{ ...scored, share }] : []
  })
}

export type FiguredSentence = { readonly text: string; readonly figures: Figures }

/** What {@link answerFrom} orders by, for learning it: sentences that may hold the answer, as ranked. */
export function listFigured(
  question: Question,
  documents: readonly CitedDocument[],
): readonly FiguredSentence[] {
  const readings = documents.map(createReader(question))
  const ranked = rankCandidates(question, readings, fitsOf(question, readings))
  const figures = figuresOf(question, ranked)
  return ranked.flatMap(({ candidate }, at) =>
    mayHold(question, candidate) ? [{ text: candidate.text, figures: figures[at] ?? {} }] : [],
  )
}

/** Likeliest to hold the answer first; the score becomes that likelihood. */
function orderByHolding(question: Question, ranked: readonly Scored[]): readonly Scored[] {
  const figures = figuresOf(question, ranked)
  return ranked
    .map(({ candidate }, at) => ({ candidate, score: holdingOf(figures[at] ?? {}) }))
    .sort((a, b) => b.score - a.score)
}

/** By our own reckoning: SQLite and PostgreSQL weigh words each in their way, and both must answer alike. */
function fitsOf({ terms }: Question, readings: readonly Reading[]): Fits {
  const weigh = ({ inText, inTitle, inPublisher }: Reading, term: string) =>
    (inText.get(term) ?? 0) +
    (inTitle.has(term) ? TITLE_WEIGHT : 0) +
    (inPublisher.has(term) ? PUBLISHER_WEIGHT : 0)
  const idf = idfFrom(terms, readings.length, (term) => {
    return readings.filter((reading) => weigh(reading, term) > 0).length
  })
  const mean =
    readings.reduce((sum, { document }) => sum + document.text.length, 0) /
    Math.max(1, readings.length)
  return new Map(
    readings.map((reading) => {
      const length = reading.document.text.length / Math.max(1, mean)
      const worth = (term: string) => worthOf(weigh(reading, term), idf.get(term) ?? 0, length)
      return [reading.document.id, terms.reduce((sum, term) => sum + worth(term), 0)]
    }),
  )
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
  const positions = findPositions(question, said.map(saidOf)).map(({ value, places }) => {
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

function saidOf({ text, document }: Candidate): Said {
  return { text, publisherName: document.publisherName }
}

/** A publisher that is asked about by name says it; its name need not stand in its own text. */
function withoutPublishers(question: Question, named: ReadonlySet<string>): Question {
  const words = new Set([...named].flatMap((name) => tokenize(name)))
  if (words.size === 0) return question
  const terms = question.terms.filter((term) => !words.has(term))
  const names = question.names.filter((name) => !name.every((term) => words.has(term)))
  return terms.length === 0 ? question : { ...question, terms, names }
}

/** A publisher's cap counts all that one answer shows of its document. */
function isWithinCap({ document, text }: Candidate, chosen: readonly Candidate[]): boolean {
  const shown = chosen.filter((other) => other.document.id === document.id)
  const characters = shown.reduce((sum, other) => sum + other.text.length, text.length)
  return characters <= (document.terms.excerptCharacters ?? Infinity)
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
