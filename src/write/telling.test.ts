import { describe, expect, it } from 'vitest'
import { clauseIn, quotedIn, reportedIn } from './telling.ts'

describe('a clause for a heading', () => {
  it.each([
    [
      'Mette Frand, the mayor of Aldermoor, closed the bridge on Friday after a crack was found.',
      'Mette Frand closed the bridge after a crack was found',
    ],
    [
      'The transport ministry rejected the plan (its third) after a long night of talks.',
      'The transport ministry rejected the plan after a long night of talks',
    ],
    [
      'The council has sent engineers and divers to the old bridge during the floods of this month.',
      'The council has sent engineers and divers to the old bridge',
    ],
  ])('leaves out what describes, when and amid what: %s', (text, clause) => {
    expect(clauseIn(text)).toBe(clause)
  })

  it.each([
    'The bridge is safe, the mayor said.',
    'If the bridge falls, the town is cut in two.',
    'He closed the bridge after a crack was found.',
    'The council did not close the bridge after the flood.',
  ])('is none where it would say something else alone: %s', (text) => {
    expect(clauseIn(text)).toBeUndefined()
  })
})

describe('what somebody says, for a heading', () => {
  it('is told with the name first', () => {
    expect(
      reportedIn('The mayor, Mette Frand said on Friday that the arch has moved by a hand.', [
        'Mette Frand',
      ]),
    ).toBeUndefined()
    expect(
      reportedIn('Mayor Mette Frand said that the arch of the bridge has moved by a hand.', [
        'Mette Frand',
      ]),
    ).toBe('Mette Frand: The arch of the bridge has moved by a hand')
  })

  it('is quoted where one whole sentence is short enough', () => {
    const text = '“The bread was fine and the street was empty,” said Ida Brandt. “Why us?”'
    const quote = (start: number, end: number) => ({
      start,
      end,
      speaker: 'Ida Brandt',
      speakerSpan: null,
      roleSpan: null,
      sentence: 0,
    })
    const heading = quotedIn(text, [quote(1, 45), quote(64, 71)], ['Ida Brandt'])
    expect(heading).toBe('Ida Brandt: “The bread was fine and the street was empty”')
    expect(quotedIn(text, [quote(64, 71)], ['Ida Brandt'])).toBeUndefined()
    expect(quotedIn(text, [quote(1, 45)], ['Oskar Lund'])).toBeUndefined()
  })

  it('is not the name of a show', () => {
    const text = '“The Late Bridge Show”'
    const quote = {
      start: 1,
      end: 21,
      speaker: 'Ida Brandt',
      speakerSpan: null,
      roleSpan: null,
      sentence: 0,
    }
    expect(quotedIn(text, [quote], ['Ida Brandt'])).toBeUndefined()
  })
})
