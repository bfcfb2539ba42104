/**
 * `npm run learn:gist [DATA]`: learns which words, pairs and sentences of a news text people keep when they sum it up, and
 * writes src/write/gist-weights.json. Prints what ROUGE the choice of three sentences reaches on articles that were left
 * out of the learning (cross-validation), beside the first three sentences.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDefaultData } from '#eval/data-folder.ts'
import { rougeOf } from '#eval/rouge.ts'
import { leadOf, readHighlighted, type Highlighted } from '#eval/highlights.ts'
import {
  GRAM_FEATURES,
  gramFeatures,
  PAIR_FEATURES,
  pairFeatures,
  pairsOf,
  SENTENCE_FEATURES,
  sentenceFeatures,
  usesOf,
  wordsIn,
} from '#write/gist-features.ts'
import { chooseGist, expectedF1, prospectsOf, type GistWeights } from '#write/gist.ts'

type Row = { readonly features: readonly number[]; readonly wanted: number }
type Lesson = {
  readonly article: Highlighted
  readonly words: readonly Row[]
  readonly pairs: readonly Row[]
}

// Looks at each row on average, and the first step; twice or half as much changes the figures by less than their noise.
const PASSES = 6
const STEP = 0.2
const FOLDS = 5
const SEED = 7

const root = process.argv[2] ?? findDefaultData()
if (root === undefined) throw new Error('say where the data sets are: npm run learn:gist DATA')
const lessons = readHighlighted(join(root, 'cnndm_val_1000'), 'dev').map(lessonOf)
report(lessons)
write(learn(lessons))

function lessonOf(article: Highlighted): Lesson {
  const { sentences, highlights } = article
  const kept = wordsIn(highlights)
  const words = usesOf(sentences, 1)
  const keptPairs = new Set(pairsOf(kept))
  const keptWords = new Set(kept)
  const length = sentences.length
  return {
    article,
    words: [...words].map(([word, use]) => ({
      features: gramFeatures(word, use, length),
      wanted: keptWords.has(word) ? 1 : 0,
    })),
    pairs: [...usesOf(sentences, 2)].map(([pair, use]) => ({
      features: pairFeatures(pair, use, { words, length }),
      wanted: keptPairs.has(pair) ? 1 : 0,
    })),
  }
}

function learn(some: readonly Lesson[]): GistWeights {
  const logistic = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))
  const words = descend(
    some.flatMap((lesson) => lesson.words),
    logistic,
  )
  const pairs = descend(
    some.flatMap((lesson) => lesson.pairs),
    logistic,
  )
  // What is left to tell of a sentence once its words are weighed.
  const rows = some.flatMap(({ article: { sentences, highlights } }) =>
    prospectsOf(sentences, { words, pairs, sentences: [] }).map(({ place, length, chances }) => {
      const text = sentences[place] ?? ''
      const sum = chances.values().reduce((total, chance) => total + chance, 0)
      const reached = rougeOf(text, highlights, 1) + rougeOf(text, highlights, 2)
      return { features: sentenceFeatures(text, place), wanted: reached - expectedF1(sum, length) }
    }),
  )
  return { words, pairs, sentences: descend(rows, (sum) => sum) }
}

/** Stochastic descent with a step of its own for each weight; gives the mean of the second half of its way. */
function descend(rows: readonly Row[], predict: (sum: number) => number): readonly number[] {
  const width = rows[0]?.features.length ?? 0
  const [now, mean] = [new Float64Array(width), new Float64Array(width)]
  const seen = new Float64Array(width).fill(1e-3)
  const looks = PASSES * rows.length
  let chance = SEED
  for (let look = 0; look < looks; look += 1) {
    chance = (chance * 48_271) % 2_147_483_647
    const at = Math.floor((chance / 2_147_483_647) * rows.length)
    const { features, wanted } = rows[at] ?? { features: [], wanted: 0 }
    const sum = features.reduce((total, value, place) => total + value * (now[place] ?? 0), 0)
    const miss = predict(sum) - wanted
    for (const [place, value] of features.entries()) {
      const slope = miss * value
      seen[place] = (seen[place] ?? 0) + slope * slope
      now[place] = (now[place] ?? 0) - (STEP * slope) / Math.sqrt(seen[place] ?? 1)
      if (look * 2 >= looks) mean[place] = (mean[place] ?? 0) + ((now[place] ?? 0) * 2) / looks
    }
  }
  return [...mean]
}

function report(all: readonly Lesson[]): void {
  const figures = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(all.filter((_lesson, at) => at % FOLDS !== fold))
    return all
      .filter((_lesson, at) => at % FOLDS === fold)
      .map(({ article }) => {
        const text = chooseGist(article.sentences, 3, weights).map(
          (place) => article.sentences[place],
        )
        const own = text.join(' ')
        return [own, leadOf(article)].flatMap((chosen) =>
          [1, 2].map((size) => rougeOf(chosen, article.highlights, size)),
        )
      })
  }).flat()
  const mean = (at: number) =>
    (figures.reduce((sum, row) => sum + (row[at] ?? 0), 0) / figures.length).toFixed(4)
  process.stdout.write(`three sentences  ROUGE-1 ${mean(0)}  ROUGE-2 ${mean(1)}\n`)
  process.stdout.write(`first three      ROUGE-1 ${mean(2)}  ROUGE-2 ${mean(3)}\n`)
}

function write({ words, pairs, sentences }: GistWeights): void {
  const named = (names: readonly string[], weights: readonly number[]) =>
    Object.fromEntries(names.map((name, place) => [name, Number((weights[place] ?? 0).toFixed(3))]))
  const weights = {
    words: named(GRAM_FEATURES, words),
    pairs: named(PAIR_FEATURES, pairs),
    sentences: named(SENTENCE_FEATURES, sentences),
  }
  const file = new URL('../src/write/gist-weights.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`)
}
