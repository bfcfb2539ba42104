import { describe, expect, it } from 'vitest'
import { parsePermalink } from './permalink.ts'

describe('a permalink', () => {
  it.each([
    ['ferry-aground-12', { slug: 'ferry-aground', number: 12 }],
    ['2026-12', { slug: '2026', number: 12 }],
    ['-7', { slug: '', number: 7 }],
    ['7', { slug: '', number: 7 }],
  ])('%s says %o', (text, expected) => {
    expect(parsePermalink(text)).toEqual(expected)
  })

  it.each(['ferry', 'ferry-', 'ferry-0', 'ferry-01x', 'a-99999999999999999999', ''])(
    'is not %j',
    (text) => {
      expect(parsePermalink(text)).toBeUndefined()
    },
  )

  it('has no number that a row cannot have', () => {
    expect(parsePermalink('a-2147483647')?.number).toBe(2_147_483_647)
    expect(parsePermalink('a-2147483648')).toBeUndefined()
    expect(parsePermalink('a-99999999999')).toBeUndefined()
  })
})
