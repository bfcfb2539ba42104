import { describe, expect, it } from 'vitest'
import type { ArticleBody, Claim, PullQuote } from '#domain/article.ts'
import { OPEN_TERMS } from '#domain/rights.ts'
import { readBridgeStory } from '#tests/bridge-story.ts'
import { writeExtractive } from '#write/index.ts'
import { checkArticle } from './check-article.ts'

const settings = { excerptWords: 250, excerptShare: 0.7 }
const documents = readBridgeStory()
const body = writeExtractive({ title: '', section: 'news' }, documents, settings)
const check = (changed: ArticleBody, caps = settings) => checkArticle(changed, documents, caps)

/** The body with its first sentence (`0.0`) changed. */
function withFirst(change: (claim: Claim) => Claim): ArticleBody {
  const sections = body.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) =>
      paragraph.map((claim) => (claim.id === '0.0' ? change(claim) : claim)),
    ),
  }))
  return { ...body, sections }
}

function withQuote(change: (quote: PullQuote) => PullQuote): ArticleBody {
  return { ...body, pullQuotes: body.pullQuotes.slice(0, 1).map(change) }
}

const reasonsFor = (changed: ArticleBody, id: string) =>
  check(changed)
    .cut.filter(({ claimId }) => claimId === id)
    .map(({ reason }) => reason)

