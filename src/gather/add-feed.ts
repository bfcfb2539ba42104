/** Adds a subscription by whatever address a person gives: of a feed, or of a site that has one. */
import type { Failure, FailureKind, FeedKind, ParsedFeed } from '#domain/feed.ts'
import type { FeedId } from '#domain/ids.ts'
import { parseAddress } from './address.ts'
import { decodeText } from './charset.ts'
import { FEED_ACCEPT } from './context.ts'
import type { GatherContext } from './context.ts'
import { discoverFeeds, listLikelyFeeds } from './discover.ts'
import { failureOf } from './failure.ts'
import type { Fetched } from './fetcher.ts'
import { publisherHomeOf } from './publisher-home.ts'

export type AddFeedResult =
  | {
      readonly kind: 'added' | 'already'
      /** `page` where the site has no feed, so that the links of the page itself are followed. */
      readonly as: FeedKind
      readonly feedId: FeedId
      readonly url: string
      readonly title: string
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

type Found =
  | {
      readonly kind: 'found'
      readonly as: FeedKind
      readonly url: string
      readonly feed: Omit<ParsedFeed, 'format'>
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

// A site may name feeds by topic, by author, for comments; the first that can be read is its main one.
const MAX_NAMED = 3
const UNANSWERED: readonly FailureKind[] = ['no-connection', 'bad-certificate', 'too-slow']

/**
 * Adds the feed at `address`, or the first readable feed that the page there names, or one at the usual places of that
 * site, or else the page itself where it links to five articles or more. `https://` is tried where no scheme is given, then `http://`. Adding a feed twice changes nothing.
 *
 * @returns a failure in plain words with the next step where nothing could be added; never throws for what is outside
 */
export async function addFeed(context: GatherContext, address: string): Promise<AddFeedResult> {
  const parsed = parseAddress(address)
  if (parsed.kind === 'failed') return parsed
  const found = await findFeed(context, parsed.url)
  if (found.kind === 'found') return await saveFeed(context, found)
  const isTyped = /^(?:feed:|https?:)/i.test(address.trim())
  if (isTyped || !UNANSWERED.includes(found.failure.kind)) return found
  const plain = await findFeed(context, parsed.url.replace(/^https:/, 'http:'))
  if (plain.kind === 'found') return await saveFeed(context, plain)
  return UNANSWERED.includes(plain.failure.kind) ? found : plain
}

async function findFeed(context: GatherContext, url: string): Promise<Found> {
  const result = await context.fetcher.fetch(url, { accept: `${FEED_ACCEPT}, text/html;q=0.7` })
  if (result.kind === 'failed') return result
  if (result.kind === 'not-modified')
    return { kind: 'failed', failure: failureOf('unexpected-status', url, { status: 304 }) }
  const direct = await readFeed(context, result, url)
  if (direct.kind === 'found' || direct.failure.kind !== 'html-not-feed') return direct
  const named = discoverFeeds(decodeText(result.body, result.contentType), result.url)
  const places =
    named.length > 0 ? named.slice(0, MAX_NAMED).map((one) => one.url) : listLikelyFeeds(result.url)
  const tried = await firstReadable(context, places)
  if (tried.kind === 'found') return tried
  const page = named.length === 0 ? await readAsPage(context, result) : undefined
  if (page?.kind === 'found' || page?.failure.kind === 'robots') return page
  // What a named feed suffers from is the news; of mere guesses, that the page has no feed.
  return named.length > 0 ? tried : direct
}

async function firstReadable(context: GatherContext, urls: readonly string[]): Promise<Found> {
  let first: Found | undefined
  for (const url of urls) {
    const result = await context.fetcher.fetch(url, { accept: FEED_ACCEPT })
    const found = result.kind === 'fetched' ? await readFeed(context, result, url) : undefined
    if (found?.kind === 'found') return found
    if (result.kind === 'failed') first ??= result
    else if (found) first ??= found
  }
  return first ?? { kind: 'failed', failure: failureOf('not-found', urls[0] ?? '') }
}

async function readFeed(
  { parser }: GatherContext,
  fetched: Fetched,
  asked: string,
): Promise<Found> {
  const parsed = await parser.parseFeed(fetched.body, fetched.contentType, fetched.url)
  if (parsed.kind === 'failed') return parsed
  return { kind: 'found', as: 'feed', url: fetched.permanentUrl ?? asked, feed: parsed.feed }
}

// Fewer links may be a page's own related ones; a section page of the smallest paper has more.
const LEAST_ARTICLES = 5

async function readAsPage({ fetcher, parser }: GatherContext, fetched: Fetched): Promise<Found> {
  const page = await parser.readSectionPage(fetched, LEAST_ARTICLES)
  if (page.kind === 'failed') return page
  const refusal = await fetcher.findRefusal(fetched.url)
  if (refusal) return { kind: 'failed', failure: refusal }
  return { kind: 'found', as: 'page', url: fetched.url, feed: page.feed }
}

async function saveFeed(
  { store, clock }: GatherContext,
  { as, url, feed }: Extract<Found, { readonly kind: 'found' }>,
): Promise<AddFeedResult> {
  const title = feed.title || new URL(url).host
  const now = clock.now()
  return await store.transaction(async (tx) => {
    const homeUrl = publisherHomeOf(feed.homeUrl, url)
    const { id: publisherId } = await tx.publishers.save({
      name: title,
      homeUrl,
      isSample: false,
      now,
    })
    const { id: feedId, isNew } = await tx.feeds.add({
      publisherId,
      kind: as,
      url,
      title,
      folder: '',
      section: null,
      isSample: false,
      now,
    })
    return { kind: isNew ? 'added' : 'already', as, feedId, url, title }
  })
}
