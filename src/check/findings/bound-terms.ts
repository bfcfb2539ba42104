/** Which words of a sentence stand under a "not" or a "may", and which stand free. */
import { tokenize } from '#base/tokens.ts'

export type Bound = { readonly bound: number; readonly free: number }

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{N}]+)*/gu
// Between the operator and what it is about stand at most some small words: "could soon be | found".
const REACH = 4

/**
 * Counts, for each term of the texts, how often the nearest operator before it reaches it and how often none does.
 *
 * @param operator  matches a whole operator, such as `not` or `is expected to`; an operator reaches the first content term
 *                  after it, within four words and one clause
 */
export function countBound(texts: readonly string[], operator: RegExp): ReadonlyMap<string, Bound> {
  const counts = new Map<string, Bound>()
  for (const text of texts) {
    const reached = listReached(text, operator)
    for (const { 0: word, index } of text.matchAll(WORD)) {
      for (const term of tokenize(word)) {
        const { bound, free } = counts.get(term) ?? { bound: 0, free: 0 }
        counts.set(
          term,
          reached.has(index) ? { bound: bound + 1, free } : { bound, free: free + 1 },
        )
      }
    }
  }
  return counts
}

/** Offsets of the words that an operator reaches. */
function listReached(text: string, operator: RegExp): ReadonlySet<number> {
  const reached = new Set<number>()
  for (const match of text.matchAll(operator)) {
    const from = match.index + match[0].length
    const clause = /^[^.;:!?,—–]*/u.exec(text.slice(from))?.[0] ?? ''
    const words = [...clause.matchAll(WORD)].slice(0, REACH)
    const found = words.find(({ 0: word }) => tokenize(word).length > 0)
    if (found) reached.add(from + found.index)
  }
  return reached
}
