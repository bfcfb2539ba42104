import { fail, redirect } from '@sveltejs/kit'
import type { QuestionScope } from '#domain/ask.ts'
import { parseAskForm } from '#web/server/ask-form.ts'
import { getNewsroom } from '#web/server/newsroom.ts'
import { readForm } from '#web/server/read-form.ts'
import { listQuestionIdeas } from '#web/server/question-ideas.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async () => {
  return { ideas: await listQuestionIdeas() }
}

export const actions: Actions = {
  default: async ({ request }) => {
    const asked = parseAskForm(await readForm(request))
    if (asked.kind === 'refused') {
      return fail(400, { message: asked.message, question: asked.question })
    }
    const newsroom = await getNewsroom()
    const scope = asked.isOfWholeStory ? await widen(asked.scope) : asked.scope
    const { address } = await newsroom.ask(asked.question, scope, asked.follows)
    redirect(303, `/ask/${address}`)
  },
}

/** From what an article stands on to all documents of its story. */
async function widen(scope: QuestionScope): Promise<QuestionScope> {
  const { store } = await getNewsroom()
  const article = scope.kind === 'article' ? await store.articles.find(scope.articleId) : undefined
  return article ? { kind: 'story', storyId: article.storyId } : scope
}
