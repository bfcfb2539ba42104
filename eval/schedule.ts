import { z } from 'zod'
import type { FeedId } from '#domain/ids.ts'
import { rhythmAfter, type Rhythm } from '#gather/rhythm.ts'
import { nextFetchAt } from '#gather/schedule.ts'
import type { Evaluation } from './evaluation.ts'
import { readRecords } from './records.ts'

const record = z.object({ publisher: z.string(), publishedAt: z.iso.datetime() })

// What a feed carries, as in life.
const NEWEST = 40
const MINUTE_MS = 60_000
const TWO_HOURS = 120

type Tally = { requests: number; delays: number[] }

/**
 * Lives through the publication times of a wire, each publisher a feed, and counts what the schedule of fetches costs and
 * how long entries wait. `entriesPer100Requests` and `readIn2h` (share of the entries) are better the higher they are.
 */
export const schedule: Evaluation = {
  name: 'schedule',
  folder: 'wire',
  // By this same simulation; the first is our own schedule before this one.
  peers: [
    {
      name: '15 min after news, doubled to 4 h',
      metrics: {
        requests: 209_351,
        entriesPer100Requests: 1.596,
        readIn2h: 0.504,
        meanDelayMinutes: 122.1,
        medianDelayMinutes: 119.1,
      },
    },
    {
      name: 'every hour',
      metrics: {
        requests: 795_739,
        entriesPer100Requests: 0.42,
        readIn2h: 1,
        meanDelayMinutes: 31.5,
        medianDelayMinutes: 31.8,
      },
    },
  ],
  run({ folder, part }) {
    const files = part === 'dev' ? ['months'] : ['year']
    const records = z.array(record).parse(readRecords(folder, files))
    const times = records.map(({ publishedAt }) => Date.parse(publishedAt))
    const [startMs, endMs] = [min(times), max(times)]
    const tally: Tally = { requests: 0, delays: [] }
    const feeds = Map.groupBy(records, ({ publisher }) => publisher)
    let id = 0
    for (const feed of feeds.values()) {
      id += 1
      const published = feed.map(({ publishedAt }) => Date.parse(publishedAt)).sort((a, b) => a - b)
      liveThrough({ id, published, startMs, endMs }, tally)
    }
    return Promise.resolve({ count: records.length, metrics: metricsOf(tally) })
  },
}

type Life = {
  readonly id: number
  /** Oldest first. */
  readonly published: readonly number[]
  readonly startMs: number
  readonly endMs: number
}

function liveThrough({ id, published, startMs, endMs }: Life, tally: Tally): void {
  const createdAt = new Date(startMs).toISOString()
  let rhythm: Rhythm = { rhythmMinutes: null, newsAt: null, newestEntryAt: null }
  let lastFetchedAt: string | null = null
  let read = 0
  let nowMs = startMs
  while (nowMs <= endMs) {
    tally.requests += 1
    const before = read
    while ((published[read] ?? Infinity) <= nowMs) {
      tally.delays.push((nowMs - (published[read] ?? nowMs)) / MINUTE_MS)
      read += 1
    }
    const entries = published
      .slice(Math.max(0, read - NEWEST), read)
      .map((ms) => ({ publishedAt: new Date(ms).toISOString() }))
    const newCount = read - before
    rhythm = rhythmAfter({ feed: { ...rhythm, lastFetchedAt }, entries, newCount, nowMs })
    lastFetchedAt = new Date(nowMs).toISOString()
    const feed = { id: parseFeedId(id), createdAt, failureCount: 0, ...rhythm }
    nowMs = Date.parse(nextFetchAt({ feed, failure: null, nowMs }))
  }
}

function metricsOf({ requests, delays }: Tally): Readonly<Record<string, number>> {
  const sorted = delays.toSorted((a, b) => a - b)
  return {
    requests,
    entriesPer100Requests: (100 * delays.length) / requests,
    readIn2h: delays.filter((delay) => delay <= TWO_HOURS).length / delays.length,
    meanDelayMinutes: delays.reduce((sum, delay) => sum + delay, 0) / delays.length,
    medianDelayMinutes: sorted[Math.floor(sorted.length / 2)] ?? 0,
  }
}

function min(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity)
}

function max(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity)
}

function parseFeedId(id: number): FeedId {
  return id as FeedId
}
