import { randomBytes } from 'node:crypto'
import type { Clock } from '#base/clock.ts'
import { isNearSame } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Answer, AnsweredQuestion, AnswerSentence, QuestionScope } from '#domain/ask.ts'
import type { Document, ReadDocument, Sentence } from '#domain/document.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { isEvidence } from './evidence.ts'
import { parseQuestion, type Question } from './question.ts'
import { idfOf, rankPassages } from './rank.ts'

export type AskContext = { readonly store: Store; readonly clock: Clock }

// Documents read for one question: the answer stands in the first few or nowhere; reading 24 takes some milliseconds.
const DOCUMENTS_READ = 24
const PASSAGES_RANKED = 24
/** The fewest sentences that answer; three is what a reader takes in at a glance. */
const MAX_SENTENCES = 3
// A further sentence must come near the best one, or it only pads.
const LEAST_SHARE_OF_BEST = 0.55

/**
 * Answers from the archive with verbatim, cited sentences, or says that it cannot; the answer is kept under an address.
 *
 * @param question  as the reader typed it; cut at 500 characters
 * @returns an answer of one to {@link MAX_SENTENCES} sentences, best first, or an abstention without citations
 */
export async function answerQuestion(
  { store, clock }: AskContext,
  { question: raw, scope }: { readonly question: string; readonly scope: QuestionScope },
): Promise<AnsweredQuestion> {
  const question = parseQuestion(raw)
  const documents = await findDocuments(store, question, scope)
  const answered: AnsweredQuestion = {
    address: randomBytes(9).toString('base64url'),
    question: question.text,
    scope,
    answer: answerFrom(question, documents) ?? (await abstain(store, question, documents)),
    askedAt: clock.now(),
    newestDocumentAt: await store.documents.findNewestAt(),
  }
  await store.transaction((tx) => tx.questions.save(answered))
  return answered
}

async function findDocuments(
  store: Store,
  question: Question,
  scope: QuestionScope,
): Promise<readonly ReadDocument[]> {
  if (question.terms.length === 0) return []
  const storyId = await findStory(store, scope)
  if (storyId !== undefined) {
    const members = await store.stories.listMembers(storyId)
    return store.documents.listRead(members.map(({ documentId }) => documentId).slice(-100))
  }
  if (scope.kind !== 'archive') return []
  const hits = await store.search.find({
    text: question.text,
    words: 'any',
    kind: 'document',
    limit: DOCUMENTS_READ,
  })
  const ids: unknown = hits.map(({ ref }) => ref)
  return store.documents.listRead(ids as readonly DocumentId[])
}

async function findStory(store: Store, scope: QuestionScope): Promise<StoryId | undefined> {
  if (scope.kind === 'story') return scope.storyId
  if (scope.kind === 'article') return (await store.articles.find(scope.articleId))?.storyId
  return undefined
}

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
  const best = ranked[0]
  if (!best) return undefined
  const chosen: Candidate[] = []
  for (const { candidate, score } of ranked) {
    if (chosen.length === MAX_SENTENCES || score < best.score * LEAST_SHARE_OF_BEST) break
    const terms = new Set(tokenize(candidate.text))
    if (chosen.some((other) => isNearSame(terms, new Set(tokenize(other.text))))) continue
    chosen.push(candidate)
  }
  return { kind: 'answer', sentences: chosen.map(sentenceOf) }
}

// "She said so" answers little by itself; a sentence that names its subject stands alone.
function standing(text: string): number {
  return /^["“']?(?:he|she|they|it|this|that|these|those|but|and|so)\b/i.test(text) ? 0.7 : 1
}

function candidatesOf({ document, understanding }: ReadDocument): readonly Candidate[] {
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
    .filter(({ text }) => text.length >= 25 && text.length <= 600)
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

/** The words of every abstention. */
export const ABSTENTION = 'That is not in our articles.'

async function abstain(
  store: Store,
  question: Question,
  documents: readonly ReadDocument[],
): Promise<Answer> {
  const nearest = new Map<StoryId, string>()
  if (question.terms.length > 0) {
    for (const { document } of documents.slice(0, 8)) {
      const storyId = await store.documents.findStory(document.id)
      const story = storyId === null ? undefined : await store.stories.find(storyId)
      if (story && nearest.size < 3) nearest.set(story.id, story.title)
    }
  }
  return {
    kind: 'abstention',
    reason: ABSTENTION,
    nearestStories: [...nearest].map(([storyId, title]) => ({ storyId, title })),
  }
}
