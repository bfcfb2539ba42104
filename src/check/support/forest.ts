/** A row of small trees whose answers are added up; the sum is the logarithm of the odds. */
export type Tree = {
  /** Sign asked for at each node; -1 at a leaf. The children of node `n` are `2n+1` and `2n+2`. */
  readonly signs: readonly number[]
  /** Threshold at a node (left when at most it), answer at a leaf. */
  readonly values: readonly number[]
}

export type Forest = { readonly trees: readonly Tree[] }

export function answerOf({ signs, values }: Tree, row: readonly number[]): number {
  let node = 0
  for (let sign = signs[node] ?? -1; sign >= 0; sign = signs[node] ?? -1)
    node = 2 * node + ((row[sign] ?? 0) <= (values[node] ?? 0) ? 1 : 2)
  return values[node] ?? 0
}

/** 0..1. */
export function probabilityOf({ trees }: Forest, row: readonly number[]): number {
  let odds = 0
  for (const tree of trees) odds += answerOf(tree, row)
  return 1 / (1 + Math.exp(-odds))
}
