import { describe, expect, it } from 'vitest'
import { listClaims, type ArticleBody, type Citation } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import { countWords } from '#base/text.ts'
import { excerptCapOf } from '#base/excerpt.ts'
import { readBridgeStory, readPage } from '#tests/bridge-story.ts'
import { writeExtractive } from './write-extractive.ts'

const story = { title: 'Bridge', section: 'news' } as const
const roomy = { excerptWords: 250, excerptShare: 0.7 }
const documents = readBridgeStory()

function openCitation(all: readonly ReadDocument[], citation: Citation): string {
  const read = all.find(({ document }) => document.id === citation.documentId)
  const whole = citation.part === 'title' ? read?.document.title : read?.document.text
  return whole?.slice(citation.start, citation.end) ?? ''
}

function wordsShown(body: ArticleBody, { document }: ReadDocument): number {
  const citations = [
    ...listClaims(body).flatMap((claim) => claim.citations),
    ...body.pullQuotes.map(({ citation }) => citation),
  ].filter(({ documentId, part }) => documentId === document.id && part === 'text')
  const spans = new Set(citations.map(({ start, end }) => document.text.slice(start, end)))
  return [...spans].reduce((sum, text) => sum + countWords(text), 0)
}

const textOf = (body: ArticleBody) =>
  [...listClaims(body), ...body.pullQuotes].map(({ text }) => text).join('\n')

describe('writeExtractive', () => {
  const body = writeExtractive(story, documents, roomy)

  it('prints every sentence as the span it cites', () => {
    for (const claim of listClaims(body)) {
      expect(claim.kind).toBe('verbatim')
      expect(claim.citations.length).toBeGreaterThan(0)
      expect(openCitation(documents, claim.citations[0] ?? raise())).toBe(unbracketed(claim.text))
    }
  })

  it('takes the title that stands for the whole story as its headline', () => {
    expect(body.headline.text).toBe('Old Mill Bridge in Aldermoor closes after crack is found')
    expect(body.headline.citations[0]?.part).toBe('title')
  })

  it('prints what two publishers say alike once, with both citations, and without the dateline', () => {
    const closed = listClaims({ ...body, timeline: [] }).filter(({ text }) =>
      text.includes('was closed to all traffic'),
    )
    expect(closed).toHaveLength(1)
    expect(closed[0]?.text).toMatch(/^The Old Mill Bridge/)
    expect(closed[0]?.citations.map(({ documentId }) => documentId)).toEqual([1, 2])
  })

  it('gives each section a heading, and more than one section where the material allows', () => {
    expect(body.sections[0]?.kind).toBe('lead')
    expect(body.sections.length).toBeGreaterThan(1)
    expect(new Set(body.sections.map(({ heading }) => heading)).size).toBe(body.sections.length)
    expect(body.sections.every(({ heading }) => heading.length > 3)).toBe(true)
  })

  it('sets a pull quote with its speaker and role as the document words them', () => {
    const [quote] = body.pullQuotes
    if (!quote) throw new Error('no pull quote')
    expect(openCitation(documents, quote.citation)).toBe(quote.text)
    expect(openCitation(documents, quote.speakerCitation)).toBe(quote.speaker)
    expect(quote.roleCitation && openCitation(documents, quote.roleCitation)).toBe(quote.role)
    expect(listClaims(body).some(({ text }) => text.includes(quote.text))).toBe(false)
  })

  it('shows both sides where publishers count differently', () => {
    const [difference] = body.differences
    expect(difference?.positions.map(({ claim }) => claim.text)).toEqual([
      'Repairs will cost 4.2 million crowns, according to the town council.',
      'Repairs will cost 6.8 million crowns, according to the transport ministry.',
    ])
  })

  it('has a timeline only when the documents lie more than a day apart', () => {
    expect(body.timeline.map(({ at }) => at)).toEqual([...body.timeline.map(({ at }) => at)].sort())
    expect(body.timeline.length).toBeGreaterThan(1)
    expect(writeExtractive(story, documents.slice(0, 2), roomy).timeline).toEqual([])
  })

  it('leaves out furniture, captions, questions to readers and orders to machines', () => {
    expect(textOf(body)).not.toMatch(/newsletter|left, and|Do you have|call our|Ignore all/)
  })

  it('opens no paragraph with a sentence that leans on another', () => {
    for (const [first] of body.sections.flatMap(({ paragraphs }) => paragraphs)) {
      expect(first?.text).not.toMatch(/^(?:It|They|She|He|But) /)
    }
  })

  it('shows no more of a document than its cap', () => {
    for (const settings of [roomy, { excerptWords: 250, excerptShare: 0.3 }]) {
      const capped = writeExtractive(story, documents, settings)
      for (const read of documents) {
        expect(wordsShown(capped, read)).toBeLessThanOrEqual(
          excerptCapOf(read.document, settings).words,
        )
      }
    }
  })

  it('does not depend on the order of documents', () => {
    expect(writeExtractive(story, documents.toReversed(), roomy)).toEqual(body)
  })

  it('writes from one document, from a foreign one and from an empty one', () => {
    const finnish = readPage({
      id: 9,
      publisher: 'Pohjan Sanomat',
      title: 'Vanha silta suljettiin halkeaman vuoksi',
      at: '2026-11-20T09:00:00.000Z',
      paragraphs: [
        'Vanha myllysilta suljettiin perjantaina kaikelta liikenteeltä, kun insinöörit löysivät halkeaman.',
        'Korjaus maksaa kaupungin mukaan noin neljä miljoonaa kruunua ja kestää maaliskuuhun asti.',
      ],
    })
    const chinese = readPage({
      id: 10,
      publisher: '北方日报',
      title: '老磨坊桥因发现裂缝而关闭',
      at: '2026-11-20T09:00:00.000Z',
      paragraphs: [
        '工程师在主拱上发现裂缝后，市议会星期五关闭了老磨坊桥。维修费用约为四百万克朗。',
      ],
    })
    const empty = readPage({
      id: 11,
      publisher: 'X',
      title: 'Empty',
      at: '2026-11-20T09:00:00Z',
      paragraphs: [''],
    })
    expect(writeExtractive(story, [finnish], roomy).headline.text).toBe(finnish.document.title)
    expect(
      writeExtractive(story, [finnish, chinese, empty], roomy).sections.length,
    ).toBeGreaterThan(0)
    expect(writeExtractive(story, [empty], roomy).sections).toEqual([])
    expect(() => writeExtractive(story, [], roomy)).toThrow('no documents')
  })

  it('writes from sixty documents in good time, within every cap', () => {
    const many = Array.from({ length: 60 }, (_, place) => {
      const page = documents[place % 4]?.document ?? raise()
      const number = place + 1
      const paragraphs = page.text
        .split('\n\n')
        .map((text) => text.replaceAll('Saturday', `Saturday at ${number}`))
      return readPage({
        id: 100 + place,
        publisher: `Paper ${place}`,
        title: page.title,
        at: page.publishedAt,
        paragraphs,
      })
    })
    const start = performance.now()
    const large = writeExtractive(story, many, { excerptWords: 250, excerptShare: 0.3 })
    expect(performance.now() - start).toBeLessThan(3000)
    expect(large.sections.length).toBeGreaterThan(1)
    const texts = listClaims({ ...large, differences: [], timeline: [] }).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

/** Without the days that the writer adds in brackets. */
function unbracketed(text: string): string {
  return text.replace(/ \[[^\]]*\]/g, '')
}

function raise(): never {
  throw new Error('missing')
}
