import { describe, expect, it } from 'vitest'
import { readPage, type Page } from '#tests/bridge-story.ts'
import { prepareMaterial } from './material.ts'
import { buildTimeline } from './timeline.ts'

const desk = {
  picker: { isNew: () => true },
  budget: { canTake: () => true, take: () => undefined },
}

function page(id: number, at: string, paragraphs: Page['paragraphs']) {
  const title = 'Why the bridge is closed'
  return readPage({ id, publisher: `Paper ${id}`, title, at: `${at}T10:00:00.000Z`, paragraphs })
}

const story = prepareMaterial([
  page(1, '2026-11-20', [
    'The bridge in Aldermoor was closed on Friday after engineers found a crack in its arch.',
    'Divers looked at the western pier of the bridge on Wednesday and found nothing there.',
  ]),
  page(2, '2026-11-23', [
    'The mayor of Aldermoor resigned on Sunday over the crack in the arch of the bridge.',
    'The bridge was closed on Friday after engineers found a crack in its main arch.',
  ]),
  page(3, '2026-11-24', [
    'The mayor of Aldermoor resigned on Sunday, two days after the bridge had been closed.',
    'The bridge was closed to all traffic on Friday when a crack was found in its arch.',
  ]),
])

describe('buildTimeline', () => {
  it('tells the days that the documents come back to, oldest first, each by a sentence that names it', () => {
    const scope = { most: 2, from: '2026-11-01', to: '2026-11-30' }
    const items = buildTimeline(story, { ...desk, scope })
    expect(items.map(({ at }) => at)).toEqual(['2026-11-20', '2026-11-22'])
    expect(items[0]?.claim.text).toMatch(/closed.*on Friday/)
    expect(items[1]?.claim.text).toMatch(/resigned on Sunday/)
  })

  it('tells no day twice, and nothing twice', () => {
    const items = buildTimeline(story, desk)
    expect(new Set(items.map(({ at }) => at)).size).toBe(items.length)
    expect(items.filter(({ claim }) => claim.text.includes('resigned'))).toHaveLength(1)
  })

  it('is empty while the story is younger than a day', () => {
    expect(buildTimeline(prepareMaterial([page(1, '2026-11-20', ['A.'])]), desk)).toEqual([])
  })
})
