import { describe, expect, it } from 'vitest'
import { parseAskForm } from './ask-form.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('the Ask form', () => {
  it('asks of the archive, of an article or of a story', () => {
    expect(parseAskForm(formOf({ question: 'Who won?', article: '' }))).toMatchObject({
      kind: 'question',
      scope: { kind: 'archive' },
    })
    expect(parseAskForm(formOf({ question: 'Who won?', article: '7' }))).toMatchObject({
      scope: { kind: 'article', articleId: 7 },
    })
    expect(parseAskForm(formOf({ question: 'Who won?', story: '9' }))).toMatchObject({
      scope: { kind: 'story', storyId: 9 },
    })
  })

  it('asks of as much as the reader chose, and after the answer it came from', () => {
    const fields = { question: 'Who won?', article: '7' }
    expect(parseAskForm(formOf({ ...fields, of: 'archive' }))).toMatchObject({
      scope: { kind: 'archive' },
      isOfWholeStory: false,
    })
    expect(parseAskForm(formOf({ ...fields, of: 'story', follows: 'aB_-9' }))).toMatchObject({
      scope: { kind: 'article', articleId: 7 },
      isOfWholeStory: true,
      follows: 'aB_-9',
    })
  })

  it.each(['../../etc', '<script>', 'x'.repeat(100_000), 'a b'])(
    'takes an address that no answer can have as none: %.12s',
    (follows) => {
      const parsed = parseAskForm(formOf({ question: 'Who won?', follows }))
      expect(parsed).toMatchObject({ kind: 'question', follows: null })
    },
  )

  it.each([
    [{}, 'Type a question first.'],
    [{ question: '  ' }, 'Type a question first.'],
    [{ question: 'x'.repeat(10_000_000) }, 'That is 10000000 characters; a question may have 500.'],
    [{ question: 'Who won?', article: '-1' }, 'Type a question first.'],
  ])('refuses what it cannot use, and says what to do', (fields, message) => {
    const parsed = parseAskForm(formOf(fields))
    if (parsed.kind !== 'refused') throw new Error('accepted')
    expect(parsed.message).toContain(message)
    expect(parsed.question.length).toBeLessThanOrEqual(500)
  })
})
