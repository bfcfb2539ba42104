import { describe, expect, it } from 'vitest'
import { parseSearchWords } from './search-words.ts'

const shown = (text: string) => {
  const { wanted, unwanted } = parseSearchWords(text)
  const say = (terms: typeof wanted) =>
    terms.map(({ words, isPrefix }) => words.join(' ') + (isPrefix ? '*' : ''))
  return { wanted: say(wanted), unwanted: say(unwanted) }
}

describe('a query', () => {
  it.each([
    ['ferry fog', ['ferry', 'fog'], []],
    ['"sea rescue" ferry', ['sea rescue', 'ferry'], []],
    ['“sea rescue” ferry', ['sea rescue', 'ferry'], []],
    ['ferry -fog', ['ferry'], ['fog']],
    ['ferry -"thick fog"', ['ferry'], ['thick fog']],
    ['har* bridge', ['har*', 'bridge'], []],
    ['ha*', ['ha'], []],
    ["O'Brien sea-rescue", ['O Brien', 'sea rescue'], []],
    ['"never closed', ['never closed'], []],
    ['-fog', [], ['fog']],
    ['ferry"fog"', ['ferry', 'fog'], []],
    ['NEAR(a b) AND title:x OR ^y', ['NEAR a', 'b', 'AND', 'title x', 'OR', 'y'], []],
    ['*', [], []],
    ['"" - -- ()', [], []],
    ['\u0000\u0002ferry\u0003', ['ferry'], []],
  ])('%j is taken apart', (text, wanted, unwanted) => {
    expect(shown(text)).toEqual({ wanted, unwanted })
  })

  it('of any length is bounded', () => {
    const { wanted } = parseSearchWords('word '.repeat(10_000))
    expect(wanted.length).toBeLessThanOrEqual(16)
    const [phrase] = parseSearchWords(`"${'word '.repeat(10_000)}"`).wanted
    expect(phrase?.words.length).toBeLessThanOrEqual(12)
  })
})
