import { describe, expect, it } from 'vitest'
import { isForeign } from './evidence.ts'
import { parseQuestion } from './question.ts'

const found = Array.from({ length: 12 }, () => ({
  met: new Set(['discover', 'senate', 'chamber']),
}))

describe('a question that is foreign to the archive', () => {
  const question = parseQuestion('Who discovered penicillin in the Senate chamber?')

  it('is a short one with a word that none of many documents knows', () => {
    expect(isForeign(question, found)).toBe(true)
    expect(isForeign(question, [...found, { met: new Set(['penicillin']) }])).toBe(false)
  })

  it('is not told from a few documents, nor from one word of a long question', () => {
    expect(isForeign(question, found.slice(0, 3))).toBe(false)
    const long =
      'Who discovered penicillin in the chamber of the Senate, as the hearing about ferries began?'
    expect(isForeign(parseQuestion(long), found)).toBe(false)
  })
})
