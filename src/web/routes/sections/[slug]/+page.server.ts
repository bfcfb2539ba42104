import { error } from '@sveltejs/kit'
import { buildSectionPage } from '#web/server/front-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const section = await buildSectionPage(params.slug)
  if (!section) error(404, 'The paper has no such section')
  return { section }
}
