/**
 * `npm run learn:grouping [DATA]`: learns what each sign weighs when a document asks to join a story, and writes
 * src/group/learned-weights.json. Reads labelled news in its order of arrival with every story as people made it, and asks of
 * the stories most alike whether they are the right one. Learns only from data whose licence allows it (NOTICE names it).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDefaultData } from '#eval/data-folder.ts'
import { readGroupingItems, type GroupingItem } from '#eval/grouping-items.ts'
import { mixOrder } from '#eval/mix-order.ts'
import { readEnglishPairs } from '#eval/grouping-pairs.ts'
import { readRecords } from '#eval/records.ts'
import { buildVector } from '#group/build-vector.ts'
import { compareWith } from '#group/compare.ts'
import { fitLogistic, type Example } from '#group/fit-logistic.ts'
import { comparePairs, listSigns, recordOf } from '#group/fit-weights.ts'
import { JOIN_FEATURES, type JoinFeature } from '#group/join-features.ts'
import { createMemory } from '#group/memory.ts'
import { rankStories } from '#group/rank-stories.ts'
import { GROUP_SETTINGS } from '#group/settings.ts'
import { createVocabulary } from '#group/vocabulary.ts'
import { GROUP_WEIGHTS, type GroupWeights } from '#group/weights.ts'

/**
 * Streams to learn from, with how much an example of each counts: a headline less than a text, as there are more of them. In its
 * file the happenings of an ECB+ topic come one after the other, so that the newest story is nearly always the right one: in a
 * mixed order the other happening is there too, and likeness alone decides wrongly.
 */
export const STREAMS = [
  { set: 'ecb_plus', seed: 0, weight: 0.85 },
  { set: 'ecb_plus', seed: 1, weight: 0.15 },
  { set: 'uci_aggregator', seed: 0, weight: 0.3 },
]
/** Pairs of texts on one subject, graded from the same happening (1) to nothing in common (4); what lies between says nothing. */
const PAIRS = { set: 'semeval2022_t8', weight: 0.2, same: 1.75, apart: 2.5 }

// Not learned: the streams' times are those of their making and not of the happenings, and their subjects are few. Chosen on a
// wire of seven months, so that reports far apart in time that are brought close together join the least. A rival learned freely
// weighs -8: there the right story always stands whole beside the wrong one, while in a live stream it may be in two pieces,
// each the other's rival.
const HELD: Readonly<Partial<Record<JoinFeature, number>>> = {
  days: -2,
  crowd: -4,
  rival: -5,
}
const PULL = 1

export type Lesson = Example & { readonly topic: string }

/** Every document against the stories most alike, the others' stories being as people made them. */
export function readLessons(items: readonly GroupingItem[], weight: number): readonly Lesson[] {
  const vocabulary = createVocabulary(GROUP_SETTINGS.priorStories)
  const memory = createMemory(vocabulary)
  const stories = [...new Set(items.map(({ gold }) => gold))]
  return items.flatMap(({ gold, topic, document }) => {
    const vector = buildVector(document, vocabulary, GROUP_SETTINGS)
    const comparison = compareWith(vector, vocabulary)
    const place = { memory, settings: GROUP_SETTINGS, weights: GROUP_WEIGHTS }
    const own = stories.indexOf(gold) + 1
    const lessons = rankStories({ ...place, document, comparison }).map(({ story, features }) => ({
      signs: listSigns(features),
      isSame: story.id === own,
      weight,
      topic,
    }))
    memory.add({ ...document, vector }, own)
    return lessons
  })
}

/** Graded pairs, each a document that asks for a story of one. */
export function readPairLessons(pairs: ReturnType<typeof readEnglishPairs>): readonly Lesson[] {
  return comparePairs(pairs).flatMap((features, at) => {
    const { overall = 0 } = pairs[at] ?? {}
    const isSame = overall <= PAIRS.same
    if (!isSame && overall < PAIRS.apart) return []
    return [{ signs: listSigns(features), isSame, weight: PAIRS.weight, topic: `pair ${at}` }]
  })
}

/** The weights that tell right stories from wrong ones best; where they join and merge stays as it was chosen. */
export function learnWeights(lessons: readonly Lesson[]): GroupWeights {
  const prior = JOIN_FEATURES.map((sign) => HELD[sign] ?? 0)
  const pulls = JOIN_FEATURES.map((sign) => {
    if (sign in HELD) return Infinity
    return sign === 'always' ? 0 : PULL
  })
  const learned = fitLogistic(lessons, prior, pulls).map(
    (weight) => Math.round(weight * 1000) / 1000,
  )
  return { ...GROUP_WEIGHTS, signs: recordOf(learned) }
}

/** All that there is to learn from in the folder of data sets. */
function readAll(root: string): readonly Lesson[] {
  const read = (set: string) => readRecords(join(root, set), ['dev.docs', 'dev'])
  return [
    ...STREAMS.flatMap(({ set, seed, weight }) => {
      const items = readGroupingItems(read(set))
      return readLessons(seed > 0 ? mixOrder(items, seed) : items, weight)
    }),
    ...readPairLessons(readEnglishPairs(read(PAIRS.set))),
  ]
}

if (import.meta.main) {
  const root = process.argv[2] ?? findDefaultData()
  if (root === undefined)
    throw new Error('say where the data sets are: npm run learn:grouping DATA')
  const file = new URL('../src/group/learned-weights.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(learnWeights(readAll(root)), null, 2)}\n`)
}
