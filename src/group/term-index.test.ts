import { describe, expect, it } from 'vitest'
import { documentOf, parseIds } from './made-up-news.testing.ts'
import { gatherStory, type Member } from './memory.ts'
import { createTermIndex } from './term-index.ts'

const TERM = 7

function memberAt(id: number, publishedAtMs: number): Member {
  const vector = {
    terms: Uint32Array.of(TERM),
    weights: Uint16Array.of(1),
    facets: Uint8Array.of(0),
  }
  const document = documentOf('comet', { ...parseIds(id, 1), publishedAtMs })
  return { ...document, vector, story: gatherStory([]) }
}

describe('the holders of a term', () => {
  it('are those nearest in time when there are many, whatever order they came in', () => {
    const index = createTermIndex()
    const members = Array.from({ length: 40 }, (_, at) => memberAt(at + 1, ((at * 17) % 40) * 100))
    for (const member of members) index.add(member)
    const near = index.listHolders(TERM, 2_050, 4).map(({ publishedAtMs }) => publishedAtMs)
    expect(near).toEqual([1_900, 2_000, 2_100, 2_200])
    expect(index.listHolders(TERM, 99_999, 2).map((one) => one.publishedAtMs)).toEqual([
      3_800, 3_900,
    ])
    expect(index.countHolders(TERM)).toBe(40)
  })

  it('are gone when they are forgotten', () => {
    const index = createTermIndex()
    const [one, two] = [memberAt(1, 5), memberAt(2, 5)]
    for (const member of [two, one]) index.add(member)
    index.remove(one)
    expect(index.listHolders(TERM, 0, 9)).toEqual([two])
    index.remove(two)
    expect(index.countHolders(TERM)).toBe(0)
  })
})
