import { describe, expect, it } from 'vitest'
import { nextLookAt } from './look-schedule.ts'

const publishedAt = '2026-11-23T08:00:00.000Z'
const HOUR_MS = 3_600_000

/** Hours after publication at which a page is looked at, when every look comes in time and `changes` of them see a change. */
function lookHours(documentId: number, changes: ReadonlySet<number> = new Set()) {
  const startMs = Date.parse(publishedAt)
  const hours: number[] = []
  let changedAt: string | null = null
  let at = nextLookAt({ documentId, publishedAt, changedAt, nowMs: startMs })
  while (at !== null && hours.length < 1_000) {
    const nowMs = Date.parse(at)
    hours.push((nowMs - startMs) / HOUR_MS)
    if (changes.has(hours.length)) changedAt = at
    at = nextLookAt({ documentId, publishedAt, changedAt, nowMs })
  }
  return hours
}

describe('a page that was read', () => {
  it.each([1, 2, 3, 400, 5_555, 123_456_789])(
    'is looked at six times, ever more rarely, over a week (%i)',
    (id) => {
      const hours = lookHours(id)
      expect(hours).toHaveLength(6)
      hours.forEach((hour, index) => {
        const planned = [1, 4, 12, 24, 72, 168][index] ?? 0
        expect(hour).toBeGreaterThanOrEqual(planned)
        expect(hour).toBeLessThanOrEqual(planned * 1.1)
      })
    },
  )

  it('is looked at sooner again after a change, but not for ever', () => {
    const [first = 0, second = 0] = lookHours(7, new Set([1]))
    expect(second - first).toBeLessThanOrEqual(1.1)
    const always = lookHours(7, new Set(Array.from({ length: 1_000 }, (_, n) => n)))
    expect(always.length).toBeLessThan(1_000)
    expect(always.at(-1)).toBeLessThanOrEqual(30 * 24)
  })

  it('is not looked at when it was published long before it was read', () => {
    const nowMs = Date.parse('2026-12-24T00:00:00.000Z')
    expect(nextLookAt({ documentId: 1, publishedAt, changedAt: null, nowMs })).toBeNull()
  })

  it('is left alone for as long as its site asks', () => {
    const nowMs = Date.parse(publishedAt)
    const at = nextLookAt({
      documentId: 1,
      publishedAt,
      changedAt: null,
      nowMs,
      waitSeconds: 7_200,
    })
    expect(Date.parse(at ?? '') - nowMs).toBeGreaterThanOrEqual(4 * HOUR_MS)
  })
})
