import { error, redirect } from '@sveltejs/kit'
import { findStoryPage } from '#web/server/story-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await findStoryPage(params.permalink)
  if (found.kind === 'moved') redirect(301, found.path)
  if (found.kind === 'absent') error(404, 'There is no such story')
  return { story: found.story }
}
