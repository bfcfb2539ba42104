import { groupsOf } from './lexicon.ts'
import { readWords, type Word } from './words.ts'

/** One sentence of evidence, read for comparing. */
export type EvidenceSentence = {
  readonly words: readonly Word[]
  /** Each term with the places of its words. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** Evidence read once, to judge any number of sentences against. */
export type EvidenceIndex = {
  readonly sentences: readonly EvidenceSentence[]
  /** Terms of all sentences, each with the sentences that have it. */
  readonly terms: ReadonlyMap<string, readonly number[]>
  readonly byGroup: ReadonlyMap<number, readonly string[]>
  readonly byPrefix: ReadonlyMap<string, readonly string[]>
  readonly valueTerms: ReadonlyMap<number, readonly string[]>
  /** Terms that stand with a capital inside a sentence. */
  readonly names: ReadonlySet<string>
  /** Runs of two and three words as they stand. */
  readonly runs: ReadonlySet<string>
}

// Shorter beginnings are shared by words that have nothing in common.
export const PREFIX_LENGTH = 4

/** Reads evidence, sentence by sentence. Linear in its length. */
export function readEvidence(sentences: readonly string[]): EvidenceIndex {
  const read = sentences.map(readSentence)
  const terms = new Map<string, number[]>()
  const valueTerms = new Map<number, string[]>()
  const names = new Set<string>()
  const runs = new Set<string>()
  for (const [place, { words, places }] of read.entries()) {
    for (const term of places.keys()) push(terms, term, place)
    for (const { kind, value, term } of words) {
      if (kind === 'name') names.add(term)
      if (value !== null) push(valueTerms, value, term)
    }
    for (const run of listRuns(words)) runs.add(run)
  }
  const byGroup = new Map<number, string[]>()
  const byPrefix = new Map<string, string[]>()
  for (const term of terms.keys()) {
    for (const group of groupsOf(term)) push(byGroup, group, term)
    if (term.length >= PREFIX_LENGTH) push(byPrefix, term.slice(0, PREFIX_LENGTH), term)
  }
  return { sentences: read, terms, byGroup, byPrefix, valueTerms, names, runs }
}

function readSentence(text: string): EvidenceSentence {
  const words = readWords(text)
  const places = new Map<string, number[]>()
  for (const [place, { term }] of words.entries()) push(places, term, place)
  return { words, places }
}

/** Every two and three words that stand side by side. */
export function listRuns(words: readonly Word[]): readonly string[] {
  return words.flatMap(({ lower }, place) => {
    const [next, third] = [words[place + 1], words[place + 2]]
    if (!next) return []
    const pair = `${lower} ${next.lower}`
    return third ? [pair, `${pair} ${third.lower}`] : [pair]
  })
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
