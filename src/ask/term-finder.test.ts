import { describe, expect, it } from 'vitest'
import { tokenize } from '#base/tokens.ts'
import { createTermFinder } from './term-finder.ts'

const TEXT = `Cities voted on Monday, said O’Brien: “1,200 voters, or 3.5 percent, were tried and planned for 2019.” No.1 went to
  Señor Peña’s son İlker; asylum-seekers closed the café, dying of laughter. 東京都で, the U.S. senator's boxes. L'affaire. Votes voting vote 2019.`

describe('finding the terms of a question', () => {
  it.each([
    'city vote voting try plan',
    '1200 3.5 1 2019 2',
    "O'Brien obrien Peña pena ilker",
    'asylum seekers close cafe die dying affaire laffaire',
    '東京都 us senator box',
    '',
  ])('finds those that reading all of the text finds, in that order: %s', (asked) => {
    const terms = new Set(tokenize(asked))
    const hits = createTermFinder([...terms])(TEXT.normalize('NFC'))
    expect(hits.map(({ term }) => term)).toEqual(tokenize(TEXT).filter((term) => terms.has(term)))
  })

  it('says where each stands', () => {
    const [hit] = createTermFinder(['asylum'])(TEXT)
    expect(TEXT.slice(hit?.at).startsWith('asylum-seekers')).toBe(true)
  })

  it('takes letters that mean something in a pattern as letters', () => {
    expect(createTermFinder(['a.*', '(b', '[c'])('a (b [c a.* abc')).toEqual([])
  })

  it('reads a text of one endless word in time', () => {
    const start = performance.now()
    createTermFinder(['aaaa', 'ab'])('a'.repeat(500_000))
    createTermFinder(['aaaa', 'ab'])("a'".repeat(250_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