describe('checkArticle on a selected article', () => {
  it('passes what the writer wrote, with a verdict for every citation', () => {
    const result = check(body)
    expect(result.cut).toEqual([])
    expect(result.isPrintable).toBe(true)
    expect(result.body).toEqual(body)
    expect(result.verdicts.every(({ outcome }) => outcome === 'supported')).toBe(true)
    const judged = new Set(result.verdicts.map(({ claimId, citation }) => `${claimId}/${citation}`))
    for (const claim of body.sections.flatMap(({ paragraphs }) => paragraphs.flat())) {
      claim.citations.forEach((_, place) => expect(judged).toContain(`${claim.id}/${place}`))
    }
  })

  it('cuts every word of a document that its publisher lets us link only', () => {
    const [cited] = body.sections[0]?.paragraphs[0]?.[0]?.citations ?? []
    const closed = documents.map((read) =>
      read.document.id === cited?.documentId
        ? { ...read, document: { ...read.document, terms: { ...OPEN_TERMS, isLinkOnly: true } } }
        : read,
    )
    const result = checkArticle(body, closed, settings)
    expect(JSON.stringify(result.body.sections)).not.toContain(`"documentId":${cited?.documentId},`)
    expect(result.verdicts).toContainEqual(
      expect.objectContaining({
        method: 'rights/1',
        reason: 'Its publisher asks for a link and no words.',
      }),
    )
  })

  it('cuts what a model wrote from a document that was kept from it', () => {
    const closed = documents.map((read) => ({
      ...read,
      document: { ...read.document, terms: { ...OPEN_TERMS, isKeptFromModels: true } },
    }))
    expect(checkArticle(body, closed, settings).cut).toEqual([])
    const written = withFirst((claim) => ({
      ...claim,
      kind: 'written',
      text: claim.text.replace(/ \[[^\]]*\]/g, ''),
    }))
    expect(checkArticle(written, closed, settings).cut).toContainEqual(
      expect.objectContaining({ claimId: '0.0', reason: 'Its publisher keeps it from models.' }),
    )
  })

  it('cuts a sentence with one word changed', () => {
    const changed = withFirst((claim) => ({
      ...claim,
      text: claim.text.replace('Friday', 'Monday').replace('Saturday', 'Monday'),
    }))
    expect(reasonsFor(changed, '0.0')).toEqual(['Its words are not the words that it cites.'])
    expect(check(changed).verdicts).toContainEqual(
      expect.objectContaining({ claimId: '0.0', outcome: 'refuted', method: 'verbatim/1' }),
    )
  })

  it.each([
    ['a version that is not stored', { version: 7 }],
    ['a place beyond the text', { start: 90_000, end: 90_100 }],
    ['nothing', { start: 5, end: 5 }],
    ['a place before the text', { start: -3 }],
  ])('cuts a sentence that cites %s', (_, wrong) => {
    const changed = withFirst((claim) => ({
      ...claim,
      citations: claim.citations.slice(0, 1).map((citation) => ({ ...citation, ...wrong })),
    }))
    expect(reasonsFor(changed, '0.0')).toEqual(['Its citation does not open.'])
  })

  it('cuts a sentence without a citation', () => {
    const changed = withFirst((claim) => ({ ...claim, citations: [] }))
    expect(reasonsFor(changed, '0.0')).toEqual(['It has no citation.'])
  })

  it('drops a further citation that says something else, and keeps the sentence', () => {
    const other = body.sections.at(-1)?.paragraphs.at(-1)?.at(-1)?.citations[0]
    if (!other) throw new Error('no citation')
    const changed = withFirst((claim) => ({
      ...claim,
      citations: [...claim.citations.slice(0, 1), other],
    }))
    const result = check(changed)
    expect(result.body.sections[0]?.paragraphs[0]?.[0]?.citations).toHaveLength(1)
    expect(result.verdicts).toContainEqual(
      expect.objectContaining({
        claimId: '0.0',
        citation: 1,
        method: 'twin/1',
        outcome: 'not-enough-evidence',
      }),
    )
  })

  it('allows editor’s brackets and marked omissions, and no unmarked ones', () => {
    const cite = (text: string) =>
      withFirst((claim) => {
        const document = documents[0]?.document
        const start = document?.text.indexOf('It was built in 1931') ?? -1
        const end = start + 'It was built in 1931 and was last repaired nine years ago.'.length
        return {
          ...claim,
          text,
          citations: claim.citations.slice(0, 1).map((one) => ({
            ...one,
            documentId: document?.id ?? one.documentId,
            version: 1,
            part: 'text',
            start,
            end,
          })),
        }
      })
    expect(
      reasonsFor(
        cite('[The bridge] was built in 1931 and was last repaired nine years ago.'),
        '0.0',
      ),
    ).toEqual([])
    expect(reasonsFor(cite('It was built in 1931 … last repaired nine years ago.'), '0.0')).toEqual(
      [],
    )
    expect(reasonsFor(cite('It was built in 1931 and was last repaired.'), '0.0')).toHaveLength(1)
    expect(reasonsFor(cite('[The bridge] was never built nine years ago.'), '0.0')).toHaveLength(1)
  })

  it('cuts the second of two sentences that say the same', () => {
    const [lead] = body.sections
    const [again] = lead?.paragraphs[0] ?? []
    if (!lead || !again) throw new Error('no lead')
    const twice = { ...lead, kind: 'background' as const, paragraphs: [[{ ...again, id: '9.0' }]] }
    const result = check({ ...body, sections: [...body.sections, twice] })
    expect(result.cut).toContainEqual({
      claimId: '9.0',
      text: again.text,
      reason: 'The article says this already.',
    })
    expect(result.body.sections).toHaveLength(body.sections.length)
  })

  it('keeps the cap, whatever the writer did', () => {
    const result = check(body, { excerptWords: 45, excerptShare: 1 })
    expect(result.cut.map(({ reason }) => reason)).toContain(
      'More than its share of that document would be shown.',
    )
  })

  it.each([
    [
      'words that are not quoted',
      (quote: PullQuote) => ({
        ...quote,
        text: 'The bridge carries about 9,000 vehicles a day',
        citation: spanOf('The bridge carries about 9,000 vehicles a day'),
      }),
    ],
    [
      'a changed word',
      (quote: PullQuote) => ({ ...quote, text: `${quote.text.slice(0, -4)}hall` }),
    ],
    ['another speaker', (quote: PullQuote) => ({ ...quote, speaker: 'Ida Brandt' })],
    ['another role', (quote: PullQuote) => ({ ...quote, role: 'the king of Kestria' })],
  ])('cuts a pull quote with %s', (_, change) => {
    expect(reasonsFor(withQuote(change), body.pullQuotes[0]?.id ?? '')).toHaveLength(1)
  })

  it('replaces a heading that says more than its documents', () => {
    const sections = body.sections.map((section, place) =>
      place === 0 ? { ...section, heading: 'Mayor arrested for theft' } : section,
    )
    const result = check({ ...body, sections })
    expect(result.body.sections[0]?.heading).toBe('What is known')
    expect(result.verdicts).toContainEqual(
      expect.objectContaining({ claimId: 'heading.0', outcome: 'not-enough-evidence' }),
    )
  })

  it('does not print without a headline that holds', () => {
    const headline = { ...body.headline, text: `${body.headline.text} again` }
    expect(check({ ...body, headline }).isPrintable).toBe(false)
  })

  it('does not print a single sentence', () => {
    const only = body.sections
      .slice(0, 1)
      .map((section) => ({ ...section, paragraphs: [section.paragraphs[0]?.slice(0, 1) ?? []] }))
    expect(check({ ...body, sections: only }).isPrintable).toBe(false)
  })

  it('keeps a difference only with both its sides', () => {
    const differences = body.differences.map((difference) => ({
      ...difference,
      positions: difference.positions.map((position, place) =>
        place === 0
          ? position
          : { ...position, claim: { ...position.claim, text: 'Repairs are free.' } },
      ),
    }))
    expect(check({ ...body, differences }).body.differences).toEqual([])
  })
})

function spanOf(words: string) {
  const read = documents.find(({ document }) => document.text.includes(words))
  if (!read) throw new Error(`no document says ${words}`)
  const start = read.document.text.indexOf(words)
  return {
    documentId: read.document.id,
    version: 1,
    part: 'text' as const,
    start,
    end: start + words.length,
  }
}
