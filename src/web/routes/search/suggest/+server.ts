import { getNewsroom } from '#web/server/newsroom.ts'
import { listSuggestions } from '#web/server/search/suggestions.ts'
import type { RequestHandler } from './$types'

// The same letters are typed again within the minute, as a reader goes back and on.
const CACHE_CONTROL = 'public, max-age=60'

export const GET: RequestHandler = async ({ url }) => {
  const { store } = await getNewsroom()
  const suggestions = await listSuggestions(store, url.searchParams.get('q') ?? '')
  return Response.json({ suggestions }, { headers: { 'cache-control': CACHE_CONTROL } })
}
