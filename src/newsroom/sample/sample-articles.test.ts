import { describe, expect, it } from 'vitest'
import { readPage } from '#tests/bridge-story.ts'
import { tokenize } from '#base/tokens.ts'
import { countShared } from '#base/similarity.ts'
import { writeExtractive } from '#write/write-extractive.ts'
import { readSampleEdition } from './index.ts'

const edition = readSampleEdition('2026-03-04T10:00:00.000Z')
const names = new Map(edition.publishers.map(({ slug, name }) => [slug, name]))
const articles = [...Map.groupBy(edition.documents, ({ happening }) => happening)]
  .filter(([happening]) => happening !== 'briefs')
  .map(([happening, documents]) => {
    const pages = documents
      .filter(({ wireCopyOf }) => wireCopyOf === null)
      .map((document, place) =>
        readPage({
          id: place + 1,
          publisher: names.get(document.publisherSlug) ?? '',
          title: document.title,
          at: document.publishedAt,
          paragraphs: document.text.split('\n\n'),
        }),
      )
    const subject = { title: happening, section: 'news' } as const
    const settings = { excerptWords: 250, excerptShare: 0.3 }
    return { happening, body: writeExtractive(subject, pages, settings) }
  })

describe('the articles of the sample edition', () => {
  it.each(articles)('$happening has headings that tell, none twice', ({ body }) => {
    const headings = body.sections.map(({ heading }) => heading)
    expect(headings.length).toBeGreaterThan(1)
    expect(new Set([body.headline.text, ...headings]).size).toBe(headings.length + 1)
    for (const heading of headings)
      expect(heading).not.toMatch(
        /^(?:What happened|What comes next|More on|Background|What .* said$)/,
      )
  })

  it.each(articles)('$happening prints below a heading what it quotes', ({ body }) => {
    for (const { heading, paragraphs } of body.sections) {
      const quoted = /^[^“]+: “(.*)”$/u.exec(heading)?.[1]
      const text = paragraphs.flat().map((claim) => claim.text)
      if (quoted !== undefined) expect(text.join(' ')).toContain(quoted)
    }
  })

  it.each(articles)('$happening opens with the matter of its headline', ({ body }) => {
    const opening = new Set(tokenize(body.sections[0]?.paragraphs[0]?.[0]?.text ?? ''))
    expect(countShared(opening, new Set(tokenize(body.headline.text)))).toBeGreaterThan(0)
  })
})
