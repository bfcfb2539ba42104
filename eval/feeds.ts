/** How well titles, addresses and times are read from the feeds of other parsers' own test suites. */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ParsedFeed } from '#domain/feed.ts'
import { decodeText } from '#gather/charset.ts'
import { parseDate } from '#gather/dates.ts'
import { parseFeed } from '#gather/feed.ts'
import { plainTextOf } from '#gather/plain-text.ts'
import { z } from 'zod'
import type { Evaluation, Peer } from './evaluation.ts'
import { HOME, readFeedCases } from './feed-cases.ts'
import type { FeedCase, Wanted } from './feed-cases.ts'
import { buildNewsFeeds, measureSpeed } from './feed-speed.ts'
import { readRecords } from './records.ts'

// The groups of feedparser's suite that are about titles, addresses and times in well-formed feeds of all formats.
const CORE = /^wellformed\/(?:rss|atom|atom10|rdf|namespace|itunes|cdf|node_precedence|xml)$/

/**
 * Shares of the files from which every title, address and time that its suite asserts is read: `corePassed` (feedparser's
 * core groups), `basePassed` (relative addresses), `restPassed` (its other groups: entities, encodings, broken XML, JSON,
 * HTML in titles), `gofeedPassed`, `feedsmithPassed` (their suites). Text is compared without tags and case, addresses as
 * absolute, times to the second. `encodingRight`: files decoded as in the encoding that the suite names. `datesRight`:
 * dates read or refused as feedparser does. `survived`: files that did not make the parser throw.
 *
 * The folder is feedparser's suite, with the others beside it where they are; any one of them alone gives its own figures.
 */
export const feeds: Evaluation = {
  name: 'feeds',
  folder: 'feeds-feedparser',
  peers: [
    peer('feedparser 6.0 (Python)', [0.957, 0.944, 3.3]),
    peer('feedsmith 3.0.1', [0.83, 0.833, 60]),
    peer('@rowanmanning/feed-parser 2.1.5', [0.787, 0.833, 17.6]),
    peer('feedparser 2.6.0 (Node)', [0.688, 0.722, 10.8]),
    peer('rss-parser 3.13.0', [0.574, 0.603, 42.8]),
    peer('@extractus/feed-extractor 8.0.3', [0.411, 0.413, 32.7]),
  ],
  run({ folder }) {
    const beside = BESIDE.map((name) => join(folder, '..', name)).filter((place) =>
      existsSync(place),
    )
    const places = basename(folder) === 'feeds-feedparser' ? [folder, ...beside] : [folder]
    const suites = places.map(measureSuite)
    const bodies = suites.flatMap((suite) => suite.bodies)
    const news = bodies.length === 0 ? [] : buildNewsFeeds(join(folder, '..', 'wire'))
    return Promise.resolve({
      count: suites.reduce((sum, suite) => sum + suite.count, 0),
      metrics: {
        ...Object.fromEntries(suites.flatMap(({ shares }) => shares)),
        ...(bodies.length === 0
          ? {}
          : { ...survivalOf(bodies), ...measureSpeed([...bodies, ...news]) }),
      },
    })
  },
}

const BESIDE = ['feeds-gofeed', 'feeds-feedsmith', 'dates-feedparser']

function peer(name: string, figures: readonly [number, number, number]): Peer {
  const [corePassed, gofeedPassed, mbPerSecond] = figures
  return { name, metrics: { corePassed, gofeedPassed, mbPerSecond } }
}

type Suite = {
  readonly count: number
  readonly shares: readonly (readonly [metric: string, share: number])[]
  readonly bodies: readonly Buffer[]
}

function measureSuite(folder: string): Suite {
  if (existsSync(join(folder, 'dates.jsonl'))) return measureDates(folder)
  const cases = readFeedCases(folder)
  const asserting = cases.filter(({ wanted }) => wanted.length > 0)
  const byMetric = Map.groupBy(asserting, ({ group }) => metricOf(group, basename(folder)))
  const encoded = cases.filter(({ encoding }) => encoding !== undefined)
  return {
    count: cases.length,
    bodies: cases.map(({ body }) => body),
    shares: [
      ...[...byMetric].map(([metric, some]) => [metric, shareOf(some, isPassed)] as const),
      ...(encoded.length > 0 ? [['encodingRight', shareOf(encoded, isDecoded)] as const] : []),
    ],
  }
}

function metricOf(group: string, suite: string): string {
  if (suite.includes('feedsmith')) return 'feedsmithPassed'
  if (/^(?:translator|parser|extensions)\//.test(group)) return 'gofeedPassed'
  if (CORE.test(group)) return 'corePassed'
  return group === 'wellformed/base' ? 'basePassed' : 'restPassed'
}

function isPassed({ body, contentType, file, wanted }: FeedCase): boolean {
  const parsed = parseFeed(body, contentType, `${HOME}/${file.replace(/^files/, 'tests')}`)
  return parsed.kind === 'parsed' && wanted.every((one) => isRead(parsed.feed, one))
}

function isRead(feed: ParsedFeed, { entry, what, values }: Wanted): boolean {
  const part = entry === null ? undefined : feed.entries[entry]
  if (entry !== null && part === undefined) return false
  if (what === 'title')
    return values.some((value) => fold(value) === fold(part ? part.title : feed.title))
  if (what === 'link')
    return values.some((value) => isSameLink(value, part ? part.url : feed.homeUrl))
  const at = Date.parse((part ? part.publishedAt : feed.updatedAt) ?? '')
  // A time that nobody can read asserts nothing.
  return values.some(
    (value) => Number.isNaN(Date.parse(value)) || Math.abs(Date.parse(value) - at) <= 1_000,
  )
}

// Some suites give titles as text, some as HTML, some as HTML escaped: without tags and entities they are the same.
function fold(title: string): string {
  return plainTextOf(plainTextOf(title)).toLowerCase()
}

// Suites that know no `xml:base` give the path as it is written.
function isSameLink(wanted: string, found: string | null): boolean {
  const [said, read] = [URL.parse(wanted, HOME), URL.parse(found ?? '')]
  if (said === null || read === null) return false
  if (wanted.startsWith('/')) return said.pathname + said.search === read.pathname + read.search
  said.hash = ''
  return said.href === read.href
}

function isDecoded({ body, contentType, encoding = '' }: FeedCase): boolean {
  const text = decodeText(body, contentType)
  try {
    return new TextDecoder(encoding).decode(body) === text
  } catch {
    // UTF-32 has no decoder in the platform: what came out must be the text that declares it.
    return text.startsWith('<?xml') && !text.includes('\ufffd')
  }
}

const DateCase = z.object({ text: z.string(), utc: z.array(z.number()).nullable() })

function measureDates(folder: string): Suite {
  const cases = readRecords(folder, ['dates']).map((line) => DateCase.parse(line))
  const share = shareOf(cases, ({ text, utc }) => {
    const [year = 0, month = 0, day = 0, ...time] = utc ?? []
    const wanted =
      utc && new Date(Date.UTC(year, month - 1, day, ...time.slice(0, 3))).toISOString()
    return parseDate(text) === wanted
  })
  return { count: cases.length, shares: [['datesRight', share]], bodies: [] }
}

function survivalOf(bodies: readonly Buffer[]): { readonly survived: number } {
  const survived = shareOf(bodies, (body) => {
    try {
      return parseFeed(body, '', HOME).kind.length > 0
    } catch {
      return false
    }
  })
  return { survived }
}

function shareOf<Thing>(things: readonly Thing[], isRight: (thing: Thing) => boolean): number {
  return things.filter(isRight).length / Math.max(1, things.length)
}
