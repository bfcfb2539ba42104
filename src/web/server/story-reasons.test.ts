import { describe, expect, it } from 'vitest'
import { tellJoin } from './story-reasons.ts'

const OWN = { isCopy: false, isMerged: false }
const OPENING = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }
const REASON = {
  similarity: 0.52,
  hoursApart: 3.2,
  sharedNames: ['Aldermoor', 'Anna Vale'],
  sharedTerms: ['barley', 'quay'],
}

describe('why a document belongs to its story', () => {
  it('names what it shares, and how far apart they are', () => {
    expect(tellJoin(REASON, OWN)).toEqual({
      why: 'Like the others it names Aldermoor and Anna Vale and uses “barley” and “quay”; 3 hours from the nearest of them.',
      similarityPercent: 52,
    })
  })

  it.each([
    [0.4, 'within an hour of the nearest of them'],
    [30, '30 hours from the nearest of them'],
    [100, '4 days from the nearest of them'],
  ])('tells %f hours in words', (hoursApart, words) => {
    expect(tellJoin({ ...REASON, hoursApart }, OWN).why).toContain(words)
  })

  it('says of a copy that it adds no voice', () => {
    expect(tellJoin(REASON, { ...OWN, isCopy: true }).why).toMatch(/adds no voice\.$/)
  })

  it('knows the one that opened the story from one that opened another', () => {
    expect(tellJoin(OPENING, OWN).why).toBe('It opened the story.')
    expect(tellJoin(OPENING, { ...OWN, isMerged: true }).why).toBe(
      'It opened a story that was merged into this one.',
    )
  })
})
