import { renderLlmsText } from '#web/server/llms-text.ts'
import { getConfig, getNewsroom } from '#web/server/newsroom.ts'
import { siteOrigin } from '#web/server/site-origin.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ url }) => {
  const { store } = await getNewsroom()
  const site = { title: getConfig().siteTitle, origin: siteOrigin(url) }
  return new Response(await renderLlmsText(store, site), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
