import type { Entry, Failure } from '#domain/feed.ts'
import type { FeedId } from '#domain/ids.ts'
import type { Stage } from '#domain/job.ts'
import type { FailedJob, Store } from '#store/index.ts'
import type { ModelStatus } from './model-status.ts'
import { readRights, type PublisherAsks } from './rights.ts'

export type FeedInTrouble = {
  readonly feedId: FeedId
  readonly title: string
  readonly url: string
  readonly failure: Failure
  readonly failureCount: number
  readonly lastFetchedAt: string | null
  readonly nextFetchAt: string
}

/** How the paper is doing: counts, what is in trouble and why, what waits. */
export type Status = {
  readonly feeds: number
  readonly entries: number
  readonly documents: number
  readonly stories: number
  readonly articles: number
  readonly entriesByState: Readonly<Record<Entry['state'], number>>
  readonly newestDocumentAt: string | null
  readonly lastGatheredAt: string | null
  readonly nextFetchAt: string | null
  readonly feedsInTrouble: readonly FeedInTrouble[]
  /** Publishers that say how their words may be used, and what follows. */
  readonly rights: readonly PublisherAsks[]
  readonly jobs: Readonly<Record<Stage, number>>
  readonly failedJobs: readonly FailedJob[]
  /** Null when no model is set. */
  readonly model: ModelStatus | null
}

export async function readStatus(store: Store, model: ModelStatus | null): Promise<Status> {
  const feeds = await store.feeds.list()
  const entriesByState = await store.entries.countByState()
  const fetched = feeds.flatMap((feed) => feed.lastFetchedAt ?? []).sort()
  return {
    feeds: feeds.length,
    entries: Object.values(entriesByState).reduce((sum, count) => sum + count, 0),
    documents: await store.documents.count(),
    stories: await store.stories.count(),
    articles: await store.articles.count(),
    entriesByState,
    newestDocumentAt: await store.documents.findNewestAt(),
    lastGatheredAt: fetched.at(-1) ?? null,
    nextFetchAt: (await store.feeds.findNextDueAt()) ?? null,
    feedsInTrouble: feeds.flatMap((feed) =>
      feed.failure
        ? [
            {
              feedId: feed.id,
              title: feed.title,
              url: feed.url,
              failure: feed.failure,
              failureCount: feed.failureCount,
              lastFetchedAt: feed.lastFetchedAt,
              nextFetchAt: feed.nextFetchAt,
            },
          ]
        : [],
    ),
    rights: await readRights(store),
    jobs: await store.jobs.countReady(),
    failedJobs: await store.jobs.listFailed(20),
    model,
  }
}
