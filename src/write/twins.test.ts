import { describe, expect, it } from 'vitest'
import { readPage } from '#tests/bridge-story.ts'
import { prepareMaterial } from './material.ts'
import { findTwins } from './twins.ts'

/** True when the second publisher's sentence is cited for the first's. */
function isCitedFor(first: string, second: string): boolean {
  const pages = [first, second].map((sentence, place) =>
    readPage({
      id: place + 1,
      publisher: ['Northern Post', 'Kestria Wire'][place] ?? '',
      title: 'Bridge closes',
      at: '2026-11-20T08:00:00.000Z',
      paragraphs: [sentence],
    }),
  )
  return (findTwins(prepareMaterial(pages)).get(0) ?? []).length > 0
}

const closed = 'Engineers closed the Old Mill Bridge in Aldermoor on Friday after finding a crack.'

describe('a sentence of another publisher is cited too', () => {
  it('where it says all of it and more', () => {
    const longer =
      'After finding a crack nine metres long, engineers closed the Old Mill Bridge in Aldermoor on Friday and sent lorries through Hathersea.'
    expect(isCitedFor(closed, longer)).toBe(true)
    expect(isCitedFor(longer, closed)).toBe(false)
  })

  it.each([
    [
      'has another number',
      'Repairs of the Old Mill Bridge in Aldermoor will cost 4 million euros, the council said.',
      'Repairs of the Old Mill Bridge in Aldermoor will cost 7 million euros, the council said.',
    ],
    [
      'denies it',
      'The council was warned of the crack in the Old Mill Bridge by engineers in May.',
      'The council was not warned of the crack in the Old Mill Bridge by engineers in May.',
    ],
  ])('but not where it %s', (_, first, second) => {
    expect(isCitedFor(first, second)).toBe(false)
  })
})
