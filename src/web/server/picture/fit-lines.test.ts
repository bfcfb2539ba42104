import { describe, expect, it } from 'vitest'
import { fitLines, type Room } from './fit-lines.ts'

// Every letter is half as wide as it is high.
const measure = (text: string) => text.length / 2
const ROOM: Room = { widthPx: 100, heightPx: 66, sizesPx: [30, 20, 10], leading: 1.1 }
const fit = (text: string) => fitLines(text, measure, ROOM)

describe('fitLines', () => {
  it('takes the largest letters that hold it all', () => {
    expect(fit('Ferry')).toEqual({ sizePx: 30, lines: ['Ferry'] })
    expect(fit('Ferry freed on tide')).toMatchObject({ sizePx: 20 })
  })

  it('makes the lines even, and leaves no word alone', () => {
    expect(fit('aaaa bbbb cccc dddd').lines).toEqual(['aaaa bbbb', 'cccc dddd'])
  })

  it('takes smaller letters sooner than break a word', () => {
    expect(fit('harbourmaster')).toEqual({ sizePx: 10, lines: ['harbourmaster'] })
  })

  it('breaks a word that no size holds, between letters and not inside one', () => {
    const { lines } = fit('e\u0301'.repeat(15))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('e\u0301'.repeat(15))
    for (const line of lines) expect(line.startsWith('e')).toBe(true)
  })

  it('breaks lines anywhere in a script without spaces', () => {
    expect(fit('東京で大規模な停電が発生し')).toMatchObject({ sizePx: 20 })
  })

  it('cuts what is too long in every size, and says so', () => {
    const { sizePx, lines } = fit('word '.repeat(100))
    expect(sizePx).toBe(10)
    expect(lines).toHaveLength(6)
    expect(lines.at(-1)).toMatch(/…$/)
    for (const line of lines) expect(measure(line) * sizePx).toBeLessThanOrEqual(100)
  })

  it('gives no line for no words', () => {
    expect(fit('  ').lines).toEqual([])
  })
})
