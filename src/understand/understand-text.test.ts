import { describe, expect, it } from 'vitest'
import { understandText } from './understand-text.ts'

const HINTS = {
  title: 'Ferry runs aground',
  language: 'en-GB',
  feedSection: null,
  publishedAt: '2026-11-25T08:00:00.000Z',
}

// A megabyte took 0.1 to 0.9 s each on an idle core when written; the bound leaves room for a busy machine and still
// catches what grows with the square of the length.
const LENGTH = 200_000
const CPU_DEADLINE_MS = 1500

function fill(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)
}

describe('understandText', () => {
  it('puts language, section, sentences, names and quotes of one text together', () => {
    const text = 'Ilse Marrow closed the port.\n\n“The tide fell too fast for us,” she said.'
    const understanding = understandText(text, { ...HINTS, feedSection: 'world' })
    expect(understanding).toMatchObject({ language: 'en', section: 'world' })
    expect(understanding.sentences).toHaveLength(2)
    expect(understanding.names.map(({ name }) => name)).toEqual(['Ilse Marrow'])
    expect(understanding.quotes[0]).toMatchObject({ speaker: 'Ilse Marrow', sentence: 1 })
  })

  it('reads an empty text', () => {
    expect(understandText('', HINTS)).toMatchObject({ sentences: [], names: [], quotes: [] })
  })

  it.each([
    ['no spaces', fill('a')],
    ['capitals', fill('Anna Vale ')],
    ['ever new names', Array.from({ length: 40_000 }, (_, at) => `A${at.toString(36)}`).join(' ')],
    ['initials', fill('A. ')],
    ['straight marks', fill('"')],
    ['opened marks', fill('“')],
    ['empty quotations', fill('“”')],
    ['mixed marks', fill('"“a')],
    ['quotations without end', fill('“He said yes to it and\n\n')],
    ['verbs', fill('said ')],
    ['sources', fill('“a b c d,” according to the ')],
    ['appositions', fill('Anna Vale, the mayor, ')],
    ['bridges', fill('Ministry of ')],
    ['one-letter paragraphs', fill('a\n\n')],
    ['lone surrogates', fill('\ud800')],
    ['stacked accents', fill('Z\u0301\u0302\u0303')],
    ['joined emoji', fill('👩‍👩‍👧‍👦')],
    ['one sentence of speech', fill('Anna Vale “a b c d,” he said ')],
    ['names before speech', `${fill('Anna Vale ')}. “We will go on and on.”`],
    ['actors', `${fill('Anna called Tom went ')}“a b c d”`],
    ['single quotation marks', fill("'a b c d e' ")],
    ['results', fill('Leeds 1 Hull 2\n\n')],
    ['names with articles', fill('al-Vale and ')],
    ['list marks', fill('1. a 2. b ')],
    ['marks of notes', fill('[1][1]a.[1]')],
    ['short lines', fill('a\n')],
    ['commas', fill('“a b c d e” ,,, ')],
    ['days', fill('on Monday ')],
    ['digits', fill('1')],
    ['half dates', fill('3 to 5 of ')],
    ['months', fill('May ')],
    ['slashes', fill('1/2/')],
    ['ranges', fill('1 to 2 and ')],
    ['seasons', fill('in the early ')],
    ['money', fill('$1.2m ')],
    ['hyphens', fill('a-')],
  ])('reads hostile text in time: %s', (_, text) => {
    const start = process.cpuUsage()
    const { sentences, names, quotes, dates, quantities } = understandText(text, HINTS)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(CPU_DEADLINE_MS)
    for (const { start: from, end } of [
      ...sentences,
      ...quotes,
      ...dates,
      ...quantities,
      ...names.flatMap((name) => name.mentions),
    ])
      if (from < 0 || end > text.length || from > end) throw new Error(`span ${from}-${end}`)
  })
})
