/** What the learned gist sees of a text: its words and pairs of words as they are used, and its sentences. */
import { isStopWord } from '#base/tokens.ts'

/** How one text uses a word, or a pair of words that stand side by side. */
export type Use = {
  readonly count: number
  /** Place of the first sentence that has it, from 0. */
  readonly first: number
  /** Share of its uses with a capital, 0..1. */
  readonly capitals: number
}

/** Small words by what they tell of their sentence: who is spoken to, who is meant, what binds, what is, who says. */
const KINDS = {
  chat: 'i me my we us our you your im ive ll re ve don t didn',
  pronoun: 'he she they him her his their it its them that this',
  binding: 'a an the of in to for on at by with from as and after',
  being: 'is are was were be been has have had will',
  saying: 'said say says told according',
}
const KIND_NAMES = Object.keys(KINDS)
const KIND_OF: ReadonlyMap<string, number> = new Map(
  Object.values(KINDS).flatMap((words, kind) => words.split(' ').map((word) => [word, kind])),
)
// A word is a name in a text that writes it so in more than this share of its places.
const NAME_SHARE = 0.7
const GRAM = /[\p{L}\p{N}]+/gu
const DIGIT = /\p{N}/u

/** Words in lower case, without marks. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(GRAM) ?? []
}

export function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, place) => `${words[place] ?? ''} ${word}`)
}

/** Counts the words (`size` 1) or pairs (`size` 2) of the sentences. */
export function usesOf(sentences: readonly string[], size: 1 | 2): ReadonlyMap<string, Use> {
  const counts = new Map<string, { count: number; first: number; named: number }>()
  for (const [place, sentence] of sentences.entries()) {
    const names = new Set(wordsIn((sentence.match(/\b\p{Lu}\p{L}+/gu) ?? []).join(' ')))
    const words = wordsIn(sentence)
    for (const gram of size === 1 ? words : pairsOf(words)) {
      const use = counts.get(gram) ?? { count: 0, first: place, named: 0 }
      use.count += 1
      if (gram.split(' ').every((word) => names.has(word))) use.named += 1
      counts.set(gram, use)
    }
  }
  return new Map(
    counts
      .entries()
      .map(([gram, { count, first, named }]) => [gram, { count, first, capitals: named / count }]),
  )
}

/** Names of what {@link gramFeatures} gives, in its order. */
export const GRAM_FEATURES: readonly string[] = [
  ...['always', 'often', 'early', 'opens', 'inThree', 'inSix', 'late', 'once', 'oftenEarly'],
  ...['oftenInLong', 'longText', 'letters', 'number', 'name', 'nameOften', 'nameEarly'],
  ...['small', 'allSmall', 'noneSmall', 'smallOften', 'smallEarly'],
  ...KIND_NAMES.flatMap((kind) => [kind, `${kind}Often`]),
]

/** Features of a word or pair in a text of `length` sentences. */
export function gramFeatures(gram: string, use: Use, length: number): readonly number[] {
  const words = gram.split(' ')
  const small = words.filter((word) => isStopWord(word) || word.length < 2).length
  const often = Math.log(use.count)
  const early = 1 / (1 + use.first)
  const name = use.capitals > NAME_SHARE ? 1 : 0
  const features = [1, often, early]
  features.push(truth(use.first < 1), truth(use.first < 3), truth(use.first < 6))
  features.push(use.first / length, truth(use.count === 1), often * early)
  features.push(often / Math.log(length + 3), Math.log(length) / 4, gram.length / 12)
  features.push(truth(DIGIT.test(gram)), name, name * often, name * early)
  features.push(small, truth(small === words.length), truth(small === 0))
  features.push(small === 0 ? 0 : often, small * early)
  const kinds = words.map((word) => KIND_OF.get(word))
  for (const kind of KIND_NAMES.keys()) {
    const count = kinds.filter((one) => one === kind).length
    features.push(count, count * often)
  }
  return features
}

/** Names of what {@link pairFeatures} gives, in its order. */
export const PAIR_FEATURES = [
  ...GRAM_FEATURES,
  'rarest',
  'tellingOften',
  'tellingEarly',
  'holdsName',
]

/** Features of a pair, those of its two words among them. */
export function pairFeatures(
  pair: string,
  use: Use,
  { words, length }: { readonly words: ReadonlyMap<string, Use>; readonly length: number },
): readonly number[] {
  const parts = pair.split(' ').flatMap((word) => {
    const own = words.get(word)
    return own ? [{ ...own, isSmall: isStopWord(word) }] : []
  })
  const telling = parts.filter(({ isSmall }) => !isSmall)
  return gramFeatures(pair, use, length).concat(
    Math.min(...parts.map(({ count }) => Math.log(count))),
    Math.max(0, ...telling.map(({ count }) => Math.log(count))),
    Math.max(0, ...telling.map(({ first }) => 1 / (1 + first))),
    truth(parts.some(({ capitals }) => capitals > NAME_SHARE)),
  )
}

/** Names of what {@link sentenceFeatures} gives, in its order. */
export const SENTENCE_FEATURES = ['always', 'early', 'quoted', 'chatty']

/** Features of a sentence at `place`, from 0. */
export function sentenceFeatures(text: string, place: number): readonly number[] {
  const quoted = (text.match(/[“"][^”"]*[”"]/g) ?? []).join(' ').length
  const own = text.replace(/[“"][^”"]*[”"]/g, '')
  const isChatty = /\b(?:I|[Ww]e|[Yy]ou|my|our|us)\b/.test(own)
  return [1, 1 / (1 + place), quoted / Math.max(1, text.length), truth(isChatty)]
}

/** Sum of the features, each by its weight; both in one order. */
export function weigh(features: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let place = 0; place < features.length; place += 1)
    sum += (features[place] ?? 0) * (weights[place] ?? 0)
  return sum
}

function truth(holds: boolean): number {
  return holds ? 1 : 0
}
