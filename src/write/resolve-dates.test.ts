import { describe, expect, it } from 'vitest'
import type { Claim } from '#domain/article.ts'
import { readPage } from '#tests/bridge-story.ts'
import { createDateNotes } from './resolve-dates.ts'

/** The sentence of a report of Wednesday, 25 November 2026, in a story whose newest report is of `newest`. */
function notesOf(sentences: readonly string[], newest: string): readonly string[] {
  const report = readPage({
    id: 1,
    publisher: 'Northern Post',
    title: 'Bridge closes',
    at: '2026-11-25T10:00:00.000Z',
    paragraphs: sentences,
  })
  const later = readPage({
    id: 2,
    publisher: 'Kestria Wire',
    title: 'Bridge opens',
    at: `${newest}T12:00:00.000Z`,
    paragraphs: ['The bridge is open again.'],
  })
  const notes = createDateNotes([report, later])
  return sentences.map((text, place): string => {
    const start = report.document.text.indexOf(text)
    const citation = {
      documentId: report.document.id,
      version: 1,
      part: 'text' as const,
      start,
      end: start + text.length,
    }
    const claim: Claim = { id: `0.${place}`, text, kind: 'verbatim', citations: [citation] }
    return notes.of(claim).text
  })
}

describe('a relative date in a story that has moved on', () => {
  it.each([
    [
      'The bridge was closed on Tuesday after a crack was found.',
      'The bridge was closed on Tuesday [24 November] after a crack was found.',
    ],
    [
      'The council met yesterday to talk about the crack.',
      'The council met yesterday [24 November] to talk about the crack.',
    ],
    [
      'Inspectors reported no damage last month.',
      'Inspectors reported no damage last month [October].',
    ],
    [
      'The arch was inspected by divers last year.',
      'The arch was inspected by divers last year [2025].',
    ],
  ])('is resolved in brackets: %s', (sentence, shown) => {
    expect(notesOf([sentence], '2026-11-27')).toEqual([shown])
  })

  it('gives the year where the story has come into another', () => {
    expect(
      notesOf(['The bridge was closed on Tuesday after a crack was found.'], '2027-01-03'),
    ).toEqual(['The bridge was closed on Tuesday [24 November 2026] after a crack was found.'])
  })

  it('is told once', () => {
    expect(
      notesOf(
        [
          'The bridge was closed on Tuesday after a crack was found.',
          'The mayor said on Tuesday that nobody had been warned.',
        ],
        '2026-11-27',
      )[1],
    ).toBe('The mayor said on Tuesday that nobody had been warned.')
  })

  it.each([
    'The bridge was closed on Tuesday, Nov. 24, after a crack was found.',
    'The mayor said “we closed it on Tuesday and that is all” to the council.',
    'Nobody will know before Friday whether the arch can stand.',
    'The mayor urged the council to pay on Thursday when it votes again.',
    'The council was told about Tuesday’s crack in the main arch.',
    'The show Saturday Night Live made fun of the bridge again.',
    'On Tuesday the bridge was closed after a crack was found.',
  ])('is left as it stands where it needs no note or has no room for one: %s', (sentence) => {
    expect(notesOf([sentence], '2026-11-27')).toEqual([sentence])
  })

  it('is left as it stands while the report is of the newest day', () => {
    const sentence = 'The bridge was closed on Wednesday after a crack was found.'
    expect(notesOf([sentence], '2026-11-25')).toEqual([sentence])
  })
})
