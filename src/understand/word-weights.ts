/** Terms with what each tells of sections and topics: the word lists' own weights. */
import { tokenize } from '#base/tokens.ts'
import { SECTIONS, type SectionSlug } from '#domain/section.ts'
import { TOPIC_WORDS, type OwnTopic } from './lexicon/media-topics.ts'
import { SECTION_WORDS } from './lexicon/sections.ts'
import type { SectionWords } from './lexicon/sections/section-words.ts'

export type ToldSection = Exclude<SectionSlug, 'news'>

/** The sections that words tell, in the order of their weights. */
export const TOLD_SECTIONS: readonly ToldSection[] = SECTIONS.map(({ slug }) => slug).filter(
  (slug) => slug !== 'news',
)
const OWN_TOPICS: readonly OwnTopic[] = [
  'conflict',
  'crime',
  'disaster',
  'education',
  'human-interest',
  'labour',
  'lifestyle',
  'religion',
  'society',
  'weather',
]

export type WordWeights = ReadonlyMap<string, Float32Array>

// A phrase is surer than a word. Tried on the development parts: 4 to 6 give the same to half a percent.
const PHRASE = 5
export const STRONG = 3
const PLAIN = 1

/** Weights of the sections' words, in the order of {@link TOLD_SECTIONS}. */
export function buildSectionWeights(): Map<string, Float32Array> {
  return weightsOf(TOLD_SECTIONS.map((section) => SECTION_WORDS[section]))
}

/** Weights of the words of topics that are no section, in the order of `topics`. */
export function buildTopicWeights(): {
  readonly topics: readonly OwnTopic[]
  readonly weights: WordWeights
} {
  return { topics: OWN_TOPICS, weights: weightsOf(OWN_TOPICS.map((topic) => TOPIC_WORDS[topic])) }
}

/** First terms of the phrases among `weights`. */
export function openersOf(...weights: readonly WordWeights[]): ReadonlySet<string> {
  const openers = new Set<string>()
  for (const some of weights) {
    for (const term of some.keys()) {
      const at = term.indexOf('-')
      if (at > 0) openers.add(term.slice(0, at))
    }
  }
  return openers
}

/** A word that several claim tells each of them the less. */
function weightsOf(lists: readonly SectionWords[]): Map<string, Float32Array> {
  const weights = new Map<string, Float32Array>()
  for (const [at, { strong, plain }] of lists.entries()) {
    for (const term of termsOf(plain)) claim(term, PLAIN)
    for (const term of termsOf(strong)) claim(term, term.includes('-') ? PHRASE : STRONG)
    function claim(term: string, weight: number): void {
      const claims = weights.get(term) ?? new Float32Array(lists.length)
      claims[at] = weight
      weights.set(term, claims)
    }
  }
  for (const claims of weights.values()) {
    const count = claims.filter((weight) => weight > 0).length
    for (const [at, weight] of claims.entries()) claims[at] = weight / count
  }
  return weights
}

/** Phrases as the pairs that a text gives; one that stop words reduce to a single word (`first-down`) says nothing. */
function termsOf(words: string): string[] {
  return words.split(/\s+/).flatMap((word) => {
    const terms = tokenize(word.replaceAll('-', ' '))
    return terms.length === 0 || (terms.length === 1 && word.includes('-')) ? [] : [terms.join('-')]
  })
}
