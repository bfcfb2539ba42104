import { describe, expect, it } from 'vitest'
import { readPage } from '#tests/bridge-story.ts'
import { findDifferences } from './differences.ts'
import { prepareMaterial } from './material.ts'

const budget = { canTake: () => true, take: () => undefined }

/** What the sentences of two publishers differ in, the second told `hours` later. */
function subjectsOf(first: string, second: string, hours = 1): readonly string[] {
  const at = Date.parse('2026-11-20T08:00:00.000Z')
  const pages = [first, second].map((sentence, place) =>
    readPage({
      id: place + 1,
      publisher: ['Northern Post', 'Kestria Wire'][place] ?? '',
      title: 'Ferry burns off Aldermoor',
      at: new Date(at + place * hours * 3_600_000).toISOString(),
      paragraphs: [sentence],
    }),
  )
  return findDifferences(prepareMaterial(pages), budget).map(({ subject }) => subject)
}

describe('where publishers differ', () => {
  it('is told where they count one thing differently at one time', () => {
    expect(
      subjectsOf(
        'Twelve people were injured in the fire on the ferry off Aldermoor, the coast guard said.',
        'Seven people were injured in the fire on the ferry, the port of Aldermoor said on Friday.',
      ),
    ).toEqual(['How many people were hurt'])
    expect(
      subjectsOf(
        'The new ferry for Aldermoor will cost 4.2 million euros, according to the town council.',
        'The new ferry for Aldermoor will cost 6.8 million euros, according to the ministry.',
      ),
    ).toEqual(['How much money'])
  })

  it('is a course where a later report counts more of what only grows', () => {
    expect(
      subjectsOf(
        'The fire on the ferry off Aldermoor killed three people, the coast guard said.',
        'At least seven people were killed in the fire on the ferry off Aldermoor on Friday.',
        9,
      ),
    ).toEqual(['How many people were killed: first 3, later at least 7'])
  })

  it.each([
    [
      'rounding and bounds',
      'More than 5,000 passengers take the ferry from Aldermoor to Hathersea every week.',
      'Some 5,180 passengers take the ferry from Aldermoor to Hathersea every week.',
    ],
    [
      'another year',
      'The fire on the ferry off Aldermoor killed three people, the coast guard said.',
      'A fire in 2017 on a ferry off Aldermoor killed nine people, the coast guard said.',
    ],
    [
      'the world and the town',
      'The fever has killed 30 people in Aldermoor since Friday, the ministry of health said.',
      'The fever has killed around 90 people worldwide, the ministry of health said on Friday.',
    ],
    [
      'prices that move',
      'Shares of the ferry company fell 9% on Friday after the fire off Aldermoor.',
      'Shares of the ferry company fell 5% on Friday after the fire off Aldermoor.',
    ],
    [
      'a part and the whole',
      'The governor declared an emergency in 51 counties around Aldermoor after the fire.',
      'The governor declared an emergency in 51 of the 67 counties around Aldermoor.',
    ],
  ])('is nothing between %s', (_, first, second) => {
    expect(subjectsOf(first, second)).toEqual([])
  })
})
