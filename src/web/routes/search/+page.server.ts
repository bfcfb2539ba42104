import { getNewsroom } from '#web/server/newsroom.ts'
import { buildSearchPage } from '#web/server/search-page.ts'
import { showTime } from '#web/server/dates.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const { store } = await getNewsroom()
  const page = await buildSearchPage(store, url.searchParams)
  const results = page.results.map((result) => ({
    ...result,
    published: showTime(result.publishedAt),
  }))
  return { ...page, results }
}
