/** Terms as small numbers, with how many remembered stories hold each. */
import { COMMON_TERM_SHARES } from './common-terms.ts'

export type Vocabulary = ReturnType<typeof createVocabulary>

/**
 * Counts terms over the stories remembered now, not over their documents: else what a hundred publishers tell would count
 * as everyday words, and a story would hide its own. What a term weighs depends only on which documents are remembered in
 * which stories, not on the order they came in, so a restart weighs as before. Numbers of forgotten terms are used again:
 * memory follows the window.
 *
 * @param priorStories  how many made-up stories of everyday news stand beside the real ones, so that the first
 *                      documents of an empty archive are weighed sensibly
 */
export function createVocabulary(priorStories: number) {
  const ids = new Map<string, number>()
  const terms: string[] = []
  const counts: number[] = []
  const priors: number[] = []
  // Logarithm of each term's smoothed count: asked for far more often than counts change.
  const logCounts: number[] = []
  const free: number[] = []
  let logStories = Math.log(priorStories + 1)

  function setCount(id: number, count: number): void {
    counts[id] = count
    logCounts[id] = Math.log(count + (priors[id] ?? 0) + 0.5)
  }

  function addAll(termIds: Iterable<number>, change: 1 | -1): void {
    for (const id of termIds) setCount(id, (counts[id] ?? 0) + change)
  }

  return {
    idOf(term: string): number {
      const known = ids.get(term)
      if (known !== undefined) return known
      const id = free.pop() ?? terms.length
      ids.set(term, id)
      terms[id] = term
      priors[id] = (COMMON_TERM_SHARES.get(term) ?? 0) * priorStories
      setCount(id, 0)
      return id
    },
    /** Every number is below this. */
    size: () => terms.length,
    termOf: (id: number): string => terms[id] ?? '',
    /** Rarity of a term: logarithm of one over the share of stories that hold it, smoothed; above 0. */
    rarityOf: (id: number): number => logStories - (logCounts[id] ?? 0),
    setStoryCount(count: number): void {
      logStories = Math.log(count + priorStories + 1)
    },
    /** Counts one more story for each of the terms. */
    add: (termIds: Iterable<number>) => {
      addAll(termIds, 1)
    },
    remove: (termIds: Iterable<number>) => {
      addAll(termIds, -1)
    },
    /** Frees the numbers of those terms that no remembered story holds. */
    release(termIds: Uint32Array): void {
      for (const id of termIds) {
        const term = terms[id]
        if (term === undefined || counts[id] !== 0 || ids.get(term) !== id) continue
        ids.delete(term)
        free.push(id)
      }
    },
  }
}
