import { describe, expect, it } from 'vitest'
import { findQuantities } from './quantities.ts'

function read(text: string): string[] {
  return findQuantities(text, []).map(({ start, end, value, high, unit, bound }) => {
    const span = high === null ? `${value}` : `${value}..${high}`
    return `${text.slice(start, end)} = ${bound} ${span} ${unit ?? '-'}`
  })
}

describe('findQuantities', () => {
  it.each([
    ['a loan of €90 billion', '€90 billion = exact 90000000000 EUR'],
    ['some £78.6bn was lent', '£78.6bn = about 78600000000 GBP'],
    ['more than 1.2m people fled', '1.2m people = over 1200000 people'],
    ['prices rose by 5.4 per cent', '5.4 per cent = exact 5.4 %'],
    ['up 5 percentage points', '5 percentage points = exact 5 pp'],
    ['it was 40C at noon', '40C = exact 40 °C'],
    ['104 degrees Fahrenheit', '104 degrees Fahrenheit = exact 104 °F'],
    ['a dozen boats', 'a dozen boats = exact 12 boats'],
    ['half a million homes', 'half a million homes = exact 500000 homes'],
    ['at least 30 armed men', '30 armed men = over 30 men'],
    ['more than 1,000', '1,000 = over 1000 -'],
    ['up to 1,000 jobs', '1,000 jobs = under 1000 jobs'],
    ['between 10 and 12 boats', '10 and 12 boats = exact 10..12 boats'],
    ['1 to 2 million people', '1 to 2 million people = exact 1000000..2000000 people'],
    ['2-3 inches of rain', '2-3 inches = exact 2..3 in'],
    ['A$40m in aid', 'A$40m = exact 40000000 AUD'],
    ['12 million Swiss francs', '12 million Swiss francs = exact 12000000 CHF'],
    ['10,000 square kilometres', '10,000 square kilometres = exact 10000 km²'],
    ['the 600m race', '600m = exact 600 m'],
    ['three hours late', 'three hours = exact 3 h'],
    ['1,200 or so of them', '1,200 = about 1200 -'],
  ])('reads %s', (text, wanted) => {
    expect(read(text)).toEqual([wanted])
  })

  it.each([
    'a 47-year-old man',
    'the 5th of June, the third time',
    'B52 and COVID-19 are names',
    'he won in 2019',
    'one of them, a tender tenor',
  ])('finds no quantity in: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('leaves alone what is part of a date', () => {
    const text = 'On 3 March 2021 three boats sank.'
    expect(findQuantities(text, [{ start: 3, end: 15 }])).toMatchObject([
      { start: 16, end: 27, value: 3, unit: 'boats' },
    ])
  })
})
