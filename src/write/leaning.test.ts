import { describe, expect, it } from 'vitest'
import { leansOnBefore } from './leaning.ts'

const known = new Set(['bridge', 'aldermoor'])

describe('a sentence that leans on what stood before', () => {
  it.each([
    'The lawmaker had also received a gift from the builders.',
    'Two days later the council of Aldermoor met again.',
    'In the letter, Mette Frand asked for a new survey.',
    'Right up until she heard the news, she had been sure.',
    'Mr. Lund describes her as a friend of the town.',
    '“For us, this has been a burden,” said Ida Brandt.',
    'Oskar Lund has written a book about this.',
  ])('points back: %s', (text) => {
    expect(leansOnBefore(text, known)).toBe(true)
  })

  it.each([
    'The bridge was closed on Friday.',
    'The government has promised a new bridge.',
    'The town council voted for the bridge.',
    'As she left the hall, Mette Frand thanked the divers.',
    'Mette Frand said she had read the report.',
    '“A town that depends on one bridge has to look after it,” said Oskar Lund.',
  ])('stands by itself: %s', (text) => {
    expect(leansOnBefore(text, known)).toBe(false)
  })
})
