import { getNewsroom } from '#web/server/newsroom.ts'
import { buildSearchPage } from '#web/server/search/search-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const { store } = await getNewsroom()
  return { search: await buildSearchPage(store, url.searchParams) }
}
