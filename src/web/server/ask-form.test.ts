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
