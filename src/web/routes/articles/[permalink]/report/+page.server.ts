import { error, fail, redirect } from '@sveltejs/kit'
import { findReportable } from '#web/server/article/reportable.ts'
import { readForm } from '#web/server/read-form.ts'
import { takeReport } from '#web/server/take-report.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const article = await findReportable(params.permalink)
  if (!article) error(404, 'There is no such article')
  return { headline: article.headline, path: article.path }
}

export const actions: Actions = {
  default: async ({ params, request }) => {
    const article = await findReportable(params.permalink)
    if (!article) error(404, 'There is no such article')
    const taken = await takeReport(article.id, null, await readForm(request))
    if (taken.kind === 'refused') return fail(400, { trouble: taken.trouble, sent: taken.sent })
    redirect(303, taken.path)
  },
}
