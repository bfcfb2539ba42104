import { describe, expect, it } from 'vitest'
import { showShortTime, showTime } from './dates.ts'

const NOW = '2026-11-23T20:00:00.000Z'

describe('times as readers see them', () => {
  it('leave out this year in lists, and say any other', () => {
    expect(showShortTime('2026-11-22T17:27:00.000Z', NOW).text).toBe('22 Nov, 17:27 UTC')
    expect(showShortTime('2020-03-31T23:29:00.000Z', NOW).text).toBe('31 Mar 2020')
  })

  it('stay as they were written where they are no times', () => {
    expect(showShortTime('soon', NOW).text).toBe('soon')
    expect(showTime('2026-11-22').text).toBe('22 November 2026')
  })
})
