import { tokenize } from '#base/tokens.ts'

const TITLE_FACTOR = 2
// The first sentence of a report says what it is about: its terms count double, like the title's.
const LEAD_TERMS = 20
const LEAD_FACTOR = 2
// News says what it is about at once.
const READ_LENGTH = 4000

/**
 * Gives each term of a document with how often it is used, those of title and lead counted double, and the pairs of
 * neighbours (`prime-minister`) whose first term is in `openers`: most neighbours are no phrase.
 */
export function countTerms(
  { title, text }: { readonly title: string; readonly text: string },
  openers: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (term: string, factor: number) => counts.set(term, (counts.get(term) ?? 0) + factor)
  const addAll = (terms: readonly string[], factorAt: (at: number) => number) => {
    let before = ''
    for (const [at, term] of terms.entries()) {
      const factor = factorAt(at)
      add(term, factor)
      if (openers.has(before)) add(`${before}-${term}`, factor)
      before = term
    }
  }
  addAll(tokenize(title), () => TITLE_FACTOR)
  addAll(tokenize(text.slice(0, READ_LENGTH)), (at) => (at < LEAD_TERMS ? LEAD_FACTOR : 1))
  return counts
}

// A word said ten times tells little more than one said three times.
const MAX_COUNT = 3

/** What a term used `count` times weighs. */
export function weighCount(count: number): number {
  return Math.sqrt(Math.min(count, MAX_COUNT))
}
