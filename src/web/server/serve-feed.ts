import { error } from '@sveltejs/kit'
import { findSection } from '#domain/section.ts'
import type { Store } from '#store/index.ts'
import { getConfig, getNewsroom } from './newsroom.ts'
import {
  buildFeed,
  FEED_FORMATS,
  renderFeed,
  type FeedFormat,
  type FeedSite,
  type NewFeed,
} from './out-feed.ts'
import { siteOrigin } from './site-origin.ts'

/**
 * Answers with a feed. The server tags it, and sends 304 to whoever has it as it is; no Last-Modified goes with it, because
 * what is taken out of a feed, such as an article that was withdrawn, has no time that would tell.
 *
 * @param build  what the feed holds; undefined when there is nothing of that address
 */
export async function answerFeed(
  { url }: { readonly url: URL },
  format: FeedFormat,
  build: (store: Store, site: FeedSite) => Promise<NewFeed | undefined>,
): Promise<Response> {
  const { store } = await getNewsroom()
  const site = { title: getConfig().siteTitle, origin: siteOrigin(url) }
  const feed = await build(store, site)
  if (!feed) error(404, 'There is no such feed')
  const headers = { 'content-type': FEED_FORMATS[format].type }
  return new Response(renderFeed(feed, site, format), { headers })
}

/** Answers with the feed of the paper, or of the section that the address names. */
export async function serveFeed(
  asked: { readonly url: URL },
  params: { readonly slug?: string },
  format: FeedFormat,
): Promise<Response> {
  const section = params.slug === undefined ? null : findSection(params.slug)?.slug
  if (section === undefined) error(404, 'There is no such section')
  return await answerFeed(asked, format, (store, site) => buildFeed(store, site, section))
}
