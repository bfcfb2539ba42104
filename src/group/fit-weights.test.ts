import { describe, expect, it } from 'vitest'
import { comparePairs, fitWeights } from './fit-weights.ts'
import { documentOf } from './made-up-news.testing.ts'
import { GROUP_WEIGHTS, sumSigns } from './weights.ts'

const FIRES = { a: documentOf('harbourFire'), b: documentOf('harbourFireCause') }
const STRIKE = { a: documentOf('ferryStrike'), b: documentOf('ferryStrikeAgain') }

const sumOf = (weights = GROUP_WEIGHTS) => {
  const [features] = comparePairs([FIRES, STRIKE])
  return features ? sumSigns(features, weights) : 0
}

describe('weights fitted to what people said', () => {
  it('stay as they are without labels', () => {
    expect(fitWeights([])).toEqual(GROUP_WEIGHTS)
  })

  it('move towards the labels, the more the more labels say so', () => {
    const apart = { ...FIRES, isSame: false }
    const once = fitWeights([apart, { ...STRIKE, isSame: true }])
    const often = fitWeights([apart, apart, apart, apart, { ...STRIKE, isSame: true }])
    expect(sumOf(once)).toBeLessThan(sumOf())
    expect(sumOf(often)).toBeLessThan(sumOf(once))
  })

  it('are the same for the same labels', () => {
    const labels = [
      { ...FIRES, isSame: true },
      { ...STRIKE, isSame: false },
    ]
    expect(fitWeights(labels)).toEqual(fitWeights(labels))
  })
})
