import { error } from '@sveltejs/kit'
import { findPublisherPage } from '#web/server/publisher-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const page = await findPublisherPage(params.slug)
  if (!page) error(404, 'This paper reads no such publisher')
  return { page }
}
