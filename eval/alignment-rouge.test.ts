import { describe, expect, it } from 'vitest'
import { alignmentRougeOf } from './alignment-rouge.ts'

const closed = { date: '2026-11-20', text: 'the bridge was closed' }

describe('ROUGE of timelines', () => {
  it('is 1 for the same words on the same days', () => {
    expect(alignmentRougeOf([closed], [closed], 2)).toBe(1)
  })

  it('is halved where the words stand a day off', () => {
    expect(alignmentRougeOf([{ ...closed, date: '2026-11-21' }], [closed], 1)).toBe(0.5)
  })

  it('is 0 where no words are shared, or nothing was found', () => {
    expect(alignmentRougeOf([{ ...closed, text: 'no more' }], [closed], 1)).toBe(0)
    expect(alignmentRougeOf([], [closed], 1)).toBe(0)
  })
})
