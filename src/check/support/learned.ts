/** What scripts/learn-support.ts learned, as it ships. */
import type { WordWeight } from './align.ts'
import type { Forest } from './forest.ts'
import learned from './learned-weights.json' with { type: 'json' }
import { weighBy } from './word-weight.ts'

export const FOREST: Forest = readForest()

const counts = learned.counts.split(' ').map(Number)
export const WEIGH_WORD: WordWeight = weighBy({
  texts: learned.texts,
  counts: new Map(learned.terms.split(' ').map((term, place) => [term, counts[place] ?? 0])),
})

function readForest(): Forest {
  const signs = [...new Int8Array(Buffer.from(learned.signs, 'base64'))]
  const values = learned.values.split(' ').map(Number)
  const trees = Array.from({ length: signs.length / learned.nodes }, (_, tree) => {
    const [start, end] = [tree * learned.nodes, (tree + 1) * learned.nodes]
    return { signs: signs.slice(start, end), values: values.slice(start, end) }
  })
  return { trees }
}
