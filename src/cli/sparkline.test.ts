import { expect, it } from 'vitest'
import { sparklineOf } from './sparkline.ts'

it('draws counts as blocks beside the largest, and none as a dot', () => {
  expect(sparklineOf([0, 1, 4, 8])).toBe('·▁▄█')
  expect(sparklineOf([0, 0])).toBe('··')
  expect(sparklineOf([1])).toBe('█')
})
