import { expect, it } from 'vitest'
import type { Quote, Span } from '#domain/document.ts'
import { readPage } from '#tests/bridge-story.ts'
import type { Source } from './material.ts'
import { findSpeaker } from './quote-speaker.ts'

const BESIDE =
  'Council chairman Oskar Lund and the chief engineer Mette Frand argued until midnight.'
const SAID = '“Nobody asked us about the bearings before the bridge was closed,” Mette Frand said.'
const read = readPage({
  id: 1,
  publisher: 'Northern Post',
  title: 'Council argues about the bridge',
  at: '2026-11-20T09:00:00.000Z',
  paragraphs: [BESIDE, SAID, 'Oskar Lund left early.'],
})
const source: Source = {
  ...read,
  index: 0,
  titleTerms: new Set(),
  opinion: 0,
  centrality: 1,
  isPast: false,
  recency: 1,
}

function spanOf(words: string): Span {
  const start = read.document.text.indexOf(words)
  return { start, end: start + words.length }
}

function roleWith(words: string): string | null {
  const quote: Quote = {
    ...spanOf(SAID.slice(1, SAID.indexOf('”'))),
    speaker: 'Mette Frand',
    speakerSpan: spanOf('Mette Frand'),
    roleSpan: spanOf(words),
    sentence: 1,
  }
  const role = findSpeaker(source, quote)?.roleSpan
  return role ? read.document.text.slice(role.start, role.end) : null
}

it('a speaker has a role of their own, and none that takes in somebody else', () => {
  expect(roleWith('the chief engineer')).toBe('the chief engineer')
  expect(roleWith('Council chairman Oskar Lund and the chief engineer')).toBeNull()
})
