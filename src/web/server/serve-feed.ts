import { createHash } from 'node:crypto'
import { error } from '@sveltejs/kit'
import { findSection } from '#domain/section.ts'
import type { Store } from '#store/index.ts'
import { getConfig, getNewsroom } from './newsroom.ts'
import {
  buildFeed,
  FEED_FORMATS,
  lastUpdateOf,
  renderFeed,
  type FeedFormat,
  type FeedSite,
  type NewFeed,
} from './out-feed.ts'
import { siteOrigin } from './site-origin.ts'

type Asked = { readonly request: Request; readonly url: URL }

/**
 * Answers with a feed, or with 304 where its reader has it as it is.
 *
 * @param build  what the feed holds; undefined when there is nothing of that address
 */
export async function answerFeed(
  { request, url }: Asked,
  format: FeedFormat,
  build: (store: Store, site: FeedSite) => Promise<NewFeed | undefined>,
): Promise<Response> {
  const { store } = await getNewsroom()
  const site = { title: getConfig().siteTitle, origin: siteOrigin(url) }
  const feed = await build(store, site)
  if (!feed) error(404, 'There is no such feed')
  const body = renderFeed(feed, site, format)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const updatedAt = lastUpdateOf(feed.items)
  const headers = {
    'content-type': FEED_FORMATS[format].type,
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: tag,
    ...(updatedAt ? { 'last-modified': new Date(updatedAt).toUTCString() } : {}),
  }
  return isKnown(request.headers, tag, updatedAt)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers })
}

/** A tag goes before a time: of two changes within a second the time tells nothing. */
function isKnown(asked: Headers, tag: string, updatedAt: string | undefined): boolean {
  const tags = asked.get('if-none-match')
  if (tags !== null)
    return tags
      .split(',')
      .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  return updatedAt !== undefined && Math.floor(Date.parse(updatedAt) / 1000) * 1000 <= since
}

/** Answers with the feed of the paper, or of the section that the address names. */
export async function serveFeed(
  asked: Asked,
  params: { readonly slug?: string },
  format: FeedFormat,
): Promise<Response> {
  const section = params.slug === undefined ? null : findSection(params.slug)?.slug
  if (section === undefined) error(404, 'There is no such section')
  return await answerFeed(asked, format, (store, site) => buildFeed(store, site, section))
}
