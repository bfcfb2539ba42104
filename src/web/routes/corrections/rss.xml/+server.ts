import { getNewsroom } from '#web/server/newsroom.ts'
import { renderChangesFeed } from '#web/server/record-page.ts'
import { siteOrigin } from '#web/server/site-origin.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ url }) => {
  const { store } = await getNewsroom()
  const xml = await renderChangesFeed(store, siteOrigin(url))
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
