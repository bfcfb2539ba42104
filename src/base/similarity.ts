/** How alike two sentences are, by their terms (see `tokenize`). */

// Two wordings of one sentence share about this much; sentences that only share a subject stay well under it.
const NEAR_SAME = 0.75
// A sentence that another one wholly contains, give or take a word, says nothing new beside it.
const CONTAINED = 0.9
const LEAST_TERMS = 4

/** Number of terms in both. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const term of small) if (large.has(term)) shared += 1
  return shared
}

/** Jaccard similarity, 0..1; 0 when both are empty. */
export function similarityOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = countShared(a, b)
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** True when each says nearly all that the other says. */
export function isTwin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return Math.min(a.size, b.size) >= LEAST_TERMS && similarityOf(a, b) >= NEAR_SAME
}

// Fewer terms are soon contained in a long sentence by chance.
const LEAST_CONTAINED = 6
const DENIAL =
  /\b(?:not|no|never|nor|neither|without|den(?:y|ies|ied)|refus(?:e|es|ed)|fail(?:s|ed)?)\b|n[’']t\b/i

/** True when the second text says nearly all that the first does, and denies where that one does. */
export function saysAllOf(first: SaidText, second: SaidText): boolean {
  if (DENIAL.test(first.text) !== DENIAL.test(second.text)) return false
  if (isTwin(first.terms, second.terms)) return true
  const shared = countShared(first.terms, second.terms)
  return first.terms.size >= LEAST_CONTAINED && shared / first.terms.size >= CONTAINED
}

export type SaidText = { readonly text: string; readonly terms: ReadonlySet<string> }

/** True when printing both would be saying one thing twice. */
export function isNearSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = countShared(a, b)
  const least = Math.min(a.size, b.size)
  if (least < LEAST_TERMS) return shared === a.size && a.size === b.size && least > 0
  return shared / (a.size + b.size - shared) >= NEAR_SAME || shared / least >= CONTAINED
}
