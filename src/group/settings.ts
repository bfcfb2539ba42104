/** How grouping reads and looks up; what decides a join are the weights, see `weights.ts`. Tuned by the evaluation `grouping`. */
export type GroupSettings = {
  /** How many times a word of the title counts. */
  readonly titleBoost: number
  /** How many times more a word counts that stands in a name. */
  readonly nameBoost: number
  /** How many times more a number counts: scores, tolls and sums part happenings of one kind. */
  readonly numberBoost: number
  /** Characters of a document's text that are compared. */
  readonly leadLength: number
  /** Characters of its text that say, with the title, what a document is about. */
  readonly openingLength: number
  /** Different terms from which on a document has a full lead. */
  readonly fullTerms: number
  /** A story is compared by this many of its documents, the most similar ones, and by its centre. */
  readonly nearestMembers: number
  /**
   * Less alike than this, 0..1, and no sign for one happening is believed; of a bare headline less is asked. From 0.2 to 0.33
   * the development parts lie within one percent; on a year's wire each step up parts more of what is only one subject.
   */
  readonly leastSimilarity: number
  /** Documents further apart than this are never compared. */
  readonly windowDays: number
  /** Everyday stories that term counts start from. */
  readonly priorStories: 400,
  /** Weightiest terms of a document by which others are looked up. */
  readonly lookupTerms: number
  /** Documents compared in full, at most. */
  readonly comparedDocuments: number
}

export const GROUP_SETTINGS: GroupSettings = {
  titleBoost: 3,
  nameBoost: 2,
  numberBoost: 1.5,
  leadLength: 1000,
  openingLength: 300,
  fullTerms: 60,
  nearestMembers: 8,
  leastSimilarity: 0.3,
  windowDays: 14,
  priorStories: 400,
  lookupTerms: 24,
  comparedDocuments: 60,
}
