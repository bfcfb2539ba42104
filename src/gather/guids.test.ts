import { describe, expect, it } from 'vitest'
import { latestOfEach, nameEntries } from './guids.ts'
import type { Unnamed } from './guids.ts'

const AT = '2026-11-23T08:00:00.000Z'

function entry(
  own: string | undefined,
  url: string | null,
  title = 'A',
  publishedAt = AT,
): Unnamed {
  const none = { author: null, summaryHtml: null, contentHtml: null, categories: [] }
  return { own, entry: { url, title, publishedAt, ...none } }
}

const guids = (...entries: readonly Unnamed[]) => nameEntries(entries).map(({ guid }) => guid)

describe('an entry', () => {
  it('goes by its guid, else by its address, else by title and date', () => {
    const [own, address, bare, again] = guids(
      entry('tag:1', '/1'),
      entry(undefined, 'https://harbour.example/1'),
      entry(undefined, null, 'B'),
      entry(undefined, null, 'B'),
    )
    expect([own, address]).toEqual(['tag:1', 'https://harbour.example/1'])
    expect(bare).toMatch(/^[0-9a-f]{64}$/)
    expect(again).toBe(bare)
  })

  it('stays the same when trackers change what they hang on its address', () => {
    const at = (tracker: string) => guids(entry(`https://harbour.example/1?id=7&${tracker}`, null))
    expect(at('utm_source=rss&utm_id=1')).toEqual(['https://harbour.example/1?id=7'])
    expect(at('fbclid=2')).toEqual(at('utm_campaign=x'))
  })
})

describe('entries that share a guid', () => {
  it('are told apart by their addresses, whatever their order', () => {
    const [one, two] = [entry('0', 'https://h.example/1'), entry('0', 'https://h.example/2', 'B')]
    const named = guids(one, two)
    expect(new Set(named).size).toBe(2)
    expect(guids(two, one)).toEqual(named.toReversed())
  })

  it('are one where they share the address too, and the latest tells it', () => {
    const early = entry('1', 'https://h.example/1?utm_source=rss', 'Old')
    const late = entry('1', 'https://h.example/1', 'New', '2026-11-23T09:00:00.000Z')
    expect(latestOfEach(nameEntries([early, late]))).toMatchObject([{ guid: '1', title: 'New' }])
    expect(latestOfEach(nameEntries([late, early]))).toMatchObject([{ guid: '1', title: 'New' }])
  })

  it('are the posts of a live page where only the address is shared', () => {
    const [one, two] = [
      entry(undefined, 'https://h.example/live', 'A'),
      entry(undefined, 'https://h.example/live', 'B'),
    ]
    expect(new Set(guids(one, two)).size).toBe(2)
    expect(guids(one)).toEqual(['https://h.example/live'])
  })
})
