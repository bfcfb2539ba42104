import { describe, expect, it } from 'vitest'
import { buildEntriesPlot } from './entries-plot.ts'
import { buildDiff } from './diff-view.ts'
import { buildFeedsPage, parseFeedsQuery } from './feeds-page.ts'

const counts = { failing: 3, silent: 0, new: 0, healthy: 1_009 }

describe('the list of feeds', () => {
  it('leads through its pages, and narrows to those in one state', () => {
    const found = { counts, total: 1_012, reports: [] }
    const page = buildFeedsPage(found, { health: null, page: 2 })
    expect(page.choices.map(({ label, href }) => [label, href])).toEqual([
      ['1,012 in all', '/status#feeds'],
      ['3 failing', '/status?feeds=failing#feeds'],
      ['1,009 healthy', '/status?feeds=healthy#feeds'],
    ])
    expect(page.previous).toBe('/status#feeds')
    expect(page.next).toBe('/status?page=3#feeds')
  })

  it.each(['?feeds=ill&page=-1', '?page=1e99', '?page=x', ''])(
    'is the first page of all feeds for %s',
    (query) => {
      expect(parseFeedsQuery(new URLSearchParams(query))).toEqual({ health: null, page: 1 })
    },
  )
})

describe('the plot of a feed’s entries', () => {
  it('says in words what it draws', () => {
    const days = [2, 0, 4].map((count, index) => ({ day: `2026-11-2${String(index)}`, count }))
    expect(buildEntriesPlot(days)).toEqual({
      bars: [0.5, 0, 1],
      words:
        'Entries by day, 3 days to 22 November 2026: 6 in all, most on 22 November 2026 (4), 1 day without.',
    })
    const none = days.map(({ day }) => ({ day, count: 0 }))
    expect(buildEntriesPlot(none).bars).toEqual([0, 0, 0])
    expect(buildEntriesPlot(none).words).toMatch(/none\.$/)
  })
})

describe('what a publisher changed', () => {
  const sentence =
    'One two three four five six seven eight nine ten eleven twelve thirteen fourteen'
  const text = `${sentence} fifteen crowns and ${sentence.toLowerCase()}.`

  it('is shown with a few words around, and no more of the page', () => {
    const before = { title: 'Bridge closes', text: `Untouched.\n\n${text}` }
    const after = { title: 'Bridge opens', text: `Untouched.\n\n${text.replace('fifteen', '50')}` }
    expect(buildDiff(before, after)).toEqual({
      more: 0,
      paragraphs: [
        [
          { kind: 'same', text: 'Bridge' },
          { kind: 'removed', text: 'closes' },
          { kind: 'added', text: 'opens' },
        ],
        [
          { kind: 'same', text: '… seven eight nine ten eleven twelve thirteen fourteen' },
          { kind: 'removed', text: 'fifteen' },
          { kind: 'added', text: '50' },
          { kind: 'same', text: 'crowns and one two three four five six …' },
        ],
      ],
    })
  })

  it('is counted, not shown, beyond what may be quoted', () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => `${sentence} ${String(index)}.`)
    const diff = buildDiff({ title: '', text: '' }, { title: '', text: paragraphs.join('\n\n') })
    expect(diff.paragraphs.length + diff.more).toBe(30)
    const shown = diff.paragraphs.flat().map(({ text: part }) => part.split(' ').length)
    expect(shown.reduce((sum, words) => sum + words, 0)).toBeLessThanOrEqual(250)
  })
})
