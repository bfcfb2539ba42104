import { describe, expect, it } from 'vitest'
import { compareShingles } from './shingles.ts'

describe('texts compared by runs of four words', () => {
  it('agree where they have the same words, whatever stands between', () => {
    expect(
      compareShingles('The ferry ran aground on Monday.', 'The ferry\n\nran aground on Monday'),
    ).toEqual({
      precision: 1,
      recall: 1,
    })
  })

  it('lose precision by what is too much, and recall by what is missing', () => {
    const right = 'one two three four five six'
    expect(compareShingles(right, `${right} seven eight nine`)).toEqual({
      precision: 0.5,
      recall: 1,
    })
    expect(compareShingles(right, 'one two three four five')).toEqual({
      precision: 1,
      recall: 2 / 3,
    })
  })

  it('count a run as often as it stands', () => {
    expect(compareShingles('a b c d', 'a b c d a b c d').precision).toBe(0.2)
  })

  it('have nothing in common when one is empty', () => {
    expect(compareShingles('a b c d', '')).toEqual({ precision: 0, recall: 0 })
    expect(compareShingles('', '')).toEqual({ precision: 1, recall: 1 })
  })
})
