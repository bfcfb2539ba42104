import { describe, expect, it } from 'vitest'
import { rougeOf } from './rouge.ts'

describe('rougeOf', () => {
  it('counts words that both have, whatever their case and marks', () => {
    expect(rougeOf('The bridge is shut.', 'the bridge: shut!', 1)).toBeCloseTo(6 / 7)
  })

  it('counts pairs of words', () => {
    expect(rougeOf('the bridge is shut', 'the bridge was shut', 2)).toBeCloseTo(1 / 3)
  })

  it('counts a word that stands twice only as often as the other has it', () => {
    expect(rougeOf('shut shut shut', 'shut', 1)).toBeCloseTo(1 / 2)
  })

  it('is 0 where a text has no words', () => {
    expect(rougeOf('', 'shut', 1)).toBe(0)
    expect(rougeOf('shut', 'shut', 2)).toBe(0)
  })
})
