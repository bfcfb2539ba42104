import { describe, expect, it } from 'vitest'
import { findDates } from './dates.ts'

// A Wednesday.
const ON = '2026-11-25T09:00:00.000Z'

function read(text: string, publishedAt = ON) {
  return findDates(text, { publishedAt, sentences: [{ start: 0, end: text.length }] }).map(
    ({ start, end, ...date }) => ({ words: text.slice(start, end), ...date }),
  )
}

function spanOf(text: string): string | undefined {
  const [date] = read(text)
  return date && (date.from === date.to ? date.from : `${date.from}..${date.to}`)
}

describe('findDates', () => {
  it.each([
    ['The ferry sank on Monday.', '2026-11-23'],
    ['The ferry will sail on Monday.', '2026-11-30'],
    ['Vale said Tuesday it was safe.', '2026-11-24'],
    ['Talks are due to start on Wednesday.', '2026-11-25'],
    ['She left last Wednesday.', '2026-11-18'],
    ['It was the day before yesterday.', '2026-11-23'],
    ['The pier opened on 3 March.', '2026-03-03'],
    ['The pier will open on March 3rd.', '2027-03-03'],
    ['It opened on Sunday, 22 November 2026.', '2026-11-22'],
    ['It opened on 2021-02-28.', '2021-02-28'],
    ['It opened on 12/31/2020.', '2020-12-31'],
    ['It rose in March 2021.', '2021-03-01..2021-03-31'],
    ['It rose in December.', '2025-12-01..2025-12-31'],
    ['It fell last month.', '2026-10-01..2026-10-31'],
    ['The court will rule later this week.', '2026-11-25..2026-11-29'],
    ['Two drowned over the weekend.', '2026-11-21..2026-11-22'],
    ['The fair will be held at the weekend.', '2026-11-28..2026-11-29'],
    ['He was fined two years ago.', '2024-01-01..2024-12-31'],
    ['It grew over the past two weeks.', '2026-11-11..2026-11-25'],
    ['The law will change in two months.', '2027-01-01..2027-01-31'],
    ['The town banned cars in 2019.', '2019-01-01..2019-12-31'],
    ['It was built in the 1990s.', '1990-01-01..1999-12-31'],
    ['It ran from 28 August to 4 September.', '2026-08-28..2026-09-04'],
    ['It flooded in the summer of 2007.', '2007-06-01..2007-08-31'],
  ])('reads %s', (text, span) => {
    expect(spanOf(text)).toBe(span)
  })

  it('gives the words, the time of day, and how sure it is', () => {
    expect(
      read('Polls will close at 10 pm on Friday, and closed at 9.30pm on 3 May 2022.'),
    ).toEqual([
      {
        words: '10 pm on Friday',
        from: '2026-11-27',
        to: '2026-11-27',
        granularity: 'day',
        time: '22:00',
        certainty: 'reckoned',
      },
      {
        words: '9.30pm on 3 May 2022',
        from: '2022-05-03',
        to: '2022-05-03',
        granularity: 'day',
        time: '21:30',
        certainty: 'written',
      },
    ])
    expect(read('Friday, the harbour.')[0]).toMatchObject({ certainty: 'guessed' })
  })

  it('tells a date by the year that has just turned', () => {
    const date = (text: string) => read(text, '2027-01-04')[0]?.from
    expect(date('The ship left on Dec. 30.')).toBe('2026-12-30')
    expect(date('The ship will leave on 12 January.')).toBe('2027-01-12')
  })

  it.each([
    'She may march in the sun.',
    'They meet on Mondays, and every Friday.',
    'Super Tuesday and Black Friday are names.',
    'Prices rose 2000 times, to 20.15 or 3/4 of it.',
    'The 30 February does not exist; nor does 2021-13-45.',
    'To this day nobody knows.',
    '',
  ])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('finds nothing where the day of publication is none', () => {
    expect(read('It sank on Monday.', 'not a date')).toEqual([])
  })
})
