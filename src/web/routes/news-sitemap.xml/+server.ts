import { systemClock } from '#base/clock.ts'
import { getConfig, getNewsroom } from '#web/server/newsroom.ts'
import { renderNewsSiteMap } from '#web/server/out-feed.ts'
import { siteOrigin } from '#web/server/site-origin.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ url }) => {
  const { store } = await getNewsroom()
  const site = { title: getConfig().siteTitle, origin: siteOrigin(url) }
  const xml = await renderNewsSiteMap(store, site, systemClock.nowMs())
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
