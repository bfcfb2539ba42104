import { describe, expect, it } from 'vitest'
import { readPage } from '#tests/bridge-story.ts'
import { findDay } from './dates.ts'
import { prepareMaterial } from './material.ts'

// A Wednesday.
const published = '2026-11-25T10:00:00.000Z'

function dayOf(sentence: string, at = published): string | null | undefined {
  const page = readPage({ id: 1, publisher: 'Post', title: 'Bridge', at, paragraphs: [sentence] })
  const { candidates, sources } = prepareMaterial([page])
  const [candidate, source] = [candidates[0], sources[0]]
  return candidate && source && findDay(candidate, source)
}

describe('findDay', () => {
  it.each([
    ['The bridge was closed on Friday.', '2026-11-20'],
    ['The bridge was closed on Wednesday.', '2026-11-25'],
    ['The bridge was closed yesterday.', '2026-11-24'],
    ['The crack was found on Nov. 3.', '2026-11-03'],
    ['The crack was found on 3 November 2025.', '2025-11-03'],
    ['The council will vote on Thursday.', null],
    ['The council meets on December 24, 2026.', null],
    ['The bridge is closed on Sundays.', null],
    ['The bridge was closed last month.', null],
    ['“I saw it on Friday,” said Ida Brandt.', null],
    ['Nobody knows.', null],
  ])('%s', (sentence, day) => {
    expect(dayOf(sentence)).toBe(day)
  })

  it('takes a December day in a January report for last year’s', () => {
    expect(dayOf('Repairs ended on Dec. 30.', '2026-01-04T08:00:00Z')).toBe('2025-12-30')
  })
})
