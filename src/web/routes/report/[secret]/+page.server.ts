import { error } from '@sveltejs/kit'
import { findReportPage } from '#web/server/report-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  const report = await findReportPage(params.secret)
  if (!report) error(404, 'There is no such report')
  setHeaders({ 'cache-control': 'private, no-store' })
  return { report, path: `/report/${params.secret}` }
}
