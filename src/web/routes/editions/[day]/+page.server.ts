import { error } from '@sveltejs/kit'
import { findDayPage } from '#web/server/editions-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const page = await findDayPage(params.day)
  if (!page) error(404, 'There is no edition of that day')
  return { page }
}
