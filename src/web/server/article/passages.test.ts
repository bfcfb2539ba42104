import { describe, expect, it } from 'vitest'
import type { Citation } from '#domain/article.ts'
import { OPEN_TERMS } from '#domain/rights.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { DocumentId, PublisherId } from '#domain/ids.ts'
import { buildPassages, keyOf } from './passages.ts'

const SENTENCES = ['One is here.', 'Two is cited.', 'Three stands by.', 'Four is far.', 'Five too.']
const TEXT = SENTENCES.join(' ')

const spanOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
})
const cite = (words: string): Citation => ({
  documentId: 1 as DocumentId,
  version: 1,
  part: 'text',
  ...spanOf(words),
})
const READ: ReadDocument = {
  document: {
    id: 1 as DocumentId,
    version: 1,
    publisherId: 1 as PublisherId,
    publisherName: 'Tern Wire',
    url: 'https://tern.example/1',
    title: 'A title',
    author: null,
    publishedAt: '2026-11-23T00:00:00.000Z',
    language: 'en',
    canonicalUrl: null,
    text: TEXT,
    method: 'feed',
    fetchedAt: '2026-11-23T00:00:00.000Z',
    feedSection: null,
    isSample: false,
    terms: OPEN_TERMS,
  },
  understanding: {
    language: 'en',
    section: 'news',
    sentences: SENTENCES.map((words, position) => ({ position, paragraph: 0, ...spanOf(words) })),
    names: [],
    quotes: [],
    topic: null,
    dates: [],
    quantities: [],
  },
}
const shown = (excerpt: readonly { readonly text: string; readonly anchor: string | null }[]) =>
  excerpt.map(({ text, anchor }) => (anchor ? `[${text}]` : text)).join('')

describe('passages', () => {
  it('stand between the sentence before and the sentence after', () => {
    const citation = cite('Two is cited.')
    const { excerpts, anchors } = buildPassages(READ, 3, [{ claimId: '0.0', citation }])
    expect(excerpts.map(shown)).toEqual(['One is here. [Two is cited.] Three stands by.'])
    expect(anchors.get(keyOf(citation))).toBe('source-3-1')
  })

  it('become one excerpt where their contexts meet, each with its own anchor', () => {
    const cited = ['Five too.', 'Two is cited.'].map((words, index) => ({
      claimId: `0.${index}`,
      citation: cite(words),
    }))
    const { excerpts } = buildPassages(READ, 1, cited)
    expect(excerpts.map(shown)).toEqual([
      'One is here. [Two is cited.] Three stands by.',
      'Four is far. [Five too.]',
    ])
    expect(
      buildPassages(READ, 1, [
        { claimId: 'a', citation: cite('Two is cited.') },
        { claimId: 'b', citation: cite('Three stands by.') },
      ]).excerpts.map(shown),
    ).toEqual(['One is here. [Two is cited.] [Three stands by.] Four is far.'])
  })

  it('share one anchor where two claims rest on the same words', () => {
    const citation = cite('Four is far.')
    const { excerpts, anchors } = buildPassages(READ, 1, [
      { claimId: 'a', citation },
      { claimId: 'b', citation },
    ])
    expect(anchors.size).toBe(1)
    expect(excerpts[0]?.find(({ anchor }) => anchor)?.claimIds).toEqual(['a', 'b'])
  })

  it('never show words twice where spans overlap', () => {
    const { excerpts } = buildPassages(READ, 1, [
      { claimId: 'a', citation: cite('Two is cited. Three') },
      { claimId: 'b', citation: cite('cited. Three stands by.') },
    ])
    expect(
      excerpts
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).toBe('One is here. Two is cited. Three stands by. Four is far.')
  })

  it('of the headline show the headline', () => {
    const citation: Citation = { ...cite('One'), part: 'title', start: 0, end: 7 }
    const { excerpts } = buildPassages(READ, 1, [{ claimId: 'headline', citation }])
    expect(excerpts.map(shown)).toEqual(['[A title]'])
  })

  it('never show much more of a document than is cited', () => {
    const sentences = Array.from(
      { length: 120 },
      (_, n) => `Sentence number ${n} of a long report.`,
    )
    const text = sentences.join(' ')
    const spans = sentences.map((words, position) => {
      const start = text.indexOf(words)
      return { position, paragraph: 0, start, end: start + words.length }
    })
    const long: ReadDocument = {
      document: { ...READ.document, text },
      understanding: { ...READ.understanding, sentences: spans },
    }
    const cited = spans
      .filter(({ position }) => position % 4 === 0)
      .map(({ start, end }, index) => ({
        claimId: `0.${index}`,
        citation: { documentId: READ.document.id, version: 1, part: 'text', start, end } as const,
      }))
    const { excerpts } = buildPassages(long, 1, cited)
    const fragments = excerpts.flat()
    const around = fragments.filter(({ anchor }) => anchor === null).map((f) => f.text.length)
    expect(around.reduce((sum, length) => sum + length, 0)).toBeLessThan(text.length * 0.2)
    expect(fragments.filter(({ anchor }) => anchor !== null)).toHaveLength(cited.length)
  })

  it('leave out the middle between two cited sentences with one mark', () => {
    const middle =
      'A very long sentence that stands between the two and goes on for a while. '.repeat(9)
    const text = `Two is cited. ${middle}Five too.`
    const spans = [
      { start: 0, end: 13 },
      { start: 14, end: text.length - 10 },
      { start: text.length - 9, end: text.length },
    ]
    const long: ReadDocument = {
      document: { ...READ.document, text },
      understanding: {
        ...READ.understanding,
        sentences: spans.map((span, position) => ({ ...span, position, paragraph: 0 })),
      },
    }
    const cited = spans
      .filter((_, index) => index !== 1)
      .map((span, index) => ({
        claimId: `0.${index}`,
        citation: { documentId: READ.document.id, version: 1, part: 'text', ...span } as const,
      }))
    const [excerpt = []] = buildPassages(long, 1, cited).excerpts
    expect(shown(excerpt)).toMatch(/^\[Two is cited\.\] A very [^…]* … [^…]* \[Five too\.\]$/)
  })
})
