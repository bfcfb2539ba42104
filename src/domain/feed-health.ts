import type { Feed } from './feed.ts'

/** `silent`: it can be read, but has brought nothing for much longer than its own rhythm. */
export type FeedHealth = 'failing' | 'silent' | 'new' | 'healthy'

// An entry every so often by chance alone: eight gaps in a row without one come once in 3,000 (e⁻⁸). A long weekend is no
// silence, though.
const SILENT_GAPS = 8
const SILENT_DAYS = 4
// Of a feed whose rhythm is not known yet a month says nothing.
const UNKNOWN_DAYS = 30
const MINUTE_MS = 60_000

/** How a feed is, from what its last fetches gave. */
export function healthOf(
  feed: Pick<Feed, 'state' | 'rhythmMinutes' | 'newsAt' | 'createdAt'>,
  nowMs: number,
): FeedHealth {
  if (feed.state !== 'healthy') return feed.state
  const silentMinutes = (nowMs - Date.parse(feed.newsAt ?? feed.createdAt)) / MINUTE_MS
  const patience =
    feed.rhythmMinutes === null
      ? UNKNOWN_DAYS * 1_440
      : Math.max(SILENT_DAYS * 1_440, SILENT_GAPS * feed.rhythmMinutes)
  return silentMinutes > patience ? 'silent' : 'healthy'
}
