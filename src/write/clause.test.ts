import { describe, expect, it } from 'vitest'
import { clauseOf } from './clause.ts'

describe('a clause for a heading', () => {
  it.each([
    [
      'The harbour office counted 214 passengers and 31 crew, and ticked each name off.',
      'The harbour office counted 214 passengers and 31 crew',
    ],
    [
      'Nine lifeboats were under way with six volunteers, four of whom were new.',
      'Nine lifeboats were under way with six volunteers',
    ],
    [
      'Councillors in Tinmoor voted for the new bridge after a long debate.',
      'Councillors in Tinmoor voted for the new bridge',
    ],
  ])('is the first one that is whole: %s', (sentence, clause) => {
    expect(clauseOf(sentence)).toBe(clause)
  })

  it.each([
    'The inquiry proceeded despite the pilot, Kerry Lane, admitting his mistake.',
    'The bridge at Aldermoor will close in March unless the council pays.',
    'The glassworks in Garrowdale will stay open, if the bank agrees.',
    'The council has agreed on the new bridge, although two members did not.',
    'The bridge at Aldermoor is safe for all, the mayor said.',
    'The harbour master was not at her desk, and nobody answered.',
  ])('is none that would say something else alone: %s', (sentence) => {
    expect(clauseOf(sentence)).toBeUndefined()
  })
})
