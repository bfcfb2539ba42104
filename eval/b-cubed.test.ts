import { describe, expect, it } from 'vitest'
import { scoreGrouping } from './b-cubed.ts'

function itemsOf(groups: readonly string[]) {
  return groups.flatMap((group, found) => [...group].map((gold) => ({ gold, found })))
}

describe('scoreGrouping', () => {
  it('gives full marks to the true groups, whatever they are called', () => {
    expect(Object.values(scoreGrouping(itemsOf(['aaa', 'bb', 'c'])))).toEqual([1, 1, 1, 1, 1])
  })

  it('lowers precision, and not recall, when two groups are merged', () => {
    const scores = scoreGrouping(itemsOf(['aab']))
    expect(scores.bcubedRecall).toBe(1)
    expect(scores.bcubedPrecision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3)
    expect(scores.pairPrecision).toBeCloseTo(1 / 3)
    expect(scores.pairRecall).toBe(1)
  })

  it('lowers recall, and not precision, when everything stands alone', () => {
    const scores = scoreGrouping(itemsOf(['a', 'a', 'a', 'a']))
    expect(scores).toMatchObject({ bcubedPrecision: 1, bcubedRecall: 0.25, pairPrecision: 1 })
    expect(scores.pairRecall).toBe(0)
  })
})
