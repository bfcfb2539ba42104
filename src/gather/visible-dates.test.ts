import { describe, expect, it } from 'vitest'
import { findVisibleDates } from './visible-dates.ts'

const days = (line: string, isMonthFirst = false) =>
  findVisibleDates(line, isMonthFirst).map(({ day }) => day)

describe('a date on a page', () => {
  it.each([
    ['Monday, 23 November 2026, 9.30 am', '2026-11-23'],
    ['Published Nov. 23rd, 2026', '2026-11-23'],
    ['12. März 2026 | Kommentare', '2026-03-12'],
    ['Dienstag, den 3. Jänner 2026', '2026-01-03'],
    ['le 1er août 2026 à 7h', '2026-08-01'],
    ['Publicado el 3 de mayo de 2026', '2026-05-03'],
    ['3 maggio 2026', '2026-05-03'],
    ['23 listopada 2026', '2026-11-23'],
    ['23 ноября 2026', '2026-11-23'],
    ['2026年11月23日', '2026-11-23'],
    ['2026-11-23 14:00', '2026-11-23'],
    ['2026/11/23', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    ['3.1.26', '2026-01-03'],
    ['23/11/2026', '2026-11-23'],
    ['11/23/2026', '2026-11-23'],
    ['26 | 11 | 2026', '2026-11-26'],
    ['2026. 11. 23.', '2026-11-23'],
    ['2026. november 23.', '2026-11-23'],
    ['23. marraskuuta 2026', '2026-11-23'],
    ['23. listopadu 2026', '2026-11-23'],
    ['23 Νοεμβρίου 2026', '2026-11-23'],
    ['23 نوفمبر 2026', '2026-11-23'],
    ['23 Agustus 2026', '2026-08-23'],
    ['23 ноември 2026', '2026-11-23'],
  ])('reads %s', (line, day) => {
    expect(days(line)).toEqual([day])
  })

  it('of figures alone is read as its country writes it', () => {
    expect(days('3/4/2026')).toEqual(['2026-04-03'])
    expect(days('3/4/2026', true)).toEqual(['2026-03-04'])
  })

  it('is found as often as it stands there, with its place', () => {
    expect(findVisibleDates('Written 7 June 2026, updated 8 June 2026')).toEqual([
      { day: '2026-06-07', start: 8, end: 19 },
      { day: '2026-06-08', start: 29, end: 40 },
    ])
  })

  it.each([
    '12 players 2026',
    '31 February 2026',
    '45.11.2026',
    'version 3.4.2',
    'score 2-1-23',
    '1 March 1066',
    '2026-11-2345',
  ])('is not made up of %s', (line) => {
    expect(days(line)).toEqual([])
  })

  it('costs no time in a line made to cost it', () => {
    const started = performance.now()
    for (const piece of ['1.', '12 de ', 'May ', '2026-', ' ', '年'])
      findVisibleDates(piece.repeat(2_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
