import { getNewsroom } from '#web/server/newsroom.ts'
import { buildFeedsPage, FEEDS_A_PAGE, parseFeedsQuery } from '#web/server/feeds-page.ts'
import { buildStatusPage } from '#web/server/status-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const newsroom = await getNewsroom()
  const query = parseFeedsQuery(url.searchParams)
  const { health, page } = query
  const reports = await newsroom.feedReports({
    limit: FEEDS_A_PAGE,
    offset: (page - 1) * FEEDS_A_PAGE,
    ...(health ? { health } : {}),
  })
  return { page: buildStatusPage(await newsroom.status()), feeds: buildFeedsPage(reports, query) }
}
