/** Scores of a grouping against people's: B-cubed, which counts documents, and pairs, which counts merges. */

export type GroupingScores = {
  readonly bcubedF1: number
  readonly bcubedPrecision: number
  readonly bcubedRecall: number
  /** Of the pairs put together, the share that belongs together: what wrong merges cost. */
  readonly pairPrecision: number
  readonly pairRecall: number
}

/**
 * Scores each item's group against its true one.
 *
 * @param items  any order; equal `found` means put together, equal `gold` means belonging together
 * @returns all in 0..1; a grouping that puts nothing together has a pair precision of 1
 * @source Bagga and Baldwin 1998 for B-cubed
 */
export function scoreGrouping(
  items: readonly { readonly gold: string; readonly found: string | number }[],
): GroupingScores {
  const gold = Map.groupBy(items, (item) => item.gold)
  const found = Map.groupBy(items, (item) => item.found)
  let precision = 0
  let recall = 0
  let pairsRight = 0
  for (const group of found.values()) {
    for (const [name, both] of Map.groupBy(group, (item) => item.gold)) {
      precision += both.length ** 2 / group.length
      recall += both.length ** 2 / (gold.get(name)?.length ?? 1)
      pairsRight += pairsOf(both)
    }
  }
  precision = shareOf(precision, items.length)
  recall = shareOf(recall, items.length)
  return {
    bcubedF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    bcubedPrecision: precision,
    bcubedRecall: recall,
    pairPrecision: shareOf(pairsRight, countPairs(found)),
    pairRecall: shareOf(pairsRight, countPairs(gold)),
  }
}

function countPairs(groups: ReadonlyMap<unknown, readonly unknown[]>): number {
  return groups.values().reduce((sum, group) => sum + pairsOf(group), 0)
}

function pairsOf({ length }: readonly unknown[]): number {
  return (length * (length - 1)) / 2
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
