import { describe, expect, it } from 'vitest'
import { findPositions } from './positions.ts'
import { parseQuestion } from './question.ts'

const question = parseQuestion('How many passengers were on the ferry Tern?')
const echo = {
  publisherName: 'The Moor Echo',
  text: 'All 214 passengers of the ferry Tern were taken ashore.',
}
const post = {
  publisherName: 'The Coast Post',
  text: 'All 220 passengers of the ferry Tern were taken ashore.',
}

describe('publishers that disagree', () => {
  it('are set side by side, by the words that differ', () => {
    expect(findPositions(question, [echo, post])).toEqual([
      { value: '214', places: [0] },
      { value: '220', places: [1] },
    ])
  })

  it('are two: one publisher that updates itself disagrees with nobody', () => {
    expect(findPositions(question, [echo, { ...post, publisherName: echo.publisherName }])).toEqual(
      [],
    )
  })

  it('tell of one thing: sentences about different things are no positions', () => {
    const other = {
      publisherName: 'The Coast Post',
      text: 'The glassworks at Garrowdale employs 340 people.',
    }
    expect(findPositions(question, [echo, other])).toEqual([])
  })

  it('differ in a name or a number, not in the telling', () => {
    const told = { ...post, text: 'All 214 travellers of the ferry Tern were taken ashore.' }
    expect(findPositions(question, [echo, told])).toEqual([])
  })
})
