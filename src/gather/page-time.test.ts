import { describe, expect, it } from 'vitest'
import { onDay, parsePageTime } from './page-time.ts'

describe('a time on a page', () => {
  it.each([
    ['2026-11-23T22:46:08-03:00', '2026-11-23T22:46:08-03:00'],
    ['2026-11-23T22:46:08+0530', '2026-11-23T22:46:08+05:30'],
    ['2026-11-23 22:46:08', '2026-11-23T22:46:08.000Z'],
    [
      'Mon Nov 23 2026 01:00:00 GMT+0100 (Central European Standard Time)',
      '2026-11-23T01:00:00+01:00',
    ],
    ['2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['Mo., 23.11.2026 - 14:45', '2026-11-23T14:45:00.000Z'],
    ['24. Januar 2026', '2026-01-24T00:00:00.000Z'],
  ])('%s is kept on its publisher’s clock', (text, time) => {
    expect(parsePageTime(text)).toBe(time)
  })

  it.each([
    '',
    'soon',
    '9999-12-31T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '2026-13-40',
    '1'.repeat(10_000),
  ])('that says %s is none', (text) => {
    expect(parsePageTime(text)).toBeNull()
  })

  it('given in UTC is told on the clock of the day that its page shows', () => {
    expect(onDay('2026-11-24T02:25:54Z', '2026-11-23')).toBe('2026-11-23T23:25:54-03:00')
    expect(onDay('2026-11-22T23:30:00Z', '2026-11-23')).toBe('2026-11-23T00:30:00+01:00')
    expect(onDay('2026-11-22T23:30:00Z', '2026-11-25')).toBeNull()
  })
})
