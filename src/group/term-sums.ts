import type { Vector } from './memory.ts'

/** Sums of documents' weights by term number, in two arrays of just the length: most stories are small and there are many. */
export class TermSums {
  /** Ascending. */
  #terms = new Uint32Array(0)
  #sums = new Uint32Array(0)

  /**
   * Adds a document's weights, or takes them away again.
   *
   * @returns the terms that were not held before, or are held no more
   */
  add({ terms, weights }: Vector, sign: 1 | -1): readonly number[] {
    const order = Uint32Array.from(terms.keys()).sort((a, b) => (terms[a] ?? 0) - (terms[b] ?? 0))
    const changed: number[] = []
    const merged = new Uint32Array(this.#terms.length + terms.length)
    const sums = new Uint32Array(merged.length)
    let length = 0
    const push = (term: number, sum: number) => {
      merged[length] = term
      sums[length] = sum
      length += 1
    }
    let own = 0
    for (const at of order) {
      const term = terms[at] ?? 0
      for (; (this.#terms[own] ?? Infinity) < term; own += 1)
        push(this.#terms[own] ?? 0, this.#sums[own] ?? 0)
      const isHeld = this.#terms[own] === term
      const before = isHeld ? (this.#sums[own] ?? 0) : 0
      const sum = Math.max(0, before + sign * (weights[at] ?? 0))
      if (sum > 0) push(term, sum)
      if (before > 0 !== sum > 0) changed.push(term)
      if (isHeld) own += 1
    }
    for (; own < this.#terms.length; own += 1) push(this.#terms[own] ?? 0, this.#sums[own] ?? 0)
    this.#terms = merged.slice(0, length)
    this.#sums = sums.slice(0, length)
    return changed
  }

  forEach(read: (term: number, sum: number) => void): void {
    for (let at = 0; at < this.#terms.length; at += 1)
      read(this.#terms[at] ?? 0, this.#sums[at] ?? 0)
  }
}
