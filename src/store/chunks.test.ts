import { describe, expect, it } from 'vitest'
import { chunkIds, chunkRows } from './chunks.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('pieces of a list', () => {
  it.each([0, 1, 3, 4, 37, 256, 1_000, 2_001])(
    'for inserting hold all of %i rows, in order',
    (count) => {
      expect(chunkRows(upTo(count)).flat()).toEqual(upTo(count))
    },
  )

  it.each([0, 1, 5, 64, 65, 700])('for looking up hold all of %i ids', (count) => {
    expect([...new Set(chunkIds(upTo(count)).flat())]).toEqual(upTo(count))
  })

  it('come in five sizes only, however long the list', () => {
    const sizes = upTo(600).flatMap((count) => [
      ...chunkRows(upTo(count)).map((some) => some.length),
      ...chunkIds(upTo(count)).map((some) => some.length),
    ])
    expect(new Set(sizes)).toEqual(new Set([1, 4, 16, 64, 256]))
  })
})
