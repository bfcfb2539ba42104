import { describe, expect, it } from 'vitest'
import { OPEN_TERMS } from '#domain/rights.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import type { DocumentHeadline } from '#store/index.ts'
import { buildCoverage } from './coverage.ts'
import { buildTicks } from './time-ticks.ts'

function document(id: number, publisherName: string, publishedAt: string): DocumentHeadline {
  return {
    ...{ documentId: id as DocumentId, storyId: 1 as StoryId, url: 'https://echo.example/' },
    ...{ title: `Document ${String(id)}`, publisherName, publishedAt, terms: OPEN_TERMS },
  }
}

const DOCUMENTS = [
  document(3, 'Echo', '2026-11-24T12:00:00Z'),
  document(1, 'Courier', '2026-11-23T12:00:00Z'),
  document(2, 'Echo', '2026-11-25T12:00:00Z'),
]

describe('the coverage of a story', () => {
  it('has a lane for each publisher, in the order in which they came, and its times from edge to edge', () => {
    const coverage = buildCoverage(DOCUMENTS, new Set([3 as DocumentId]))
    expect(coverage?.rows.map(({ publisherName }) => publisherName)).toEqual(['Courier', 'Echo'])
    const dots = coverage?.rows.flatMap((row) => row.dots.map(({ x, isCited }) => [x, isCited]))
    expect(dots).toEqual([
      [2, false],
      [50, true],
      [98, false],
    ])
    expect(coverage?.words).toBe(
      '3 documents of 2 publishers: Courier was first, on 23 November 2026, 12:00 UTC; the newest is Echo’s, of 25 November 2026, 12:00 UTC.',
    )
  })

  it('is none where one publisher tells alone, or no time is known', () => {
    expect(
      buildCoverage(
        DOCUMENTS.filter((one) => one.documentId > 1),
        new Set(),
      ),
    ).toBeNull()
    expect(buildCoverage([document(1, 'Echo', 'yesterday')], new Set())).toBeNull()
    expect(buildCoverage([], new Set())).toBeNull()
  })

  it('stands in the middle where all came at once', () => {
    const at = '2026-11-23T12:00:00Z'
    const coverage = buildCoverage([document(1, 'Echo', at), document(2, 'Courier', at)], new Set())
    expect(coverage?.rows.flatMap(({ dots }) => dots.map(({ x }) => x))).toEqual([50, 50])
    expect(coverage?.ticks).toEqual([{ x: 50, text: '23 Nov, 12:00' }])
  })

  it('draws a dozen publishers and counts the others', () => {
    const many = Array.from({ length: 40 }, (_, id) =>
      document(id, `Publisher ${String(id)}`, `2026-11-23T12:${String(id).padStart(2, '0')}:00Z`),
    )
    const coverage = buildCoverage(many, new Set())
    expect(coverage?.rows).toHaveLength(12)
    expect(coverage?.more).toBe(28)
  })
})

describe('the times on its axis', () => {
  const ticks = (from: string, to: string) => {
    const [start, end] = [Date.parse(from), Date.parse(to)]
    return buildTicks(start, end, (ms) => ((ms - start) / (end - start)) * 100)
  }

  it.each([
    [
      '2026-11-23T09:10:00Z',
      '2026-11-23T12:50:00Z',
      ['23 Nov, 10:00', '23 Nov, 11:00', '23 Nov, 12:00'],
    ],
    ['2026-11-20T03:00:00Z', '2026-11-23T20:00:00Z', ['21 Nov', '22 Nov', '23 Nov']],
    ['2019-09-03T00:00:00Z', '2020-03-31T00:00:00Z', ['Nov 2019', 'Jan 2020', 'Mar 2020']],
  ])('are round, from %s to %s', (from, to, texts) => {
    expect(ticks(from, to).map(({ text }) => text)).toEqual(texts)
  })

  it('are at most five, and none is cut at an edge, over any span', () => {
    for (const hours of [0.2, 1, 5, 30, 100, 900, 9_000, 90_000]) {
      const found = ticks(
        '2020-01-01T00:17:00Z',
        new Date(Date.UTC(2020, 0, 1) + hours * 3.6e6 + 1.1e6).toISOString(),
      )
      expect(found.length).toBeLessThanOrEqual(5)
      for (const { x } of found) expect(x >= 9 && x <= 91).toBe(true)
    }
  })
})
