/** How grouping weighs and decides; tuned on labelled news and on a year of a wire, see `eval/grouping.ts`. */
export type GroupSettings = {
  /** A document with a full lead joins a story when they are at least this similar, 0..1. */
  readonly threshold: number
  /** Share of the threshold that a document of no words would need: a bare headline shares less. */
  readonly shortThreshold: number
  /** Different terms from which on a document has a full lead. */
  readonly fullTerms: number
  /** How many times a word of the title counts. */
  readonly titleBoost: number
  /** How many times more a word counts that stands in a name. */
  readonly nameBoost: number
  /** How many times more a number counts: scores, tolls and sums part happenings of one kind. */
  readonly numberBoost: number
  /** Characters of a document's text that are compared. */
  readonly leadLength: number
  /** A story is compared by the mean of this many of its documents, the most similar ones, and by its centre. */
  readonly nearestMembers: number
  /** How much the centre counts beside the nearest documents, 0..1. */
  readonly centreShare: number
  /** Days after which similarity has faded to 37%. */
  readonly fadeDays: number
  /** Documents further apart than this are never compared. */
  readonly windowDays: number
  /** Everyday documents that term counts start from. */
  readonly priorDocuments: number
  /** Weightiest terms of a document by which others are looked up. */
  readonly lookupTerms: number
  /** Documents compared in full, at most. */
  readonly comparedDocuments: number
}

export const GROUP_SETTINGS: GroupSettings = {
  threshold: 0.3,
  shortThreshold: 0.25,
  fullTerms: 60,
  titleBoost: 3,
  nameBoost: 2,
  numberBoost: 1.5,
  leadLength: 1000,
  nearestMembers: 4,
  centreShare: 0.6,
  fadeDays: 10,
  windowDays: 14,
  priorDocuments: 400,
  lookupTerms: 24,
  comparedDocuments: 60,
}
