import { describe, expect, it } from 'vitest'
import { healthOf } from '#domain/feed-health.ts'
import { rhythmAfter, type Reading } from './rhythm.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const nowMs = Date.parse(NOW)
const ago = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString()
const unread = { rhythmMinutes: null, newsAt: null, newestEntryAt: null, lastFetchedAt: null }
const dated = (...minutes: readonly number[]) => minutes.map((one) => ({ publishedAt: ago(one) }))

function read(reading: Partial<Reading>) {
  return rhythmAfter({ feed: unread, entries: [], newCount: 1, nowMs, ...reading })
}

describe('a feed’s rhythm', () => {
  it('is the mean gap of its newest entries, whatever their order', () => {
    const hourly = Array.from({ length: 40 }, (_, hour) => 30 + hour * 60)
    expect(read({ entries: dated(...hourly.toReversed()) })).toEqual({
      rhythmMinutes: 60,
      newsAt: ago(30),
      newestEntryAt: ago(30),
    })
  })

  it('goes by how it speaks now, not by years ago', () => {
    const daily = Array.from({ length: 12 }, (_, day) => day * 1_440)
    expect(read({ entries: dated(...daily, 900_000, 1_800_000) }).rhythmMinutes).toBe(1_440)
  })

  it('is not moved by dates in the future or dates that are none', () => {
    const entries = [...dated(-50_000, 0, 60, 120), { publishedAt: null }, { publishedAt: 'soon' }]
    expect(read({ entries })).toMatchObject({ rhythmMinutes: 60, newestEntryAt: NOW })
  })

  it('is the day so far shared out where dates have no time', () => {
    expect(read({ entries: dated(480, 480, 480, 480) }).rhythmMinutes).toBe(120)
  })

  it('is learned from what it brings where its entries have no dates', () => {
    const entries = [{ publishedAt: null }]
    const feed = { ...unread, lastFetchedAt: ago(240), newsAt: ago(240) }
    expect(read({ entries, feed, newCount: 2 }).rhythmMinutes).toBe(120)
    const known = { ...feed, rhythmMinutes: 20 }
    expect(read({ entries, feed: known, newCount: 2 }).rhythmMinutes).toBe(50)
  })

  it('stays, with the time of its last news, when it brought nothing new', () => {
    const feed = { ...unread, rhythmMinutes: 45, newsAt: ago(600), lastFetchedAt: ago(10) }
    expect(read({ feed, entries: dated(0, 1, 2), newCount: 0 })).toMatchObject({
      rhythmMinutes: 45,
      newsAt: ago(600),
    })
  })
})

describe('a feed’s health', () => {
  const feed = (rhythmMinutes: number | null, silentMinutes: number) =>
    ({
      state: 'healthy',
      rhythmMinutes,
      newsAt: ago(silentMinutes),
      createdAt: ago(900_000),
    }) as const
  const DAY = 1_440

  it('is silence when it has brought nothing for much longer than its rhythm', () => {
    expect(healthOf(feed(60, 3 * DAY), nowMs)).toBe('healthy')
    expect(healthOf(feed(60, 5 * DAY), nowMs)).toBe('silent')
    expect(healthOf(feed(7 * DAY, 40 * DAY), nowMs)).toBe('healthy')
    expect(healthOf(feed(7 * DAY, 60 * DAY), nowMs)).toBe('silent')
    expect(healthOf({ ...feed(null, 0), newsAt: null }, nowMs)).toBe('silent')
  })

  it('is first of all whether it can be read', () => {
    expect(healthOf({ ...feed(60, 0), state: 'failing' }, nowMs)).toBe('failing')
    expect(healthOf({ ...feed(60, 9 * DAY), state: 'new' }, nowMs)).toBe('new')
  })
})
