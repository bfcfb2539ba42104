import { describe, expect, it } from 'vitest'
import type { GroupingDocument } from './features.ts'
import { documentOf, parseIds, REPORT_NAMES, type ReportName } from './made-up-news.testing.ts'
import { createGrouper, type Grouper, type Placement } from './grouper.ts'

function put(
  grouper: Grouper,
  document: GroupingDocument,
): Placement & { readonly joined: number } {
  const placement = grouper.place(document)
  const joined = placement.storyId === 'new' ? document.documentId : placement.storyId
  grouper.remember(document, joined)
  return { ...placement, joined }
}

function storiesOf(names: readonly ReportName[]): readonly (readonly ReportName[])[] {
  const grouper = createGrouper()
  const inTime = names
    .map((name) => ({ name, document: documentOf(name) }))
    .toSorted((a, b) => a.document.publishedAtMs - b.document.publishedAtMs)
  const placed = inTime.map(({ name, document }) => ({
    name,
    joined: put(grouper, document).joined,
  }))
  return [...Map.groupBy(placed, ({ joined }) => joined).values()].map((story) =>
    story.map(({ name }) => name),
  )
}

describe('a grouper', () => {
  it('joins reports of one happening by different publishers, and parts what is only alike', () => {
    expect(storiesOf(REPORT_NAMES)).toEqual([
      ['harbourFire', 'harbourFireAgain', 'harbourFireCause'],
      ['schoolFire', 'schoolFireAgain'],
      ['cupMatch', 'cupMatchAgain'],
      ['leagueMatch'],
      ['ferryStrike', 'ferryStrikeAgain'],
      ['budget'],
      ['comet'],
    ])
  })

  it('knows two reports of one happening when they are the first it ever sees', () => {
    expect(storiesOf(['ferryStrike', 'ferryStrikeAgain'])).toHaveLength(1)
    expect(storiesOf(['harbourFire', 'schoolFire'])).toHaveLength(2)
  })

  it('says why: names and words in the spelling of the document, hours apart, similarity', () => {
    const grouper = createGrouper()
    put(grouper, documentOf('harbourFire'))
    const { reason } = put(grouper, documentOf('harbourFireAgain'))
    expect(reason.sharedNames).toEqual(['Aldermoor', 'Vale'])
    expect(reason.sharedTerms).toEqual(
      expect.arrayContaining(['barley', 'firefighters', 'hundred']),
    )
    expect(reason.sharedTerms.length).toBeLessThanOrEqual(8)
    expect(reason.hoursApart).toBe(3.5)
    expect(reason.similarity).toBeGreaterThan(0.3)
    expect(reason.similarity).toBeLessThan(1)
  })

  it('gives a document that opens a story a similarity of one and nothing shared', () => {
    expect(createGrouper().place(documentOf('comet'))).toEqual({
      storyId: 'new',
      reason: { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] },
      near: [],
    })
  })

  it('joins a copy of an agency report, also days later', () => {
    const grouper = createGrouper()
    put(grouper, documentOf('comet'))
    const copy = documentOf('comet', {
      ...parseIds(90, 2),
      publishedAtMs: documentOf('comet').publishedAtMs + 3 * 86_400_000,
    })
    expect(put(grouper, copy)).toMatchObject({ storyId: documentOf('comet').documentId })
  })

  it('lets a late document find its story', () => {
    const grouper = createGrouper()
    for (const name of REPORT_NAMES) if (name !== 'harbourFireAgain') put(grouper, documentOf(name))
    const late = put(grouper, documentOf('harbourFireAgain'))
    expect(late.storyId).toBe(documentOf('harbourFire').documentId)
  })

  it('never joins a document to a story further away than its window', () => {
    const grouper = createGrouper()
    put(grouper, documentOf('comet'))
    const yearLater = documentOf('comet').publishedAtMs + 365 * 86_400_000
    const again = documentOf('comet', { ...parseIds(90, 2), publishedAtMs: yearLater })
    expect(grouper.place(again).storyId).toBe('new')
  })

  it('never puts a sample and a real document into one story', () => {
    const grouper = createGrouper()
    put(grouper, documentOf('harbourFire', { isSample: true }))
    expect(grouper.place(documentOf('harbourFireAgain')).storyId).toBe('new')
    expect(grouper.place(documentOf('harbourFireAgain', { isSample: true })).storyId).toBe(1)
  })

  it('keeps two days of a column with a standing title apart', () => {
    const grouper = createGrouper()
    const title = 'Harbour letter: five things for the ride to work'
    const greeting = `Good morning from the harbour letter. Below are five things for the ride to work, the tides along
      the coast, a word puzzle and a recipe by our cook Nell Arro.`
    const letterOf = (name: ReportName, days: number) =>
      documentOf(name, {
        ...parseIds(documentOf(name).documentId, 1),
        title,
        text: `${greeting} ${documentOf(name).text}`,
        publishedAtMs: documentOf('harbourFire').publishedAtMs + days * 86_400_000,
      })
    put(grouper, letterOf('ferryStrike', 0))
    expect(grouper.place(letterOf('budget', 1)).storyId).toBe('new')
    expect(grouper.place(letterOf('budget', 0)).storyId).not.toBe('new')
  })

  it('decides alike whatever order it learned the same documents in', () => {
    const learned = REPORT_NAMES.filter((name) => name !== 'harbourFireCause')
    const asked = documentOf('harbourFireCause')
    const reasons = [learned, learned.toReversed()].map((names) => {
      const grouper = createGrouper()
      for (const name of names) grouper.remember(documentOf(name), storyOf(name))
      return grouper.place(asked)
    })
    expect(reasons[0]?.storyId).toBe(1)
    expect(reasons[1]).toEqual(reasons[0])
  })

  it('forgets without a trace: what it decides next is what one decides that never knew', () => {
    const grouper = createGrouper()
    const cut = documentOf('ferryStrike').publishedAtMs
    for (const name of REPORT_NAMES) put(grouper, documentOf(name))
    grouper.forgetBefore(cut)
    const fresh = createGrouper()
    for (const name of REPORT_NAMES) {
      if (documentOf(name).publishedAtMs >= cut) fresh.remember(documentOf(name), storyOf(name))
    }
    expect(grouper.listPlaces().size).toBe(4)
    const asked = documentOf('ferryStrikeAgain', parseIds(92, 2))
    expect(grouper.place(asked)).toEqual(fresh.place(asked))
    expect(grouper.place(documentOf('harbourFireAgain')).storyId).toBe('new')
  })

  it('describes a story by its most typical title and the section of most documents', () => {
    const grouper = createGrouper()
    grouper.remember(documentOf('harbourFire', { section: 'news' }), 5)
    grouper.remember(documentOf('harbourFireAgain', { section: 'business' }), 5)
    grouper.remember(documentOf('harbourFireCause', { section: 'news' }), 5)
    const { title, section } = grouper.describe(5) ?? {}
    expect(title).toMatch(/grain store/)
    expect(section).toBe('business')
    expect(grouper.describe(6)).toBeUndefined()
  })

  it('takes documents without words, and a megabyte of one word', () => {
    const grouper = createGrouper()
    const empty = documentOf('comet', { title: '', text: '', names: [] })
    expect(put(grouper, empty).storyId).toBe('new')
    expect(put(grouper, { ...empty, ...parseIds(93, 1) }).storyId).toBe('new')
    const long = documentOf('comet', { ...parseIds(94, 1), text: 'word '.repeat(200_000) })
    expect(put(grouper, long).storyId).toBe('new')
  })
})

function storyOf(name: ReportName): number {
  const first: Partial<Record<ReportName, ReportName>> = {
    harbourFireAgain: 'harbourFire',
    harbourFireCause: 'harbourFire',
    schoolFireAgain: 'schoolFire',
    cupMatchAgain: 'cupMatch',
    ferryStrikeAgain: 'ferryStrike',
  }
  return documentOf(first[name] ?? name).documentId
}
