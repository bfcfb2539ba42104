import type { Clock } from '#base/clock.ts'
import type { Store } from '#store/index.ts'
import type { Fetcher } from './fetcher.ts'
import type { Parser } from './parser.ts'

/** What the stages of this room work with. */
export type GatherContext = {
  readonly store: Store
  readonly clock: Clock
  readonly fetcher: Fetcher
  readonly parser: Parser
  /** The paper's public address, where hubs can call it; none where nobody outside can reach it. */
  readonly siteUrl?: string | null
}

export const FEED_ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5'
export const PAGE_ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'
export const MAX_PAGE_BYTES = 5_000_000
