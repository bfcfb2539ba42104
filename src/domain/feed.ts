import type { EntryId, FeedId, PublisherId } from './ids.ts'
import type { SectionSlug } from './section.ts'

/** Who speaks. Independent publishers, not documents, make a story's weight. */
export type Publisher = {
  readonly id: PublisherId
  readonly slug: string
  readonly name: string
  readonly homeUrl: string
  /** True for the made-up publishers of the sample edition. */
  readonly isSample: boolean
}

/** Why something outside could not be read; each kind has its plain words in `gather/failure.ts`. */
export type FailureKind =
  | 'bad-address'
  | 'private-address'
  | 'not-found'
  | 'gone'
  | 'replaced'
  | 'forbidden'
  | 'bot-wall'
  | 'rate-limited'
  | 'server-error'
  | 'unexpected-status'
  | 'redirect-loop'
  | 'no-such-host'
  | 'no-connection'
  | 'bad-certificate'
  | 'cut-off'
  | 'too-slow'
  | 'too-large'
  | 'too-hard'
  | 'html-not-feed'
  | 'no-article-links'
  | 'broken-feed'
  | 'cut-off-feed'
  | 'not-text'
  | 'no-text'
  | 'paywall'
  | 'robots'

export type Failure = {
  readonly kind: FailureKind
  /** One plain sentence for people: what happened and what to do. */
  readonly message: string
  /** Seconds the other side asked us to wait, where it said so. */
  readonly retryAfterSeconds?: number
}

export type FeedKind = 'feed' | 'page'

/**
 * A subscription. `kind` says whether its address gives a feed, or a page whose links to articles are followed. `healthy` once its last fetch
 * succeeded; `failing` keeps the last reason.
 */
export type Feed = {
  readonly id: FeedId
  readonly publisherId: PublisherId
  readonly kind: FeedKind
  readonly url: string
  readonly title: string
  /** OPML folder path, `/`-joined; empty at the top. */
  readonly folder: string
  /** Section that the owner gave all of this feed, if any. */
  readonly section: SectionSlug | null
  readonly state: 'new' | 'healthy' | 'failing'
  readonly failure: Failure | null
  readonly failureCount: number
  readonly etag: string | null
  readonly lastModified: string | null
  readonly lastFetchedAt: string | null
  readonly nextFetchAt: string
  /** Since when every fetch failed; null while it can be read. */
  readonly failingSince: string | null
  /** When it last brought an entry; of a feed just added, when its newest entry says that it was published. */
  readonly newsAt: string | null
  /** Publication time of its newest entry, where entries carry one. */
  readonly newestEntryAt: string | null
  /** Mean minutes between its entries; null while unknown. */
  readonly rhythmMinutes: number | null
  readonly createdAt: string
  readonly isSample: boolean
}

/** One thing in a feed, as parsed; addresses are absolute, times ISO 8601 in UTC. */
export type ParsedEntry = {
  readonly guid: string
  readonly url: string | null
  /** Plain text, entities decoded, tags stripped. */
  readonly title: string
  readonly author: string | null
  readonly publishedAt: string | null
  readonly summaryHtml: string | null
  readonly contentHtml: string | null
  readonly categories: readonly string[]
}

/** A feed as parsed, of whatever format. */
export type ParsedFeed = {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json'
  readonly title: string
  readonly homeUrl: string | null
  readonly language: string | null
  /** When the feed says it last changed. */
  readonly updatedAt: string | null
  readonly entries: readonly ParsedEntry[]
}

/** `waiting` for its page, `read` into a document, `failed` for now, `skipped` for good (with the reason). */
export type Entry = ParsedEntry & {
  readonly id: EntryId
  readonly feedId: FeedId
  readonly publisherId: PublisherId
  readonly state: 'waiting' | 'read' | 'failed' | 'skipped'
  readonly failure: Failure | null
  readonly attempts: number
  readonly fetchedAt: string
}
