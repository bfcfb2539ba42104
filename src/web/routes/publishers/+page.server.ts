import { getConfig, getNewsroom } from '#web/server/newsroom.ts'
import { buildPublishersPage } from '#web/server/publishers-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { page: await buildPublishersPage((await getNewsroom()).store, getConfig()) }
}
