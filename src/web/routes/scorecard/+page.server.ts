import { buildScorecardPage } from '#web/server/record-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ setHeaders }) => {
  // Questions and reports count here, and make no new edition.
  setHeaders({ 'cache-control': 'no-store' })
  return { page: await buildScorecardPage() }
}
