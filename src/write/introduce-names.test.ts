import { describe, expect, it } from 'vitest'
import type { Claim } from '#domain/article.ts'
import { readPage } from '#tests/bridge-story.ts'
import { createIntroductions } from './introduce-names.ts'

const read = readPage({
  id: 1,
  publisher: 'Northern Post',
  title: 'Mayor closes the bridge',
  at: '2026-11-20T09:00:00.000Z',
  paragraphs: [
    'Mette Frand closed the bridge of Aldermoor on Friday morning.',
    'Frand said that nobody could promise her that it would stand.',
    'On Sunday the council of the town thanked Frand for her quick decision about it.',
    'Ms. Frand was born in Aldermoor and has been mayor for nine years.',
    '“I asked Frand about it three times,” said Oskar Lund, the chief engineer.',
    'Anna Vale bought the house above the vale in the year of the flood.',
    'Vale sold it again when the bridge had been closed for a month.',
  ],
})

function claimOf(text: string): Claim {
  const start = read.document.text.indexOf(text)
  const { id: documentId, version } = read.document
  const citation = { documentId, version, part: 'text', start, end: start + text.length } as const
  return { id: '0.0', kind: 'verbatim', text, citations: [citation] }
}

const sentence = (at: number) => read.document.text.split('\n\n')[at] ?? ''
const introduced = (...places: readonly number[]) => {
  const { of } = createIntroductions([read])
  return places.map((place) => of(claimOf(sentence(place))).text)
}

describe('people told of by their last name', () => {
  it('get their first name in brackets, once', () => {
    expect(introduced(1, 2)).toEqual([`[Mette] ${sentence(1)}`, sentence(2)])
    expect(introduced(2)).toEqual([sentence(2).replace('Frand', '[Mette] Frand')])
  })

  it('are left alone where the article has named them, titles them, or somebody speaks', () => {
    expect(introduced(0, 1)).toEqual([sentence(0), sentence(1)])
    expect(introduced(3)).toEqual([sentence(3)])
    expect(introduced(4)).toEqual([sentence(4)])
  })

  it('are left alone where their last name is a common word too', () => {
    expect(introduced(6)).toEqual([sentence(6)])
  })
})
