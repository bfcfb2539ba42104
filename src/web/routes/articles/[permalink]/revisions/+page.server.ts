import { error, redirect } from '@sveltejs/kit'
import { findRevisionsPage } from '#web/server/article/revisions-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await findRevisionsPage(params.permalink)
  switch (found.kind) {
    case 'page':
      return { page: found.page }
    case 'moved':
      redirect(301, found.path)
    case 'absent':
      error(404, 'There is no such article')
  }
}
