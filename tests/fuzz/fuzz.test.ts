import { describe, expect, it } from 'vitest'
import { createRandom, mutate } from './mutator.ts'
import { runTarget } from './run-target.ts'
import { FEED_SEEDS, MARKUP_WORDS } from './seeds.ts'
import { TARGETS } from './targets.ts'

// A short run of fixed seeds, so that it says the same every time; `npm run fuzz` goes on from there.
const RUNS = { feed: 400, page: 150, robots: 400 } as const

describe('parsing broken texts', () => {
  it.each(['feed', 'page', 'robots'] as const)(
    'of the kind %s throws never and keeps every promise',
    (name) => {
      const { faults } = runTarget(TARGETS[name], {
        from: 1,
        limitMs: 5_000,
        goesOn: (runs) => runs < RUNS[name],
      })
      expect(faults).toEqual([])
    },
  )

  it('finds what is wrong, with the seed that shows it again', () => {
    const check = (text: string): void => {
      if (text.includes(']]>]]>')) throw new Error('two ends')
    }
    const { faults } = runTarget(
      { seeds: FEED_SEEDS, words: MARKUP_WORDS, check },
      { from: 1, limitMs: 5_000, goesOn: (runs) => runs < 2_000 },
    )
    const [first] = faults
    expect(first).toMatchObject({ said: 'two ends' })
    expect(mutate(FEED_SEEDS, MARKUP_WORDS, createRandom(first?.seed ?? 0))).toBe(first?.text)
  })
})
