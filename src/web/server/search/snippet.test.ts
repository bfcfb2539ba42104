import { describe, expect, it } from 'vitest'
import { splitSnippet } from './snippet.ts'

describe('a snippet', () => {
  it('is parted at its marks, and keeps markup as text', () => {
    expect(splitSnippet('the \u0002ferry\u0003 <b>ran</b> \u0002aground\u0003')).toEqual([
      { text: 'the ', isMarked: false },
      { text: 'ferry', isMarked: true },
      { text: ' <b>ran</b> ', isMarked: false },
      { text: 'aground', isMarked: true },
    ])
  })

  it('without marks is one plain part', () => {
    expect(splitSnippet('nothing here')).toEqual([{ text: 'nothing here', isMarked: false }])
    expect(splitSnippet('')).toEqual([])
  })
})
