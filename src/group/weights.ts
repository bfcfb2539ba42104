/** What each sign weighs when a document asks to join a story. */
import { JOIN_FEATURES, type JoinFeature, type JoinFeatures } from './join-features.ts'
import learned from './learned-weights.json' with { type: 'json' }

/** Plain data, so that it can be kept as JSON. */
export type GroupWeights = {
  /** What a sign adds, per unit; see `JOIN_FEATURES`. */
  readonly signs: Readonly<Record<JoinFeature, number>>
  /** A document joins a story from this sum on; of a bare headline and of a full lead. */
  readonly joinAt: { readonly headline: number; readonly lead: number }
  /** Two stories are one from this mean sum of their documents on. */
  readonly mergeAt: { readonly headline: number; readonly lead: number }
}

/** Learned by `npm run learn:grouping`; NOTICE names the data. */
export const GROUP_WEIGHTS: GroupWeights = learned

/** Sum of all signs: logarithm of the odds that they belong together, as far as the data it was learned from is like this. */
export function sumSigns(features: JoinFeatures, { signs }: GroupWeights): number {
  return JOIN_FEATURES.reduce((sum, sign) => sum + signs[sign] * features[sign], 0)
}

/** The bound for a document as short as that: 0 has a full lead, 1 no words at all. */
export function boundFor(
  short: number,
  { headline, lead }: { readonly headline: number; readonly lead: number },
): number {
  return lead + (headline - lead) * Math.min(1, short / SHORT_HEADLINE)
}

// A headline has some ten terms of the sixty of a full lead.
const SHORT_HEADLINE = 0.8
