/** Chooses the fewest verbatim sentences that answer a question, from documents already found. */
import { isNearSame } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Answer, AnswerSentence } from '#domain/ask.ts'
import type { Document, ReadDocument, Sentence } from '#domain/document.ts'
import { coverageOf, isEvidence } from './evidence.ts'
import type { Question } from './question.ts'
import { idfOf, rankPassages } from './rank.ts'

const PASSAGES_RANKED = 24
// The fewest sentences that answer; three is what a reader takes in at a glance.
const MAX_SENTENCES = 3
// A further sentence must come near the best one, and speak of as much of the question, or it only pads.
const LEAST_SHARE_OF_BEST = 0.55
const LEAST_COVERAGE_OF_BEST = 0.75

type Candidate = {
  readonly document: Document
  readonly sentence: Sentence
  readonly text: string
  readonly title: string
  readonly publisherName: string
  readonly context: string
}

/** Cited sentences, or undefined when nothing passes the evidence gate. Pure. */
export function answerFrom(
  question: Question,
  documents: readonly ReadDocument[],
): Answer | undefined {
  if (question.terms.length === 0) return undefined
  const candidates = documents.flatMap(candidatesOf)
  const idf = idfOf(
    question.terms,
    documents.map(({ document }) => countTerms(`${document.title} ${document.text}`)),
  )
  const ranked = rankPassages(question.terms, candidates, PASSAGES_RANKED).flatMap(
    ({ index, score }) => {
      const candidate = candidates[index]
      if (!candidate) return []
      const evidence = { text: candidate.text, context: `${candidate.title} ${candidate.context}` }
      return isEvidence(question, evidence, idf)
        ? [{ candidate, score: score * standing(candidate.text) }]
        : []
    },
  )
  ranked.sort((a, b) => b.score - a.score)
  const best = ranked.find(({ candidate }) => isWithinCap(candidate, []))
  if (!best) return undefined
  const leastScore = best.score * LEAST_SHARE_OF_BEST
  const leastCoverage = coverageOf(question, best.candidate.text, idf) * LEAST_COVERAGE_OF_BEST
  const chosen: Candidate[] = []
  for (const { candidate, score } of ranked) {
    if (chosen.length === MAX_SENTENCES || score < leastScore) break
    if (coverageOf(question, candidate.text, idf) < leastCoverage) continue
    const terms = new Set(tokenize(candidate.text))
    if (chosen.some((other) => isNearSame(terms, new Set(tokenize(other.text))))) continue
    if (!isWithinCap(candidate, chosen)) continue
    chosen.push(candidate)
  }
  return { kind: 'answer', sentences: chosen.map(sentenceOf) }
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
