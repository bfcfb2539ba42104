import { error } from '@sveltejs/kit'
import { findNamePage } from '#web/server/name-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const page = await findNamePage(params.key)
  if (!page) error(404, 'No article tells of that name')
  return { page }
}
