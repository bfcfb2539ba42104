import { compareWith } from './compare.ts'
import type { GroupingDocument } from './features.ts'
import { buildVector } from './build-vector.ts'
import { fitLogistic, type Example } from './fit-logistic.ts'
import { JOIN_FEATURES, type JoinFeature, type JoinFeatures } from './join-features.ts'
import { createMemory } from './memory.ts'
import { askStory } from './rank-stories.ts'
import { GROUP_SETTINGS } from './settings.ts'
import { createVocabulary } from './vocabulary.ts'
import { boundFor, GROUP_WEIGHTS, type GroupWeights } from './weights.ts'

/** Two documents of which somebody said whether they tell of one happening. */
export type LabelledPair = {
  readonly a: GroupingDocument
  readonly b: GroupingDocument
  readonly isSame: boolean
}

// A weight moves by about a tenth for each clear example that speaks against it: a dozen labels correct, one does not upset.
const PULL = 5

/**
 * Weights that agree with labelled pairs better than `prior` does, and with `prior` where the pairs say nothing. Pure: the
 * same pairs give the same weights.
 *
 * @param pairs any order; without pairs the prior comes back
 */
export function fitWeights(
  pairs: readonly LabelledPair[],
  prior: GroupWeights = GROUP_WEIGHTS,
): GroupWeights {
  const features = comparePairs(pairs, prior)
  // A document joins from the bound on, so that is where the odds must be even: it counts as one more sign that stays as it is.
  const examples = features.map((signs, at): Example => ({
    signs: [...listSigns(signs), -boundFor(signs.short, prior.joinAt)],
    isSame: pairs[at]?.isSame ?? false,
    weight: 1,
  }))
  const held = JOIN_FEATURES.map((sign) => prior.signs[sign])
  const pulls = held.map(() => PULL)
  const fitted = fitLogistic(examples, [...held, 1], [...pulls, Infinity])
  return { ...prior, signs: recordOf(fitted) }
}

/** The signs of each pair, both documents taken for stories of one, among the documents of all pairs. */
export function comparePairs(
  pairs: readonly Pick<LabelledPair, 'a' | 'b'>[],
  weights: GroupWeights = GROUP_WEIGHTS,
): readonly JoinFeatures[] {
  const settings = GROUP_SETTINGS
  const vocabulary = createVocabulary(settings.priorStories)
  const memory = createMemory(vocabulary)
  const place = { memory, settings, weights }
  const documents = new Map(
    pairs.flatMap(({ a, b }) => [
      [a.documentId, a],
      [b.documentId, b],
    ]),
  )
  for (const document of documents.values()) {
    const vector = buildVector(document, vocabulary, settings)
    memory.add({ ...document, vector }, document.documentId)
  }
  return pairs.map(({ a, b }) => {
    const asking = memory.find(a.documentId)
    const asked = memory.find(b.documentId)
    if (!asking || !asked) throw new Error('unreachable: every document of the pairs is remembered')
    const comparison = compareWith(asking.vector, vocabulary)
    return askStory(
      { ...place, document: asking, comparison },
      {
        story: asked.story,
        members: [asked],
      },
    ).features
  })
}

export function listSigns(features: JoinFeatures): readonly number[] {
  return JOIN_FEATURES.map((sign) => features[sign])
}

export function recordOf(values: readonly number[]): Readonly<Record<JoinFeature, number>> {
  const entries = JOIN_FEATURES.map((sign, at): [JoinFeature, number] => [sign, values[at] ?? 0])
  return parseSigns(entries)
}

function parseSigns(entries: readonly [JoinFeature, number][]): Record<JoinFeature, number> {
  return Object.fromEntries(entries) as Record<JoinFeature, number>
}
