/** Terms as small numbers, with how many remembered documents hold each. */
import { COMMON_TERM_SHARES } from './common-terms.ts'

export type Vocabulary = ReturnType<typeof createVocabulary>

/**
 * Counts terms over the documents remembered now. What a term weighs depends only on which documents are remembered, not
 * on the order they came in, so a restart weighs as before. Numbers of forgotten terms are used again: memory follows
 * the window.
 *
 * @param priorDocuments  how many made-up documents of everyday news stand beside the real ones, so that the first
 *                        documents of an empty archive are weighed sensibly
 */
export function createVocabulary(priorDocuments: number) {
  const ids = new Map<string, number>()
  const terms: string[] = []
  const counts: number[] = []
  const priors: number[] = []
  // Logarithm of each term's smoothed count: asked for far more often than counts change.
  const logCounts: number[] = []
  const free: number[] = []
  let documents = 0
  let logDocuments = Math.log(priorDocuments + 1)

  function setCount(id: number, count: number): void {
    counts[id] = count
    logCounts[id] = Math.log(count + (priors[id] ?? 0) + 0.5)
  }

  function addAll(termIds: Uint32Array, change: 1 | -1): void {
    documents += change
    logDocuments = Math.log(documents + priorDocuments + 1)
    for (const id of termIds) setCount(id, (counts[id] ?? 0) + change)
  }

  return {
    idOf(term: string): number {
      const known = ids.get(term)
      if (known !== undefined) return known
      const id = free.pop() ?? terms.length
      ids.set(term, id)
      terms[id] = term
      priors[id] = (COMMON_TERM_SHARES.get(term) ?? 0) * priorDocuments
      setCount(id, 0)
      return id
    },
    /** Every number is below this. */
    size: () => terms.length,
    termOf: (id: number): string => terms[id] ?? '',
    /** Rarity of a term: logarithm of one over the share of documents that hold it, smoothed; above 0. */
    rarityOf: (id: number): number => logDocuments - (logCounts[id] ?? 0),
    add: (termIds: Uint32Array) => {
      addAll(termIds, 1)
    },
    remove: (termIds: Uint32Array) => {
      addAll(termIds, -1)
    },
    /** Frees the numbers of those terms that no remembered document holds. */
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
