import { describe, expect, it } from 'vitest'
import { DEFAULT_EXCERPT } from '#base/excerpt.ts'
import type { ArticleBody, Claim } from '#domain/article.ts'
import type { Document } from '#domain/document.ts'
import type { DocumentId, PublisherId } from '#domain/ids.ts'
import { OPEN_TERMS, type Terms } from '#domain/rights.ts'
import { createWordsGate } from './shown-words.ts'

const words = (count: number) =>
  Array.from({ length: count }, (_, at) => `word${String(at)}`).join(' ')

// Sentences stand at places of their own unless one is given.
let places = 0

function claim(text: string, documentId = 1, start = (places += 1)): Claim {
  const citation = {
    documentId: documentId as DocumentId,
    version: 1,
    part: 'text',
    start,
    end: start + 1,
  } as const
  return { id: '0.0', text, kind: 'verbatim', citations: [citation] }
}

function bodyOf(...claims: readonly Claim[]): ArticleBody {
  return {
    headline: claim('Ferry freed'),
    dek: null,
    section: 'world',
    sections: [{ kind: 'lead', heading: 'Freed', paragraphs: [claims] }],
    pullQuotes: [],
    differences: [],
    timeline: [],
    writer: {
      kind: 'extractive',
      name: 'onix-extractive',
      version: '3',
      costUsd: 0,
      promptTokens: 0,
      completionTokens: 0,
    },
  }
}

function documentOf(id: number, terms: Partial<Terms> = {}): Document {
  return {
    ...{ id: id as DocumentId, version: 1, publisherId: 1 as PublisherId, publisherName: 'Echo' },
    ...{ url: 'https://echo.example/', title: 'Ferry', text: words(1000), method: 'page' },
    ...{ author: null, language: 'en', canonicalUrl: null, feedSection: null, isSample: false },
    ...{ publishedAt: '2026-11-23', fetchedAt: '2026-11-23', terms: { ...OPEN_TERMS, ...terms } },
  }
}

describe('a sentence of a former revision', () => {
  it('is shown while its document has room for it, the article that stands counted in', () => {
    const mayShow = createWordsGate(bodyOf(claim(words(200))), [documentOf(1)], DEFAULT_EXCERPT)
    expect(mayShow(claim(`once ${words(39)}`))).toBe(true)
    expect(mayShow(claim(`twice ${words(39)}`))).toBe(false)
    // What was allowed stays allowed, and counts once.
    expect(mayShow(claim(`once ${words(39)}`))).toBe(true)
  })

  it('is always shown when it stands in the article still', () => {
    const mayShow = createWordsGate(bodyOf(claim(words(900))), [documentOf(1)], DEFAULT_EXCERPT)
    expect(mayShow(claim(words(900)))).toBe(true)
  })

  it('is shown when it rests on a passage that is shown still: that is not more of its document', () => {
    const current = bodyOf(claim(`two ${words(240)}`, 1, 9000))
    const mayShow = createWordsGate(current, [documentOf(1)], DEFAULT_EXCERPT)
    expect(mayShow(claim(`three ${words(240)}`, 1, 9000))).toBe(true)
    expect(mayShow(claim(`three more ${words(240)}`, 1, 9500))).toBe(false)
  })

  it('is not shown when its publisher now asks for a link only, or for less, or its document is gone', () => {
    const documents = [
      documentOf(1),
      documentOf(2, { isLinkOnly: true }),
      documentOf(3, { excerptCharacters: 20 }),
    ]
    const mayShow = createWordsGate(bodyOf(), documents, DEFAULT_EXCERPT)
    expect(mayShow(claim('The tide fell.', 2))).toBe(false)
    expect(mayShow(claim('The tide rose again at night.', 3))).toBe(false)
    expect(mayShow(claim('The tide rose.', 4))).toBe(false)
    expect(mayShow(claim('The tide stood.', 1))).toBe(true)
  })
})
