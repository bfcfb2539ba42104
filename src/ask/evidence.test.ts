import { describe, expect, it } from 'vitest'
import { findRarest } from './evidence.ts'
import { parseQuestion } from './question.ts'

const found = Array.from({ length: 12 }, () => ({
  met: new Set(['discover', 'senate', 'chamber']),
}))

describe('the rarest word of a question', () => {
  const question = parseQuestion('Who discovered penicillin in the Senate chamber?')

  it('is one that hardly any of many documents know, or none of them', () => {
    expect(findRarest(question, found)).toBe('penicillin')
    const known = { met: new Set(['penicillin', 'discover', 'senate']) }
    expect(findRarest(question, [...found, ...found, known, known])).toBe('penicillin')
    expect(findRarest(question, [...found, known, known, known])).toBeUndefined()
  })

  it('is not told from a few documents, nor of a long question', () => {
    expect(findRarest(question, found.slice(0, 3))).toBeUndefined()
    const long =
      'Who discovered penicillin in the chamber of the Senate, as the hearing about ferries began?'
    expect(findRarest(parseQuestion(long), found)).toBeUndefined()
  })
})
