import { describe, expect, it } from 'vitest'
import type { Failure, FailureKind } from '#domain/feed.ts'
import { nextAttemptAt, nextFetchAt, type FeedOutcome } from './schedule.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const nowMs = Date.parse(NOW)
const HOUR = 60
const DAY = 1_440
const sick: Failure = { kind: 'server-error', message: 'It is down.' }

type Case = {
  readonly id?: number
  readonly rhythm: number | null
  readonly silent?: number
  readonly failure?: Failure
  readonly failuresBefore?: number
  readonly quietSeconds?: number
}

/** Minutes until a feed is asked again. */
function pauseOf({ id = 7, rhythm, silent = 0, failure, failuresBefore = 0, quietSeconds }: Case) {
  const newsAt = new Date(nowMs - silent * 60_000).toISOString()
  const feed = { rhythmMinutes: rhythm, newsAt, createdAt: newsAt, failureCount: failuresBefore }
  const outcome: FeedOutcome = {
    feed: { id: id as FeedOutcome['feed']['id'], ...feed },
    failure: failure ?? null,
    nowMs,
    ...(quietSeconds === undefined ? {} : { quietSeconds }),
  }
  return (Date.parse(nextFetchAt(outcome)) - nowMs) / 60_000
}

// Numbers, rhythms and silences over all their orders of magnitude, the same every time.
const IDS = [1, 2, 3, 17, 1_000, 65_537, 2_147_483_647]
const RHYTHMS = [1, 3, 10, 45, HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY]
const SILENCES = [0, 1, 30, 3 * HOUR, DAY, 10 * DAY, 100 * DAY, 3_650 * DAY]
const CASES = IDS.flatMap((id) =>
  RHYTHMS.flatMap((rhythm) => SILENCES.map((silent) => ({ id, rhythm, silent }))),
)

describe('a feed that can be read is asked again', () => {
  it('never sooner than after 5 minutes, never later than after half a day and a tenth', () => {
    for (const one of CASES) {
      expect(pauseOf(one)).toBeGreaterThanOrEqual(5)
      expect(pauseOf(one)).toBeLessThanOrEqual(720 * 1.1)
    }
  })

  it('the more rarely, the more rarely it speaks and the longer it is silent', () => {
    for (const { id, rhythm, silent } of CASES) {
      const pause = pauseOf({ id, rhythm, silent })
      expect(pauseOf({ id, rhythm: rhythm * 2, silent })).toBeGreaterThanOrEqual(pause)
      expect(pauseOf({ id, rhythm, silent: silent * 2 })).toBeGreaterThanOrEqual(pause)
    }
  })

  it.each([
    { rhythm: 10, least: 8, most: 11 },
    { rhythm: HOUR, least: 20, most: 25 },
    { rhythm: DAY, least: 100, most: 120 },
    { rhythm: 7 * DAY, least: 280, most: 315 },
    { rhythm: null, least: 20, most: 25 },
  ])('after $least to $most minutes when it speaks every $rhythm', ({ rhythm, least, most }) => {
    for (const id of IDS) {
      expect(pauseOf({ id, rhythm })).toBeGreaterThanOrEqual(least)
      expect(pauseOf({ id, rhythm })).toBeLessThanOrEqual(most)
    }
  })

  it('ever more rarely while it is silent, and as before once it speaks again', () => {
    const pauses = SILENCES.map((silent) => pauseOf({ rhythm: 10, silent }))
    expect(pauses.at(-1)).toBeGreaterThan(40 * (pauses[0] ?? 0))
    expect(pauses[0]).toBe(pauseOf({ rhythm: 10 }))
  })

  it('not all at one time, though they were added together', () => {
    const pauses = Array.from({ length: 200 }, (_, id) => pauseOf({ id: id + 1, rhythm: DAY }))
    expect(Math.max(...pauses) - Math.min(...pauses)).toBeGreaterThan(5)
    expect(new Set(pauses.map(Math.round)).size).toBeGreaterThan(5)
  })

  it('not in the time for which its publisher says that nothing new comes, four hours of it at most', () => {
    expect(pauseOf({ rhythm: 10, quietSeconds: 3_600 })).toBe(60)
    expect(pauseOf({ rhythm: 10, quietSeconds: 86_400 })).toBe(240)
    expect(pauseOf({ rhythm: DAY, quietSeconds: 60 })).toBe(pauseOf({ rhythm: DAY }))
  })
})

describe('a feed that fails is asked again', () => {
  const pauses = (kind: FailureKind) =>
    Array.from({ length: 12 }, (_, failuresBefore) =>
      pauseOf({ rhythm: 10, failure: { ...sick, kind }, failuresBefore }),
    )

  it('after a quarter of an hour, then half as often each time, up to a day', () => {
    const quarters = pauses('server-error').map((minutes) => Math.floor(minutes / 15))
    expect(quarters.slice(0, 5)).toEqual([1, 2, 4, 8, 16])
    expect(pauses('server-error').at(-1)).toBeLessThanOrEqual(DAY * 1.1)
    expect(pauses('server-error').at(-1)).toBeGreaterThanOrEqual(DAY)
  })

  it('once a week in the end when its address is gone for good', () => {
    expect(pauses('gone').at(-1)).toBeGreaterThanOrEqual(7 * DAY)
  })

  it('not before the time that its publisher asked for', () => {
    expect(pauseOf({ rhythm: 10, failure: { ...sick, retryAfterSeconds: 7_200 } })).toBe(120)
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
