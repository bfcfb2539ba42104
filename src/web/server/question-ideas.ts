/** Questions that a reader can ask with one press: each was tried, and is answered by what its article stands on. */
import type { ArticleId } from '#domain/ids.ts'
import { findEditionKind } from './edition.ts'
import { getNewsroom } from './newsroom.ts'

const ARTICLES = 4
// Finding them takes some 15 ms, and holds as long as the article's revision stands.
const KEPT = 2_000
const kept = new Map<string, readonly string[]>()

export type QuestionIdeas = {
  readonly articleId: number
  readonly headline: string
  readonly url: string
  readonly questions: readonly string[]
}

/** Those of the newest articles. */
export async function listQuestionIdeas(): Promise<readonly QuestionIdeas[]> {
  const { store } = await getNewsroom()
  const isSample = (await findEditionKind(store)) === 'sample'
  const ideas: QuestionIdeas[] = []
  for (const { id, headline, slug } of await store.articles.listCards({
    isSample,
    limit: ARTICLES,
  }))
    ideas.push({
      articleId: id,
      headline,
      url: `/articles/${slug}-${id}#ask-onix`,
      questions: await suggestFor(id),
    })
  return ideas
}

/** Those of one article; none where it is not there. */
export async function suggestFor(id: ArticleId): Promise<readonly string[]> {
  const { store, suggestQuestions } = await getNewsroom()
  const [card] = await store.articles.listCardsOf([id])
  if (!card) return []
  const key = `${id}/${card.revisionNumber}`
  const known = kept.get(key)
  if (known) return known
  const questions = await suggestQuestions(id)
  if (kept.size >= KEPT) kept.clear()
  kept.set(key, questions)
  return questions
}
