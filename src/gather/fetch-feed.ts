/** The stage that asks a feed for news. */
import type { Failure, Feed } from '#domain/feed.ts'
import type { ParsedFeed } from '#domain/feed.ts'
import type { FeedId } from '#domain/ids.ts'
import type { Store, Work } from '#store/index.ts'
import { FEED_ACCEPT, MAX_PAGE_BYTES, PAGE_ACCEPT } from './context.ts'
import type { GatherContext } from './context.ts'
import { paceSecondsOf } from './feed-pace.ts'
import type { Fetched, FetchResult } from './fetcher.ts'
import { latestOfEach } from './guids.ts'
import { findHub } from './hub-links.ts'
import { rhythmAfter } from './rhythm.ts'
import { nextFetchAt } from './schedule.ts'
import { keepHub } from './subscribe-to-hub.ts'

/**
 * Fetches a feed, with the marks of last time so that an unchanged one costs next to nothing, and hands back its entries
 * to save: new ones and changed ones go on to have their pages fetched, known ones are left alone.
 *
 * Never fails: what goes wrong outside is saved with the feed, in words, and puts its next fetch off.
 */
export async function fetchFeed(context: GatherContext, feedId: FeedId): Promise<Work> {
  const feed = await context.store.feeds.find(feedId)
  if (!feed || feed.isSample)
    return { outcome: 'nothing to fetch', save: () => Promise.resolve({}) }
  const result = await fetchSubscription(context, feed)
  if (result.kind === 'failed') return troubled(context, feed, result.failure)
  if (result.kind === 'not-modified') return unchanged(context, feed, result.freshForSeconds ?? 0)
  const parsed =
    feed.kind === 'page'
      ? await context.parser.readSectionPage(result)
      : await context.parser.parseFeed(result.body, result.contentType, result.url)
  if (parsed.kind === 'failed') return troubled(context, feed, parsed.failure)
  return renewed(context, feed, {
    fetched: result,
    parsed: parsed.feed,
    complaint: parsed.complaint,
  })
}

/** A feed is there for programs; a page is asked for as a page is, if robots.txt allows. */
async function fetchSubscription({ fetcher }: GatherContext, feed: Feed): Promise<FetchResult> {
  const { etag, lastModified, url } = feed
  if (feed.kind === 'feed')
    return await fetcher.fetch(url, { etag, lastModified, accept: FEED_ACCEPT })
  const asPage = { accept: PAGE_ACCEPT, maxBytes: MAX_PAGE_BYTES, obeysRobots: true }
  return await fetcher.fetch(url, { etag, lastModified, ...asPage })
}

function troubled({ clock }: GatherContext, feed: Feed, failure: Failure): Work {
  return {
    outcome: failure.kind,
    save: async (store) => {
      const next = nextFetchAt({ feed, failure, nowMs: clock.nowMs() })
      await store.feeds.saveFetch(feed.id, { failure, fetchedAt: clock.now(), nextFetchAt: next })
      return {}
    },
  }
}

function unchanged(context: GatherContext, feed: Feed, freshForSeconds: number): Work {
  const { clock } = context
  return {
    outcome: 'not modified',
    save: async (store) => {
      const nowMs = clock.nowMs()
      const hub = await keepHub(store, context, { feedId: feed.id, links: undefined })
      const quietSeconds = Math.max(freshForSeconds, hub.paceSeconds)
      const next = nextFetchAt({ feed, failure: null, quietSeconds, nowMs })
      await store.feeds.saveFetch(feed.id, {
        failure: null,
        fetchedAt: clock.now(),
        nextFetchAt: next,
      })
      return { hubs: hub.hubs }
    },
  }
}

type News = {
  readonly fetched: Fetched
  readonly parsed: Pick<ParsedFeed, 'title' | 'entries'>
  readonly complaint: Failure | null
}

function renewed(context: GatherContext, feed: Feed, news: News): Work {
  const { clock } = context
  const { fetched, parsed, complaint } = news
  return {
    outcome: `${String(parsed.entries.length)} entries`,
    save: async (store) => {
      const now = clock.now()
      const entries =
        feed.kind === 'page'
          ? await store.entries.saveTeasers(feed.id, parsed.entries, now)
          : await store.entries.saveAll(feed.id, latestOfEach(parsed.entries), now)
      const nowMs = clock.nowMs()
      const read = { feed, entries: parsed.entries, newCount: entries.length, nowMs }
      const rhythm = rhythmAfter(read)
      const pace = paceSecondsOf(fetched.body, nowMs)
      const links = findHub({ ...fetched, link: fetched.headers['link'] }) ?? null
      const hub = await keepHub(store, context, { feedId: feed.id, links })
      const quietSeconds = Math.max(fetched.freshForSeconds ?? 0, pace, hub.paceSeconds)
      const moved = await freeAddress(store, fetched.permanentUrl)
      await store.feeds.saveFetch(feed.id, {
        failure: complaint,
        fetchedAt: now,
        nextFetchAt: nextFetchAt({
          feed: { ...feed, ...rhythm },
          failure: null,
          quietSeconds,
          nowMs,
        }),
        rhythm,
        // Half a feed keeps no mark: it would answer "not modified" to our asking for the whole.
        etag: complaint ? null : fetched.etag,
        lastModified: complaint ? null : fetched.lastModified,
        ...(isUntitled(feed) && parsed.title !== '' ? { title: parsed.title } : {}),
        ...(moved === null ? {} : { url: moved }),
      })
      if (isUntitled(feed) && parsed.title !== '') await namePublisher(store, feed, parsed.title)
      return { entries, hubs: hub.hubs }
    },
  }
}

// Two subscriptions may have moved to the same place: then the later one keeps its old address.
async function freeAddress(store: Store, url: string | null): Promise<string | null> {
  return url !== null && (await store.feeds.findByUrl(url)) === undefined ? url : null
}

// Imported without a name, feed and publisher go by their host until the feed itself is read.
function isUntitled(feed: Feed): boolean {
  return feed.title === '' || feed.title === new URL(feed.url).host
}

async function namePublisher(store: Store, feed: Feed, name: string): Promise<void> {
  const publisher = await store.publishers.find(feed.publisherId)
  if (publisher && publisher.name === new URL(publisher.homeUrl).host) {
    await store.publishers.rename(publisher.id, name)
  }
}
