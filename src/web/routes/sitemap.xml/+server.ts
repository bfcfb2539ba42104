import { getNewsroom } from '#web/server/newsroom.ts'
import { renderSiteMap } from '#web/server/out-feed.ts'
import { siteOrigin } from '#web/server/site-origin.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ url }) => {
  const { store } = await getNewsroom()
  const xml = await renderSiteMap(store, siteOrigin(url))
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
