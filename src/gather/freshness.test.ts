import { describe, expect, it } from 'vitest'
import { parseFreshness } from './freshness.ts'

const NOW = 'Mon, 23 Nov 2026 08:00:00 GMT'
const LATER = 'Mon, 23 Nov 2026 09:00:00 GMT'
const nowMs = Date.parse(NOW)

describe('an answer is fresh', () => {
  it.each([
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'Max-Age="600"', expires: LATER }, 600],
    [{ 'cache-control': 'max-age=600', age: '500' }, 100],
    [{ 'cache-control': 'max-age=600', age: '900' }, 0],
    [{ expires: LATER }, 3_600],
    [{ expires: LATER, date: 'Mon, 23 Nov 2026 08:50:00 GMT' }, 600],
  ])('as %j says', (headers, seconds) => {
    expect(parseFreshness(headers, nowMs)).toBe(seconds)
  })

  it('for a day at most', () => {
    expect(parseFreshness({ 'cache-control': 'max-age=31536000' }, nowMs)).toBe(86_400)
  })

  it.each([
    [{ 'cache-control': 'no-store, max-age=600' }],
    [{ 'cache-control': 'no-cache' }],
    [{ expires: '0' }],
    [{ expires: '-1' }],
    [{ expires: 'soon' }],
    [{ expires: NOW }],
  ])('not at all by %j', (headers) => {
    expect(parseFreshness(headers, nowMs)).toBe(0)
  })

  it('for nobody knows how long without a word, or with one that is none', () => {
    for (const headers of [{}, { 'cache-control': 'public' }, { 'cache-control': 's-maxage=60' }])
      expect(parseFreshness(headers, nowMs)).toBeNull()
  })
})
