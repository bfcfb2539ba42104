import { fail, redirect } from '@sveltejs/kit'
import { parseAskForm } from '#web/server/ask-form.ts'
import { getNewsroom } from '#web/server/newsroom.ts'
import { readForm } from '#web/server/read-form.ts'
import { findQuestionIdeas } from '#web/server/question-ideas.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async () => {
  const { store } = await getNewsroom()
  return { ideas: await findQuestionIdeas(store) }
}

export const actions: Actions = {
  default: async ({ request }) => {
    const asked = parseAskForm(await readForm(request))
    if (asked.kind === 'refused') {
      return fail(400, { message: asked.message, question: asked.question })
    }
    const newsroom = await getNewsroom()
    const { address } = await newsroom.ask(asked.question, asked.scope)
    redirect(303, `/ask/${address}`)
  },
}
