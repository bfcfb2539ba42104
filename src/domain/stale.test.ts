import { describe, expect, it } from 'vitest'
import { readPage } from '#tests/bridge-story.ts'
import { isStale } from './stale.ts'

const { document } = readPage({
  id: 1,
  publisher: 'Northern Post',
  title: 'Council to vote on the bridge',
  at: '2026-11-20T09:00:00.000Z',
  paragraphs: ['The council is expected to vote.'],
})
const at = (time: string) => ({ document, newestMs: Date.parse(time) })
const day = (to: string) => ({
  start: 0,
  end: 1,
  from: to,
  to,
  granularity: 'day' as const,
  time: null,
  certainty: 'reckoned' as const,
})

describe('what a document expects', () => {
  it('is stale once the story has been told a day longer', () => {
    expect(isStale('The council is expected to vote.', [], at('2026-11-22T08:00:00Z'))).toBe(true)
    expect(isStale('Council set to vote on bridge', [], at('2026-11-22T08:00:00Z'))).toBe(true)
  })

  it('is news while it is new', () => {
    expect(isStale('The council is expected to vote.', [], at('2026-11-20T12:00:00Z'))).toBe(false)
  })

  it('goes by the day that it names', () => {
    const later = at('2026-11-24T08:00:00Z')
    expect(isStale('They will vote on Monday.', [day('2026-11-23')], later)).toBe(true)
    expect(isStale('They will vote on Friday.', [day('2026-11-27')], later)).toBe(false)
  })

  it('is stale on the day that it names where a newer document tells of that day', () => {
    const same = at('2026-11-23T20:00:00Z')
    const text = 'The council is expected to vote on Monday.'
    expect(isStale(text, [day('2026-11-23')], same)).toBe(true)
    expect(isStale(text, [day('2026-11-24')], same)).toBe(false)
    const next = { ...day('2026-11-29'), from: '2026-11-23' }
    expect(isStale('The council is set to vote next week.', [next], same)).toBe(true)
    expect(isStale('The council will meet in that week.', [next], same)).toBe(false)
  })

  it('stays where nothing says that it has been', () => {
    const later = at('2026-11-24T08:00:00Z')
    expect(isStale('Repairs will cost 4.2 million crowns.', [], later)).toBe(false)
    expect(isStale('The council voted on Friday.', [day('2026-11-20')], later)).toBe(false)
    expect(isStale('“It is expected to fall,” he said.', [], later)).toBe(false)
  })
})
