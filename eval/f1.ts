/** Counts of what was found and what was to be found. */
export type Hits = { readonly right: number; readonly found: number; readonly wanted: number }

/** Precision, recall and their harmonic mean, 0..1; 0 where nothing was found or wanted. */
export function f1Of({ right, found, wanted }: Hits): {
  readonly precision: number
  readonly recall: number
  readonly f1: number
} {
  const precision = found === 0 ? 0 : right / found
  const recall = wanted === 0 ? 0 : right / wanted
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

/** Counts two sets of keys against each other. */
export function hitsOf<Key>(found: ReadonlySet<Key>, wanted: ReadonlySet<Key>): Hits {
  let right = 0
  for (const key of found) if (wanted.has(key)) right += 1
  return { right, found: found.size, wanted: wanted.size }
}

export function sumHits(all: readonly Hits[]): Hits {
  return all.reduce(
    (sum, hits) => ({
      right: sum.right + hits.right,
      found: sum.found + hits.found,
      wanted: sum.wanted + hits.wanted,
    }),
    { right: 0, found: 0, wanted: 0 },
  )
}
