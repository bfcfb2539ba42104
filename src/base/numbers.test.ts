import { describe, expect, it } from 'vitest'
import { hasNumber, listNumbers } from './numbers.ts'

const valuesOf = (text: string) => listNumbers(text).map(({ value, unit }) => `${value}${unit}`)

describe('listNumbers', () => {
  it.each([
    ['a loan of €90 billion (£78.6bn)', ['90000000000EUR', '78600000000GBP']],
    ['profits rose 76% to $1.13bn', ['76%', '1130000000USD']],
    ['about 76 per cent of 1,200 people', ['76%', '1200']],
    ['twenty-five of the forty boats', ['25', '40']],
    ['two million people and 3.5 million dollars', ['2000000', '3500000USD']],
    ['the 3rd day, the third time', ['3th', '3th']],
    ['one of them ran 600m', ['600']],
    ['one million', ['1000000']],
    ['two dozen ships', ['24']],
    ['a 47-year-old in 2019', ['47', '2019']],
    ['B52 and covid19 are names', []],
    ['a tender tenor of tension, the seventh of seventy', ['7th', '70']],
  ])('reads %s', (text, values) => {
    expect(valuesOf(text)).toEqual(values)
  })
})

describe('hasNumber', () => {
  it('wants the same value and unit', () => {
    const evidence = listNumbers('€90 billion, 12%, 7 boats')
    const has = (text: string) => listNumbers(text).every((number) => hasNumber(number, evidence))
    expect(has('90 billion euros')).toBe(true)
    expect(has('90 billion')).toBe(true)
    expect(has('$90 billion')).toBe(false)
    expect(has('12')).toBe(false)
    expect(has('seven')).toBe(true)
    expect(has('8 boats')).toBe(false)
  })
})
