import { randomBytes } from 'node:crypto'
import type { Clock } from '#base/clock.ts'
import { tokenize } from '#base/tokens.ts'
import type { Answer, AnsweredQuestion, QuestionScope } from '#domain/ask.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import type { CitedDocument, Store } from '#store/index.ts'
import { listCited } from './cited-documents.ts'
import { answerFrom, listFigured, type FiguredSentence } from './answer-from.ts'
import { parseAfter } from './follow-up.ts'
import { parseQuestion, type Question } from './question.ts'

export type AskContext = { readonly store: Store; readonly clock: Clock }

// Documents read for one question: the answer stands in the first few or nowhere. With 48 it is shown one time in 164 more
// often, at half as much again (eval/ask-news.ts).
const DOCUMENTS_READ = 24
const STORY_DOCUMENTS_READ = 100
// Questions before it that one may lean on.
const THREAD_READ = 4

export type Asked = {
  /** As the reader typed it; cut at 500 characters. */
  readonly question: string
  readonly scope: QuestionScope
  /** Address of the answer that it was asked after; one that is not there is as none. */
  readonly follows?: string | null
}

/**
 * Answers from the archive with verbatim, cited sentences, or says that it cannot; the answer is kept under an address.
 *
 * @returns an answer of one to three sentences, best first, or an abstention without citations
 */
export async function answerQuestion(
  { store, clock }: AskContext,
  { question: raw, scope, follows = null }: Asked,
): Promise<AnsweredQuestion> {
  const thread = follows === null ? [] : await store.questions.listThread(follows, THREAD_READ)
  const before = thread.map(({ question }) => question)
  const question = parseAfter(raw, before)
  const found = await findDocuments(store, question, { scope, before })
  const answered: AnsweredQuestion = {
    address: randomBytes(9).toString('base64url'),
    question: question.text,
    scope,
    follows: thread[0]?.address ?? null,
    answer: answerFrom(question, found) ?? (await abstain(store, question, found)),
    askedAt: clock.now(),
    newestDocumentAt: await store.documents.findNewestAt(),
  }
  await store.transaction((tx) => tx.questions.save(answered))
  return answered
}

async function findDocuments(
  store: Store,
  question: Question,
  { scope, before }: { readonly scope: QuestionScope; readonly before: readonly string[] },
): Promise<readonly CitedDocument[]> {
  if (question.terms.length === 0) return []
  if (scope.kind === 'archive') {
    const ids = await store.likely.find(wordsThatTell(question, before), DOCUMENTS_READ)
    return store.documents.listSentenced(ids)
  }
  return store.documents.listSentenced(await listAsked(store, scope))
}

/** The documents that a question of the whole archive is answered from, for measuring. */
export async function listRead(store: Store, raw: string): Promise<readonly CitedDocument[]> {
  return findDocuments(store, parseQuestion(raw), { scope: { kind: 'archive' }, before: [] })
}

/** Sentences found for a question with the figures they are ordered by, as ranked. */
export async function listFigures(store: Store, raw: string): Promise<readonly FiguredSentence[]> {
  const question = parseQuestion(raw)
  return listFigured(question, await listRead(store, raw))
}

/** "The" and "when" stand in every document and tell none from another. */
function wordsThatTell({ text, terms }: Question, before: readonly string[]): readonly string[] {
  const words =
    [text, ...before]
      .join(' ')
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.filter((word) => tokenize(word).some((term) => terms.includes(term)))
}

/** Documents of one story, or those alone that an article stands on. */
async function listAsked(store: Store, scope: QuestionScope): Promise<readonly DocumentId[]> {
  if (scope.kind === 'archive') return []
  if (scope.kind === 'article') {
    const article = await store.articles.find(scope.articleId)
    return article ? listCited(article.revision.body).slice(0, STORY_DOCUMENTS_READ) : []
  }
  const members = await store.stories.listMembers(scope.storyId)
  return members.map(({ documentId }) => documentId).slice(-STORY_DOCUMENTS_READ)
}

/** The words of every abstention. */
export const ABSTENTION = 'That is not in our articles.'

async function abstain(
  store: Store,
  question: Question,
  documents: readonly CitedDocument[],
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
