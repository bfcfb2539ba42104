import { describe, expect, it } from 'vitest'
import type { Failure, Feed } from '#domain/feed.ts'
import { nextAttemptAt, nextFetchAt } from './schedule.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const nowMs = Date.parse(NOW)
const sick: Failure = { kind: 'server-error', message: 'It is down.' }

function minutesAfter(
  lastPauseMinutes: number | null,
  failure: Failure | null,
  hasNews = false,
): number {
  const feed = {
    id: 7,
    lastFetchedAt: lastPauseMinutes === null ? null : NOW,
    nextFetchAt: new Date(nowMs + (lastPauseMinutes ?? 0) * 60_000).toISOString(),
  } as unknown as Feed
  return (Date.parse(nextFetchAt({ feed, failure, hasNews, nowMs })) - nowMs) / 60_000
}

describe('a feed is asked again', () => {
  it('after a quarter of an hour when it is new or brought news', () => {
    for (const minutes of [minutesAfter(null, null), minutesAfter(240, null, true)]) {
      expect(minutes).toBeGreaterThanOrEqual(15)
      expect(minutes).toBeLessThanOrEqual(16.5)
    }
  })

  it('half as often each time it is quiet, up to four hours, or sick, up to a day', () => {
    let pause = minutesAfter(null, null)
    const pauses = Array.from({ length: 7 }, () => (pause = minutesAfter(pause, null)))
    expect(pauses.map((minutes) => Math.floor(minutes / 15))).toEqual([2, 4, 8, 16, 16, 16, 16])
    for (let n = 0; n < 9; n += 1) pause = minutesAfter(pause, sick)
    expect(Math.floor(pause / 60)).toBeGreaterThanOrEqual(24)
    expect(Math.floor(pause / 60)).toBeLessThanOrEqual(26)
  })

  it('not before the time that its publisher asked for', () => {
    expect(minutesAfter(null, { ...sick, retryAfterSeconds: 7_200 })).toBe(120)
  })

  it('not while its publisher says that nothing new comes, up to four hours', () => {
    const feed = { id: 7, lastFetchedAt: null, nextFetchAt: NOW } as unknown as Feed
    const after = (quietSeconds: number) =>
      (Date.parse(nextFetchAt({ feed, failure: null, hasNews: true, quietSeconds, nowMs })) -
        nowMs) /
      60_000
    expect([after(3_600), after(86_400)]).toEqual([60, 240])
    expect(after(60)).toBeLessThan(17)
  })
})

describe('a page is tried again', () => {
  it('three times, with growing pauses', () => {
    const pauses = [1, 2, 3, 4].map((attempts) => nextAttemptAt(attempts, sick, nowMs))
    expect(pauses).toEqual([
      '2026-11-23T08:10:00.000Z',
      '2026-11-23T09:00:00.000Z',
      '2026-11-23T14:00:00.000Z',
      null,
    ])
  })
})
