/** Sums over ranges of blocks, each asked for many times and made once. */
import type { Block, Range } from './page-blocks.ts'

/** Sum of the first n blocks, by n. */
export type Sums = readonly number[]

export function sumsOf(
  blocks: readonly Block[],
  weigh: (block: Block, place: number) => number,
): Sums {
  let sum = 0
  return [0, ...blocks.map((block, place) => (sum += weigh(block, place)))]
}

export function within(sums: Sums, { from, to }: Range): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}
