import { describe, expect, it } from 'vitest'
import { learnNouns, phrasesIn } from './phrases.ts'

const isNoun = learnNouns([
  'The removal of the statue is told. It was the removal, she said. The statue left, and the statue is gone.',
  'A survey of the channel is due. The survey was booked. The channel is closed, and of the channel, nobody knows.',
])

describe('the phrases of a sentence', () => {
  it('name a matter, whole and without their article', () => {
    expect(phrasesIn('The removal of the statue was a surprise to many.', isNoun)).toEqual([
      'Removal of the statue',
    ])
    expect(phrasesIn('Divers began a survey of the channel, and found it clear.', isNoun)).toEqual([
      'Survey of the channel',
    ])
  })

  it.each([
    'The owner of Wend Mill was away.',
    'The Department of Trade was silent.',
    '“The removal of the statue is a shame,” he said.',
    'The removal of the statue of Kestria was a surprise.',
    'The plans for all of them are ready.',
  ])('are none that name somebody, are cut, or quoted: %s', (text) => {
    expect(phrasesIn(text, isNoun)).toEqual([])
  })
})
