import { PREFIX_LENGTH, type EvidenceIndex } from './evidence-index.ts'
import { groupsOf, oppositesOf } from './lexicon.ts'
import { readWords, type Word } from './words.ts'

/** A content word of the claim with what the evidence has of it. */
export type Aligned = {
  readonly word: Word
  /** How telling the word is: rare words more than common ones. */
  readonly weight: number
  /** Evidence terms that say it, with how well (1 the very word, less for kin). */
  readonly kin: ReadonlyMap<string, number>
  /** Best of `kin`; 0 when nothing in the evidence says it. */
  readonly level: number
  /** The evidence has its opposite. */
  readonly opposites: readonly string[]
  readonly isName: boolean
}

export type Alignment = {
  readonly words: readonly Word[]
  readonly aligned: readonly Aligned[]
}

export type WordWeight = (term: string) => number

const SAME_GROUP = 0.8
const SAME_ROOT = 0.85
const LEAST_ROOT = 0.6

/** Looks up every content word of the claim in the evidence. */
export function alignClaim(text: string, evidence: EvidenceIndex, weigh: WordWeight): Alignment {
  const words = readWords(text)
  const aligned = words
    .filter(({ kind }) => kind !== 'function')
    .map((word): Aligned => {
      const kin = findKin(word, evidence)
      const opposites = [...oppositesOf(word.term)].filter((term) => evidence.terms.has(term))
      const isName =
        word.kind === 'name' || (word.kind === 'content' && evidence.names.has(word.term))
      return {
        word,
        weight: weigh(word.term),
        kin,
        level: Math.max(0, ...kin.values()),
        opposites,
        isName,
      }
    })
  return { words, aligned }
}

function findKin(word: Word, evidence: EvidenceIndex): ReadonlyMap<string, number> {
  const kin = new Map<string, number>()
  const add = (term: string, level: number) => {
    kin.set(term, Math.max(level, kin.get(term) ?? 0))
  }
  if (evidence.terms.has(word.term)) add(word.term, 1)
  if (word.value !== null) {
    for (const term of evidence.valueTerms.get(word.value) ?? []) add(term, 1)
    return kin
  }
  if (word.kind === 'number') return kin
  for (const group of groupsOf(word.term))
    for (const term of evidence.byGroup.get(group) ?? []) add(term, SAME_GROUP)
  for (const term of evidence.byPrefix.get(word.term.slice(0, PREFIX_LENGTH)) ?? [])
    if (isSameRoot(word.term, term)) add(term, SAME_ROOT)
  return kin
}

/** Words with one root: most of the longer one is how both begin (negotiate, negotiation). */
function isSameRoot(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length)
  let shared = 0
  while (shared < longer && one[shared] === other[shared]) shared += 1
  return shared >= PREFIX_LENGTH + 1 && shared / longer >= LEAST_ROOT
}
