import { error, fail, redirect } from '@sveltejs/kit'
import { getNewsroom } from '#web/server/newsroom.ts'
import { readForm } from '#web/server/read-form.ts'
import { takeReport } from '#web/server/take-report.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const { store } = await getNewsroom()
  const answered = await store.questions.find(params.address)
  if (!answered) error(404, 'There is no such answer')
  return { question: answered.question, path: `/ask/${answered.address}` }
}

export const actions: Actions = {
  default: async ({ params, request }) => {
    const { store } = await getNewsroom()
    const answered = await store.questions.find(params.address)
    if (!answered) error(404, 'There is no such answer')
    const taken = await takeReport(null, answered.address, await readForm(request))
    if (taken.kind === 'refused') return fail(400, { trouble: taken.trouble, sent: taken.sent })
    redirect(303, taken.path)
  },
}
