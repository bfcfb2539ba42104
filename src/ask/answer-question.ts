import { randomBytes } from 'node:crypto'
import type { Clock } from '#base/clock.ts'
import { tokenize } from '#base/tokens.ts'
import type { Answer, AnsweredQuestion, QuestionScope } from '#domain/ask.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import type { SearchHit, Store } from '#store/index.ts'
import { answerFrom, type Fits } from './answer-from.ts'
import { parseQuestion, type Question } from './question.ts'
import { scoreTerms, sumOf } from './rank.ts'

export type AskContext = { readonly store: Store; readonly clock: Clock }

// Documents read for one question: the answer stands in the first few or nowhere. In an archive of 3,345
// documents an answer takes some 100 ms with 24 and 150 with 48, which show it one time in 164 more often (eval/ask-news.ts).
const DOCUMENTS_READ = 24

/**
 * Answers from the archive with verbatim, cited sentences, or says that it cannot; the answer is kept under an address.
 *
 * @param question  as the reader typed it; cut at 500 characters
 * @returns an answer of one to three sentences, best first, or an abstention without citations
 */
export async function answerQuestion(
  { store, clock }: AskContext,
  { question: raw, scope }: { readonly question: string; readonly scope: QuestionScope },
): Promise<AnsweredQuestion> {
  const question = parseQuestion(raw)
  const { documents, fits } = await findDocuments(store, question, scope)
  const answered: AnsweredQuestion = {
    address: randomBytes(9).toString('base64url'),
    question: question.text,
    scope,
    answer: answerFrom(question, documents, fits) ?? (await abstain(store, question, documents)),
    askedAt: clock.now(),
    newestDocumentAt: await store.documents.findNewestAt(),
  }
  await store.transaction((tx) => tx.questions.save(answered))
  return answered
}

type Found = { readonly documents: readonly ReadDocument[]; readonly fits: Fits }

const NOTHING: Found = { documents: [], fits: new Map() }

async function findDocuments(
  store: Store,
  question: Question,
  scope: QuestionScope,
): Promise<Found> {
  if (question.terms.length === 0) return NOTHING
  const storyId = await findStory(store, scope)
  if (storyId !== undefined) {
    const members = await store.stories.listMembers(storyId)
    const ids = members.map(({ documentId }) => documentId).slice(-100)
    return { documents: await store.documents.listRead(ids), fits: new Map() }
  }
  if (scope.kind !== 'archive') return NOTHING
  const hits = await store.search.find({
    text: wordsThatTell(question),
    words: 'any',
    kind: 'document',
    limit: DOCUMENTS_READ,
  })
  const documents = await store.documents.listRead(hits.map(parseDocumentId))
  return { documents, fits: fitsOf(question, documents) }
}

/** "The" and "when" stand in every document and tell none from another; PostgreSQL leaves them out by itself. */
function wordsThatTell({ text, terms }: Question): string {
  const tell = (word: string) => tokenize(word).some((term) => terms.includes(term))
  return text.split(' ').filter(tell).join(' ')
}

/** By our own reckoning: SQLite and PostgreSQL weigh words each in their way, and both must answer alike. */
function fitsOf(question: Question, documents: readonly ReadDocument[]): Fits {
  const worths = scoreTerms(
    question.terms,
    documents.map(({ document }) => document),
  )
  return new Map(documents.map(({ document }, at) => [document.id, sumOf(worths[at])]))
}

/** A hit of the kind `document` holds a document's id. */
function parseDocumentId(hit: SearchHit): DocumentId {
  return hit.ref as DocumentId
}

async function findStory(store: Store, scope: QuestionScope): Promise<StoryId | undefined> {
  if (scope.kind === 'story') return scope.storyId
  if (scope.kind === 'article') return (await store.articles.find(scope.articleId))?.storyId
  return undefined
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
