import { describe, expect, it } from 'vitest'
import type { ArticleBody, Claim } from '#domain/article.ts'
import { compareBodies, isNews } from './what-is-new.ts'

const DEAD = 'Nine people died when the ferry ran aground off Aldermoor on Monday.'
const CAUSE = 'Investigators said that a rudder had failed in the night.'

function claimOf(text: string, at: number): Claim {
  return { id: `0.${String(at)}`, text, kind: 'verbatim', citations: [] }
}

function bodyOf(texts: readonly string[], headline = 'Ferry aground'): ArticleBody {
  return {
    headline: { ...claimOf(headline, 0), id: 'headline' },
    dek: null,
    section: 'news',
    sections: [{ kind: 'lead', heading: 'What happened', paragraphs: [texts.map(claimOf)] }],
    pullQuotes: [],
    differences: [],
    timeline: [],
    writer: {
      kind: 'extractive',
      name: 'onix-extractive',
      version: '1',
      costUsd: 0,
      promptTokens: 0,
      completionTokens: 0,
    },
  }
}

const BEFORE = bodyOf([DEAD, CAUSE])

describe('a revision', () => {
  it.each([
    ['the order changed', bodyOf([CAUSE, DEAD])],
    ['another headline stands over the same text', bodyOf([DEAD, CAUSE], 'Nine die on ferry')],
    [
      'a copy words a sentence a little differently',
      bodyOf(['On Monday nine people died when the ferry ran aground off Aldermoor.', CAUSE]),
    ],
    ['a sentence was left out', bodyOf([DEAD])],
  ])('is not worth printing when only %s', (_, after) => {
    expect(isNews(BEFORE, after, [])).toBe(false)
  })

  it('is worth printing when a number in a sentence changed', () => {
    const after = bodyOf([DEAD.replace('Nine', '12'), CAUSE])
    expect(isNews(BEFORE, after, [])).toBe(true)
    expect(compareBodies(BEFORE, after).added).toEqual([DEAD.replace('Nine', '12')])
  })

  it('says which sentences came and which went', () => {
    const after = bodyOf([DEAD, 'The captain was arrested on Tuesday.'])
    expect(compareBodies(BEFORE, after)).toEqual({
      added: ['The captain was arrested on Tuesday.'],
      removed: [CAUSE],
    })
  })

  it('is worth printing when a document it rested on is no longer in the story', () => {
    const cited = { ...BEFORE, headline: { ...BEFORE.headline, citations: [citationOf(7)] } }
    expect(isNews(cited, cited, [])).toBe(true)
  })
})

function citationOf(documentId: number): Claim['citations'][number] {
  return { documentId, version: 1, part: 'text', start: 0, end: 5 } as Claim['citations'][number]
}
