/** How fast feeds are read, beside feedsmith alone on the same bytes in the same run. */
import { existsSync } from 'node:fs'
import { escapeHtml } from '#gather/plain-text.ts'
import { parseFeed } from '#gather/feed.ts'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import { z } from 'zod'
import { readRecords } from './records.ts'

const Report = z.object({
  publisher: z.string(),
  title: z.string(),
  body: z.string(),
  publishedAt: z.string(),
})

// As many as news feeds carry.
const ENTRIES = 40
const ROUNDS = 3

/** Megabytes a second of processor time, the best of three rounds, so that what else the machine does matters little. */
export function measureSpeed(bodies: readonly Buffer[]): Readonly<Record<string, number>> {
  return {
    mbPerSecond: best(bodies, (body) => parseFeed(body, 'text/xml', 'https://feed.example/')),
    feedsmithMbPerSecond: best(bodies, (body) => parseWithFeedsmith(body.toString('utf8'))),
  }
}

/** Feeds as publishers make them of the articles of `folder`: RSS, half of them with the whole text; none without it. */
export function buildNewsFeeds(folder: string): readonly Buffer[] {
  if (!existsSync(folder)) return []
  const reports = z.array(Report).parse(readRecords(folder, ['months', 'days']))
  const byPublisher = Map.groupBy(reports, ({ publisher }) => publisher)
  return [...byPublisher.values()].map((some, place) =>
    Buffer.from(renderFeed(some.slice(0, ENTRIES), place % 2 === 0)),
  )
}

function renderFeed(reports: readonly z.infer<typeof Report>[], isFull: boolean): string {
  const items = reports.map(({ title, body, publishedAt }, place) => {
    const link = `https://feed.example/news/${String(place)}`
    const html = body.split('\n\n').map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    const full = isFull ? `<content:encoded><![CDATA[${html.join('\n')}]]></content:encoded>` : ''
    return `<item><title>${escapeHtml(title)}</title><link>${link}</link><guid>${link}</guid>
      <pubDate>${new Date(publishedAt).toUTCString()}</pubDate><description>${escapeHtml(html[0] ?? '')}</description>${full}</item>`
  })
  const modules = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
  return `<rss version="2.0" ${modules}><channel><title>News</title>${items.join('\n')}</channel></rss>`
}

function best(bodies: readonly Buffer[], read: (body: Buffer) => unknown): number {
  const bytes = bodies.reduce((sum, body) => sum + body.byteLength, 0)
  const speeds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    for (const body of bodies) attempt(() => read(body))
    const { user, system } = process.cpuUsage(start)
    return bytes / Math.max(1, user + system)
  })
  return Math.max(...speeds)
}

function attempt(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    // Suites hold feeds that no parser must take; how long the refusal takes counts too.
    return false
  }
}
