import { describe, expect, it } from 'vitest'
import { TermSums } from './term-sums.ts'

function vectorOf(weights: Readonly<Record<number, number>>) {
  const terms = Object.keys(weights).map(Number)
  return {
    terms: Uint32Array.from(terms.toReversed()),
    weights: Uint16Array.from(terms.toReversed().map((term) => weights[term] ?? 0)),
    facets: new Uint8Array(terms.length),
  }
}

function read(sums: TermSums): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  sums.forEach((term, sum) => pairs.push([term, sum]))
  return pairs
}

describe('sums of terms', () => {
  it('add documents up, and say which terms are new', () => {
    const sums = new TermSums()
    expect(sums.add(vectorOf({ 3: 64, 9: 10 }), 1)).toEqual([3, 9])
    expect(sums.add(vectorOf({ 1: 5, 9: 7 }), 1)).toEqual([1])
    expect(read(sums)).toEqual([
      [1, 5],
      [3, 64],
      [9, 17],
    ])
  })

  it('are as before when a document is taken away again', () => {
    const sums = new TermSums()
    sums.add(vectorOf({ 3: 64, 9: 10 }), 1)
    sums.add(vectorOf({ 1: 5, 9: 7 }), 1)
    expect(sums.add(vectorOf({ 3: 64, 9: 10 }), -1)).toEqual([3])
    expect(read(sums)).toEqual([
      [1, 5],
      [9, 7],
    ])
  })
})
