import { describe, expect, it } from 'vitest'
import { findDateline } from './dateline.ts'
import { parseDate } from './dates.ts'

describe('a date as feeds write it', () => {
  it.each([
    ['2026-11-23T08:15:30Z', '2026-11-23T08:15:30.000Z'],
    ['2026-11-23T08:15:30.250+01:00', '2026-11-23T07:15:30.000Z'],
    ['2026-11-23 08:15', '2026-11-23T08:15:00.000Z'],
    ['2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['20261123T081530Z', '2026-11-23T08:15:30.000Z'],
    ['Mon, 23 Nov 2026 08:15:30 GMT', '2026-11-23T08:15:30.000Z'],
    ['Mon, 23 Nov 2026 08:15:30 -0500', '2026-11-23T13:15:30.000Z'],
    ['23 November 2026 08:15 EST', '2026-11-23T13:15:00.000Z'],
    ['Monday, November 23rd, 2026, 8:15 pm', '2026-11-23T20:15:00.000Z'],
    ['Mon Nov 23 08:15:30 2026', '2026-11-23T08:15:30.000Z'],
    ['Mon Nov 23 08:15:30 +0000 2026', '2026-11-23T08:15:30.000Z'],
    ['23 Nov 26 08:15:30 UT', '2026-11-23T08:15:30.000Z'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso)
  })

  it.each([
    '',
    'yesterday',
    '2026-13-01',
    '2026-02-31',
    '31 Foo 2026',
    '1066-10-14',
    'x'.repeat(9_999),
  ])('does not read "%.20s"', (text) => {
    expect(parseDate(text)).toBeNull()
  })
})

describe('a line of date', () => {
  it.each([
    ['Mon Nov 23 2026', '2026-11-23T00:00:00.000Z'],
    ['Published on November 23, 2026 at 8:15 pm', '2026-11-23T00:00:00.000Z'],
    ['Montag, 23. Mai 2026', '2026-05-23T00:00:00.000Z'],
    ['23.11.2026, 08:15 Uhr', '2026-11-23T00:00:00.000Z'],
  ])('is found in %s', (text, iso) => {
    expect(findDateline(text)).toBe(iso)
  })

  it('is not found where a sentence says more', () => {
    expect(findDateline('On November 23, 2026 the ferry ran aground.')).toBeNull()
  })
})
