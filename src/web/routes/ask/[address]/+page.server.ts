import { error } from '@sveltejs/kit'
import { buildAnswerPage } from '#web/server/ask-page.ts'
import { suggestFor } from '#web/server/question-ideas.ts'
import { getNewsroom } from '#web/server/newsroom.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const { store } = await getNewsroom()
  const answered = await store.questions.find(params.address)
  if (!answered) error(404, 'There is no such answer')
  const { scope } = answered
  const ideas = scope.kind === 'article' ? await suggestFor(scope.articleId) : []
  return {
    page: await buildAnswerPage(store, answered),
    ideas: ideas.filter((idea) => idea !== answered.question),
  }
}
