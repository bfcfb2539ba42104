/** How often a feed says that it has something new: a hint from `ttl`, `skipHours`, `skipDays` or `sy:updatePeriod`. */

// What stands before the first entry; feeds say it at their top, or not at all.
const HEAD_BYTES = 20_000
// Feed software fills these in more often than people do: an hour is believed, more would cost a day's news.
const MAX_PERIOD_SECONDS = 3_600
const HOUR_MS = 3_600_000
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * Seconds until the feed may have news by its own words, 0 where it says nothing: its period, an hour at most, or the end of
 * the hours and days (GMT) in which it says that it sleeps, a day at most. Never throws.
 */
export function paceSecondsOf(feed: Buffer, nowMs: number): number {
  // Its own words are of plain letters in nearly every encoding.
  const start = feed.toString('latin1', 0, HEAD_BYTES)
  const head = start.split(/<(?:item|entry)[\s>]/i, 1)[0] ?? ''
  return Math.max(Math.min(periodOf(head), MAX_PERIOD_SECONDS), sleepOf(head, nowMs))
}

function periodOf(head: string): number {
  const ttlMinutes = Number(/<ttl>\s*(\d{1,6})\s*<\/ttl>/i.exec(head)?.[1] ?? 0)
  // `hourly` is what the most used software writes into every feed, whatever its site does: it says nothing.
  const isSlow = /<sy:updatePeriod>\s*(?:daily|weekly|monthly|yearly)\s*</i.test(head)
  const times = Number(/<sy:updateFrequency>\s*(\d{1,4})\s*</i.exec(head)?.[1] ?? 1)
  return Math.max(ttlMinutes * 60, isSlow ? 86_400 / Math.max(1, times) : 0)
}

function sleepOf(head: string, nowMs: number): number {
  const hours = new Set(
    listIn(head, 'skipHours', 'hour').flatMap((text) =>
      // The first RSS counted hours from 1 to 24.
      /^\d{1,2}$/.test(text) ? [Number(text) % 24] : [],
    ),
  )
  const days = new Set(listIn(head, 'skipDays', 'day').map((text) => text.toLowerCase()))
  const isAsleep = (atMs: number): boolean => {
    const at = new Date(atMs)
    return hours.has(at.getUTCHours()) || days.has(DAYS[at.getUTCDay()] ?? '')
  }
  let atMs = nowMs
  for (let step = 0; step < 24 && isAsleep(atMs); step += 1)
    atMs = (Math.floor(atMs / HOUR_MS) + 1) * HOUR_MS
  return Math.ceil((atMs - nowMs) / 1_000)
}

function listIn(head: string, list: string, item: string): readonly string[] {
  const start = head.indexOf(`<${list}>`)
  const end = head.indexOf(`</${list}>`, start)
  if (start === -1 || end === -1) return []
  return head
    .slice(start, end)
    .split(`<${item}>`)
    .slice(1)
    .map((part) => part.split('<', 1)[0]?.trim() ?? '')
}
