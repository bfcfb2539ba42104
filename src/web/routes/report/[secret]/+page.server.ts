import { error } from '@sveltejs/kit'
import { findReportPage } from '#web/server/report-page.ts'
import { siteOrigin } from '#web/server/site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, setHeaders, url }) => {
  const report = await findReportPage(params.secret)
  if (!report) error(404, 'There is no such report')
  setHeaders({ 'cache-control': 'private, no-store' })
  const path = `/report/${params.secret}`
  return { report, path, address: `${siteOrigin(url)}${path}` }
}
