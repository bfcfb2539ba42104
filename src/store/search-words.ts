/** What a reader types into the search box, taken apart: words, "phrases", -minus words and begin* of words. */

/** Words that must stand one after the other; the last may be only the beginning of one. */
export type SearchTerm = {
  /** Letters and digits only, at least one word; nothing in them can be read as syntax by a database. */
  readonly words: readonly string[]
  readonly isPrefix: boolean
}

export type SearchWords = {
  readonly wanted: readonly SearchTerm[]
  readonly unwanted: readonly SearchTerm[]
}

// A question of 60 words is long; more would only cost time.
export const MAX_WORDS = 60
// Nobody was seen to search for more; each term is a list that the database must walk.
const MAX_TERMS = 16
const MAX_TERM_WORDS = 12
// Two letters begin thousands of words: the database would join as many lists.
const LEAST_PREFIX = 3

const WORD = /[\p{L}\p{M}\p{N}]+/gu
// A minus counts before a word only, so that a hyphen inside one does not turn it round.
const TERM = /(?<=^|\s)(-?)["“”]([^"“”]*)(?:["“”]|$)|(?<=^|\s)(-?)([^\s"“”]+)|([^\s"“”]+)/gu

/** Every word of a text, in order, without what parts them. */
export function listWords(text: string): readonly string[] {
  return (text.normalize('NFC').match(WORD) ?? []).slice(0, MAX_WORDS)
}

/**
 * Takes a query apart: `"sea rescue" -ferry har*`. What is written in one piece, such as O'Brien or sea-rescue, is a phrase.
 * Bounded in terms; what holds no letter and no digit is left out. Never throws.
 */
export function parseSearchWords(text: string): SearchWords {
  const wanted: SearchTerm[] = []
  const unwanted: SearchTerm[] = []
  for (const [, minusPhrase, phrase, minusWord, word, rest] of text
    .normalize('NFC')
    .matchAll(TERM)) {
    const term = termOf(phrase ?? word ?? rest ?? '', phrase === undefined)
    if (!term) continue
    const isUnwanted = (minusPhrase ?? minusWord) === '-'
    ;(isUnwanted ? unwanted : wanted).push(term)
    if (wanted.length + unwanted.length >= MAX_TERMS) break
  }
  return { wanted, unwanted }
}

function termOf(text: string, mayBePrefix: boolean): SearchTerm | undefined {
  const words = (text.match(WORD) ?? []).slice(0, MAX_TERM_WORDS)
  if (words.length === 0) return undefined
  const isPrefix =
    mayBePrefix && text.endsWith('*') && [...(words.at(-1) ?? '')].length >= LEAST_PREFIX
  return { words, isPrefix }
}
