import type { WordWeight } from './align.ts'

// A term that fewer texts have counts as rare as this, so that a chance word is not worth more than a name.
const LEAST_COUNT = 4

/** Rare terms weigh more: the logarithm of how few of the texts have them. */
export function weighBy({
  texts,
  counts,
}: {
  readonly texts: number
  readonly counts: ReadonlyMap<string, number>
}): WordWeight {
  return (term) => Math.log((texts + 1) / Math.max(LEAST_COUNT, counts.get(term) ?? 0))
}
