import { describe, expect, it } from 'vitest'
import { peerTable } from './peer-table.ts'

describe('the table of peers', () => {
  it('sets ours first, a column a metric that any of them has, and a dash where one has none', () => {
    const peers = [
      { name: 'quarry 2', metrics: { f1: 0.925, dayExact: 0.5 } },
      { name: 'sieve', metrics: { f1: 0.887 } },
    ]
    expect(peerTable({ f1: 0.95, dayExact: 1, count: 7 }, peers)).toEqual([
      'beside others      f1  dayExact',
      'Onix           0.9500         1',
      'quarry 2       0.9250    0.5000',
      'sieve          0.8870         –',
    ])
  })

  it('is empty without them', () => {
    expect(peerTable({ f1: 1 }, [])).toEqual([])
  })
})
