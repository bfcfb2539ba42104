import { randomBytes } from 'node:crypto'
import type { Clock } from '#base/clock.ts'
import { tokenize } from '#base/tokens.ts'
import type { Answer, AnsweredQuestion, QuestionScope } from '#domain/ask.ts'
import type { StoryId } from '#domain/ids.ts'
import type { SentencedDocument, Store } from '#store/index.ts'
import { answerFrom } from './answer-from.ts'
import { parseQuestion, type Question } from './question.ts'
import { createReader } from './read-question.ts'

export type AskContext = { readonly store: Store; readonly clock: Clock }

// Documents read for one question: the answer stands in the first few or nowhere. With 48 it is shown one time in 164 more
// often, at half as much again (eval/ask-news.ts).
const DOCUMENTS_READ = 24
const STORY_DOCUMENTS_READ = 100

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
  const found = await findDocuments(store, question, scope)
  const readings = found.map(createReader(question))
  const answered: AnsweredQuestion = {
    address: randomBytes(9).toString('base64url'),
    question: question.text,
    scope,
    answer: answerFrom(question, readings) ?? (await abstain(store, question, found)),
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
): Promise<readonly SentencedDocument[]> {
  if (question.terms.length === 0) return []
  if (scope.kind === 'archive') {
    const ids = await store.likely.find(wordsThatTell(question), DOCUMENTS_READ)
    return store.documents.listSentenced(ids)
  }
  const storyId = await findStory(store, scope)
  if (storyId === undefined) return []
  const members = await store.stories.listMembers(storyId)
  const ids = members.map(({ documentId }) => documentId).slice(-STORY_DOCUMENTS_READ)
  return store.documents.listSentenced(ids)
}

/** "The" and "when" stand in every document and tell none from another. */
function wordsThatTell({ text, terms }: Question): readonly string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.filter((word) => tokenize(word).some((term) => terms.includes(term)))
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
  documents: readonly SentencedDocument[],
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
