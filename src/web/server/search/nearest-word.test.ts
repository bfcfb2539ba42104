import { describe, expect, it } from 'vitest'
import { countSlips, createVocabulary } from './nearest-word.ts'

const counts = new Map([
  ['norrage', 4],
  ['ferry', 9],
  ['fairy', 1],
  ['harbour', 3],
  ['harbours', 1],
  ['sea', 5],
])

describe('the nearest word', () => {
  it.each([
    ['norage', 'norrage'],
    ['nroarge', 'norrage'],
    ['ferri', 'ferry'],
    ['fery', 'ferry'],
    ['harbuor', 'harbour'],
    // Known, too short to tell, or too far from all.
    ['ferry', null],
    ['see', null],
    ['zeppelin', null],
    ['fxrrx', null],
    ['x'.repeat(5000), null],
    ['паром', null],
  ])('to %j is %j', (word, nearest) => {
    expect(createVocabulary(counts).findNearest(word)).toBe(nearest)
  })

  it.each([
    ['ferry', 'ferry', 0],
    ['ferry', 'fery', 1],
    ['ferry', 'ferrys', 1],
    ['ferry', 'fezry', 1],
    ['ferry', 'efrry', 1],
    ['ferry', 'efry', 2],
    ['ferry', 'harbour', 3],
  ])('counts the slips between %j and %j: %i', (one, other, slips) => {
    expect(Math.min(3, countSlips(one, other, 2))).toBe(slips)
  })
})
