import { buildStatusPage } from '#web/server/status-page.ts'
import { getNewsroom } from '#web/server/newsroom.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { page: buildStatusPage(await (await getNewsroom()).status()) }
}
