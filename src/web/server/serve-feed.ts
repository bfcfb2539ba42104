import { error } from '@sveltejs/kit'
import { findSection } from '#domain/section.ts'
import { getConfig, getNewsroom } from './newsroom.ts'
import { FEED_FORMATS, renderFeed, type FeedFormat } from './out-feed.ts'
import { siteOrigin } from './site-origin.ts'

/** Answers with the feed of the paper, or of the section that the address names. */
export async function serveFeed(
  url: URL,
  params: { readonly slug?: string },
  format: FeedFormat,
): Promise<Response> {
  const section = params.slug === undefined ? null : findSection(params.slug)?.slug
  if (section === undefined) error(404, 'There is no such section')
  const { store } = await getNewsroom()
  const site = { title: getConfig().siteTitle, origin: siteOrigin(url) }
  const body = await renderFeed(store, site, { format, section })
  return new Response(body, { headers: { 'content-type': FEED_FORMATS[format].type } })
}
