/** The few sentences that sum up one text, by what people kept when they summed up others. */
import {
  GRAM_FEATURES,
  gramFeatures,
  PAIR_FEATURES,
  pairFeatures,
  pairsOf,
  SENTENCE_FEATURES,
  sentenceFeatures,
  usesOf,
  weigh,
  wordsIn,
} from './gist-features.ts'
import learned from './gist-weights.json' with { type: 'json' }

/** Weights in the order of the features: of words and of pairs in log odds, of sentences in points of F1 (`expectedF1`). */
export type GistWeights = {
  readonly words: readonly number[]
  readonly pairs: readonly number[]
  readonly sentences: readonly number[]
}

const LEARNED: GistWeights = {
  words: inOrder(learned.words, GRAM_FEATURES),
  pairs: inOrder(learned.pairs, PAIR_FEATURES),
  sentences: inOrder(learned.sentences, SENTENCE_FEATURES),
}

/** A sentence with the chance, 0..1, that a summary keeps each of its words and pairs. */
export type Prospect = {
  readonly place: number
  readonly length: number
  readonly chances: ReadonlyMap<string, number>
  readonly extra: number
}

// Words of a summary by people: what the choice is measured against. From 30 to 45 the development part gives the same.
const SUMMARY_WORDS = 35
// A shorter sentence is a cry or a caption.
const LEAST_WORDS = 4
// What a longer text has further down is detail; the cost of reading stays bounded.
const MOST_SENTENCES = 60

/**
 * Chooses the sentences that together hold most of what a summary by people would, and little else: the same thing twice
 * counts once, and each word costs.
 *
 * @param sentences  one text's, in order, without datelines
 * @param most  how many to choose; fewer where the text is shorter
 * @returns their places, in reading order
 * @source learned from highlights of news (`npm run learn:gist`); measured in eval/summary
 */
export function chooseGist(
  sentences: readonly string[],
  most: number,
  weights: GistWeights = LEARNED,
): readonly number[] {
  const prospects = prospectsOf(sentences.slice(0, MOST_SENTENCES), weights)
  const left = new Set(prospects.filter(({ length }) => length >= LEAST_WORDS))
  const chosen: Prospect[] = []
  const held = new Set<string>()
  let [sum, length, extra] = [0, 0, 0]
  while (chosen.length < most && left.size > 0) {
    let best:
      { readonly prospect: Prospect; readonly value: number; readonly sum: number } | undefined
    for (const prospect of left) {
      const total = sum + gainOf(prospect, held)
      const value = expectedF1(total, length + prospect.length) + extra + prospect.extra
      if (!best || value > best.value) best = { prospect, value, sum: total }
    }
    if (!best) break
    left.delete(best.prospect)
    chosen.push(best.prospect)
    for (const gram of best.prospect.chances.keys()) held.add(gram)
    sum = best.sum
    length += best.prospect.length
    extra += best.prospect.extra
  }
  return chosen.map(({ place }) => place).sort((a, b) => a - b)
}

/** F1 of words and of pairs together, 0..2, of a choice that shares `sum` of them with a summary. */
export function expectedF1(sum: number, length: number): number {
  return (2 * sum) / (length + SUMMARY_WORDS)
}

/** Every sentence with what it may hold of a summary. */
export function prospectsOf(
  sentences: readonly string[],
  weights: GistWeights,
): readonly Prospect[] {
  const words = usesOf(sentences, 1)
  const chances = new Map<string, number>()
  for (const [word, use] of words)
    chances.set(word, chanceOf(weigh(gramFeatures(word, use, sentences.length), weights.words)))
  for (const [pair, use] of usesOf(sentences, 2)) {
    const features = pairFeatures(pair, use, { words, length: sentences.length })
    chances.set(pair, chanceOf(weigh(features, weights.pairs)))
  }
  return sentences.map((text, place) => {
    const own = wordsIn(text)
    const grams = new Set([...own, ...pairsOf(own)])
    return {
      place,
      length: own.length,
      chances: new Map([...grams].map((gram) => [gram, chances.get(gram) ?? 0])),
      extra: weigh(sentenceFeatures(text, place), weights.sentences),
    }
  })
}

function gainOf({ chances }: Prospect, held: ReadonlySet<string>): number {
  let gain = 0
  for (const [gram, chance] of chances) if (!held.has(gram)) gain += chance
  return gain
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function inOrder(
  weights: Readonly<Record<string, number>>,
  names: readonly string[],
): readonly number[] {
  return names.map((name) => weights[name] ?? 0)
}
