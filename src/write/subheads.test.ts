import { describe, expect, it } from 'vitest'
import { readPage } from '#tests/bridge-story.ts'
import { prepareMaterial } from './material.ts'
import { listSubheads } from './subheads.ts'

const REPORT = 'The council of Aldermoor closed the old bridge on Friday after a long debate.'

function subheadsOf(lines: readonly string[]): readonly string[] {
  const page = readPage({
    id: 1,
    publisher: 'Northern Post',
    title: 'Aldermoor closes its bridge',
    at: '2026-11-20T09:00:00.000Z',
    paragraphs: [REPORT, ...lines.flatMap((line) => [line, REPORT.replace('Friday', 'Monday')])],
  })
  const [source] = prepareMaterial([page]).sources
  return source ? listSubheads(source).map(({ text }) => text) : []
}

describe('the subheads of a document', () => {
  it('are its short lines without a full stop', () => {
    expect(subheadsOf(['The mayor’s job appears safe', '2. A long way round'])).toEqual([
      'The mayor’s job appears safe',
      'A long way round',
    ])
  })

  it('are no links, questions, names in capitals or quotations with who said them', () => {
    const lines = ['Why is it closed?', 'Read Our Full Guide To The Bridge', 'This is a bad day']
    expect(subheadsOf([...lines, 'WHAT WE KNOW', 'More: the bridge in pictures'])).toEqual([])
  })
})
