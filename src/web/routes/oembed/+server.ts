import { error } from '@sveltejs/kit'
import { findArticlePage } from '#web/server/article/article-page.ts'
import { getConfig } from '#web/server/newsroom.ts'
import { buildEmbed, permalinkIn } from '#web/server/oembed.ts'
import { siteOrigin } from '#web/server/site-origin.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ url }) => {
  const origin = siteOrigin(url)
  if ((url.searchParams.get('format') ?? 'json') !== 'json') error(501, 'Only JSON is given here')
  const permalink = permalinkIn(url.searchParams.get('url') ?? '', origin)
  const found = permalink === undefined ? undefined : await findArticlePage(permalink)
  if (found?.kind !== 'page') error(404, 'There is no article at that address')
  return Response.json(buildEmbed(found.article, { title: getConfig().siteTitle, origin }))
}
