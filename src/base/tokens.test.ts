import { describe, expect, it } from 'vitest'
import { isStopWord, tokenize } from './tokens.ts'

describe('tokenize', () => {
  it('gives content words in order, without stop words', () => {
    expect(tokenize('The harbour master told us that the ferry was late.')).toEqual([
      'harbour',
      'master',
      'ferry',
      'late',
    ])
  })

  it.each([
    ['close closes closed closing', ['close']],
    ['study studies studied studying', ['study']],
    ['stop stops stopped stopping', ['stop']],
    ['vote votes voted voting', ['vote']],
    ['plan plans planned planning', ['plan']],
    ['announce announces announced announcing', ['announce']],
    ['settle settled settling', ['settle']],
    ['visit visits visited visiting', ['visit']],
    ['charge charges charged charging', ['charge']],
    ['release releases released releasing', ['release']],
    ['decide decided deciding', ['decide']],
    ['open opens opened opening', ['open']],
    ['church churches', ['church']],
    ['strike strikes striking', ['strike']],
    ["Vale Vale’s Vale's", ['vale']],
  ])('makes one term of %s', (text, expected) => {
    expect([...new Set(tokenize(text))]).toEqual(expected)
  })

  it('leaves words alone that only look bent', () => {
    expect(tokenize('news string king bus speed red analysis')).toEqual([
      'news',
      'string',
      'king',
      'bus',
      'speed',
      'red',
      'analysis',
    ])
  })

  it('keeps numbers without their thousands separators, and words that start with a digit', () => {
    expect(tokenize('1,200 homes, 3.5 per cent, 2026, 5G')).toEqual([
      '1200',
      'home',
      '3.5',
      'cent',
      '2026',
      '5g',
    ])
  })

  it('folds accents and curly apostrophes', () => {
    expect(tokenize('São Tomé O’Brien don’t')).toEqual(['sao', 'tome', 'obrien'])
  })

  it('cuts scripts without spaces into pairs of letters', () => {
    expect(tokenize('港口关闭')).toEqual(['港口', '口关', '关闭'])
  })

  it('reads a megabyte of anything without throwing', () => {
    for (const piece of ['a', "'", '\ud800', '1,', 'é’', '"'])
      expect(() => tokenize(piece.repeat(1_000_000 / piece.length))).not.toThrow()
  })
})

describe('isStopWord', () => {
  it('knows words that carry no topic', () => {
    expect([isStopWord('the'), isStopWord("don't"), isStopWord('harbour')]).toEqual([
      true,
      true,
      false,
    ])
  })
})
