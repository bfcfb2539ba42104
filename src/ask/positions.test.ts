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

  it('are seen where they count the same otherwise, in sentences of their own', () => {
    const counted = parseQuestion('How many people were hurt?')
    const said = [
      {
        ...echo,
        text: 'Twelve people were hurt when the ferry hit the quay, the harbour master said.',
      },
      { ...post, text: 'Police told reporters that seven people were hurt, two of them badly.' },
      { publisherName: 'Harbour News', text: 'At Aldermoor 12 people were hurt on Monday.' },
    ]
    expect(findPositions(counted, said)).toEqual([
      { value: 'Twelve', places: [0, 2] },
      { value: 'seven', places: [1] },
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

  it.each([
    [
      'Garrowdale Glass did not answer a request for comment.',
      'Ebb Ferries gave no answer to a request for comment.',
    ],
    [
      'High-level talks about the ferry Tern are due in May.',
      'High level talks about the ferry Tern are due in May.',
    ],
    [
      'The ferry Tern sailed with passengers from Aldermoor.',
      'The ferry Tern sailed with passengers at 9.',
    ],
  ])('do not differ where one only says it otherwise, or says another thing: %s', (one, other) => {
    const said = [
      { ...echo, text: one },
      { ...post, text: other },
    ]
    expect(findPositions(question, said)).toEqual([])
  })
})
