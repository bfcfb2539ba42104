import { describe, expect, it } from 'vitest'
import { findDay } from './dates.ts'

// A Wednesday.
const published = '2026-11-25T10:00:00.000Z'

describe('findDay', () => {
  it.each([
    ['The bridge was closed on Friday.', '2026-11-20'],
    ['The bridge was closed on Wednesday.', '2026-11-25'],
    ['The crack was found on Nov. 3.', '2026-11-03'],
    ['The crack was found on 3 November 2025.', '2025-11-03'],
    ['The council will vote on Thursday.', null],
    ['The council meets on December 24, 2026.', null],
    ['The bridge is closed on Sundays.', null],
    ['“I saw it on Friday,” said Ida Brandt.', null],
    ['Nobody knows.', null],
  ])('%s', (sentence, day) => {
    expect(findDay(sentence, published)).toBe(day)
  })

  it('takes a December day in a January report for last year’s', () => {
    expect(findDay('Repairs ended on Dec. 30.', '2026-01-04T08:00:00Z')).toBe('2025-12-30')
  })
})
