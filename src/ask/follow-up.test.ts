import { describe, expect, it } from 'vitest'
import { isFollowUp, parseAfter } from './follow-up.ts'
import { parseQuestion } from './question.ts'

describe('a question after another', () => {
  it.each([
    'And when was that?',
    'Why?',
    'When?',
    'What is the latest?',
    'How many people work there?',
    'What did she say about it?',
  ])('is understood from the one before: %s', (text) => {
    expect(isFollowUp(parseQuestion(text))).toBe(true)
    const meant = parseAfter(text, ['Will the glassworks at Garrowdale close?'])
    expect(meant.terms).toEqual(expect.arrayContaining(['glasswork', 'garrowdale', 'close']))
    expect(meant.names).toContainEqual(['garrowdale'])
    expect(meant.text).toBe(text)
  })

  it.each([
    'When did the ferry Tern run aground?',
    'Who won the Kestrian Cup?',
    'Why is gas dear?',
  ])('stands alone when it says what it is about: %s', (text) => {
    expect(parseAfter(text, ['Will the glassworks at Garrowdale close?'])).toEqual(
      parseQuestion(text),
    )
  })

  it('goes on over several, asks what it asks itself, and stops at one that stands alone', () => {
    const thread = ['Why?', 'And when was that?', 'Did the ferry Tern sail?', 'Who won the Cup?']
    const meant = parseAfter('How many were there?', thread)
    expect(meant.kind).toBe('how-many')
    expect(meant.terms).toEqual(expect.arrayContaining(['ferry', 'tern', 'sail']))
    expect(meant.terms).not.toContain('cup')
  })

  it('keeps the first question’s kind where the next asks for nothing but the newest', () => {
    const meant = parseAfter('Latest?', ['When does the bridge at Aldermoor open?'])
    expect(meant).toMatchObject({ kind: 'when', isLatest: true })
  })
})
