import { describe, expect, it } from 'vitest'
import { fillDays } from './fill-days.ts'
import { readSampleEdition, type SampleDocument } from './index.ts'

const NOW = '2026-03-04T10:00:00.000Z'
const edition = readSampleEdition(NOW)
const byHappening = Map.groupBy(edition.documents, ({ happening }) => happening)
const briefs = byHappening.get('briefs') ?? []

describe('the sample edition', () => {
  it('has six publishers and eight happenings, each told by four of them or more', () => {
    expect(edition.publishers).toHaveLength(6)
    expect(edition.documents.length).toBeGreaterThanOrEqual(38)
    expect(byHappening.size).toBe(9)
    for (const [happening, documents] of byHappening) {
      if (happening === 'briefs') continue
      expect(publishersOf(documents).size, happening).toBeGreaterThanOrEqual(4)
    }
  })

  it('has two happenings that run over three days', () => {
    const long = [...byHappening.values()].filter((documents) => {
      const times = documents.map(({ publishedAt }) => Date.parse(publishedAt))
      return Math.max(...times) - Math.min(...times) >= 72 * 3600_000
    })
    expect(long.map((documents) => documents[0]?.happening)).toEqual([
      'ferry-aground',
      'tinmoor-water',
    ])
  })

  it('gives every document its own address at its publisher, and a time before now', () => {
    expect(new Set(edition.documents.map(({ url }) => url)).size).toBe(edition.documents.length)
    for (const { url, publisherSlug, publishedAt } of edition.documents) {
      expect(url).toMatch(`https://${publisherSlug}.example/`)
      expect(publishedAt <= NOW).toBe(true)
    }
  })

  it('quotes people in every document, twice or more', () => {
    for (const { url, text } of edition.documents) {
      const quotes = text.match(/"[^"\n]{12,}"|“[^“”\n]{12,}”/g) ?? []
      expect(quotes.length, url).toBeGreaterThanOrEqual(2)
    }
  })

  it('has plain paragraphs of some length, without markup', () => {
    for (const document of edition.documents) {
      const paragraphs = document.text.split('\n\n')
      expect(paragraphs.length, document.url).toBeGreaterThanOrEqual(
        briefs.includes(document) ? 5 : 9,
      )
      for (const paragraph of paragraphs) expect(paragraph).toMatch(/^[^\n<>{}]{30,}$/)
    }
  })

  it('shares quotations between publishers, but no text beyond one wire copy', () => {
    const copies: string[] = []
    for (const documents of byHappening.values()) {
      for (const [one, other] of pairsOf(documents)) {
        const shared = sharedProse(one, other)
        if (other.wireCopyOf === one.publisherSlug) {
          copies.push(other.url)
          expect(shared.length).toBeGreaterThan(8)
        } else {
          expect(shared.length, `${one.url} ${other.url}: ${shared.join(' | ')}`).toBeLessThan(3)
        }
      }
    }
    expect(copies).toHaveLength(1)
  })
})

describe('the days named in the sample edition', () => {
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

  it('lie before the first document, at whatever hour it is read', () => {
    for (let hour = 0; hour < 24; hour++) {
      const [first] = readSampleEdition(
        new Date(Date.UTC(2026, 2, 4, hour)).toISOString(),
      ).documents
      const dayBefore = new Date(Date.parse(first?.publishedAt ?? '') - 24 * 3600_000)
      expect(first?.text).toContain(`in thick fog on ${weekday.format(dayBefore)} night`)
    }
  })

  it('are counted over the ends of months and years', () => {
    expect(fillDays('{weekday:0} {date:0}, {weekday:3} {date:3}', '2025-12-30T23:59:00Z')).toBe(
      'Tuesday 30 December, Friday 2 January',
    )
  })
})

function publishersOf(documents: readonly SampleDocument[]): ReadonlySet<string> {
  return new Set(documents.map(({ publisherSlug }) => publisherSlug))
}

function pairsOf(
  documents: readonly SampleDocument[],
): readonly (readonly [SampleDocument, SampleDocument])[] {
  return documents.flatMap((one, index) =>
    documents
      .slice(index + 1)
      .filter((other) => other.publisherSlug !== one.publisherSlug)
      .map((other) => [one, other] as const),
  )
}

/** Sentences of ten words or more that both hold, what stands in quotation marks left out. */
function sharedProse(one: SampleDocument, other: SampleDocument): readonly string[] {
  const sentences = new Set(proseSentences(one))
  return proseSentences(other).filter((sentence) => sentences.has(sentence))
}

function proseSentences({ text }: SampleDocument): readonly string[] {
  return text
    .replace(/["“][^"“”\n]*["”]?/g, ' ')
    .replaceAll('’', "'")
    .split(/(?<=[.?!])\s+|\n+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length >= 10)
}
