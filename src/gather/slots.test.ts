import { describe, expect, it } from 'vitest'
import { createSlots } from './slots.ts'

describe('pages of a site that wants long pauses', () => {
  it('come one after the other, each at the time it was told', () => {
    let now = 1_000
    const slots = createSlots(() => now)
    const take = (page: string) => slots.take(`https://slow.example/${page}`, 10_000)
    expect([take('a'), take('b'), take('c')]).toEqual([0, 10_000, 20_000])
    now = 6_000
    expect([take('b'), take('c')]).toEqual([5_000, 15_000])
    now = 11_000
    expect([take('b'), take('c'), take('d')]).toEqual([0, 10_000, 20_000])
  })

  it('wait for no other site', () => {
    const slots = createSlots(() => 0)
    expect(slots.take('https://one.example/a', 10_000)).toBe(0)
    expect(slots.take('https://two.example/a', 10_000)).toBe(0)
  })
})
