/** Grouping: documents about one happening become one story, and every join says why. */
export { createGrouper, type Grouper, type Placement } from './grouper.ts'
export type { GroupingDocument, GroupingName } from './features.ts'
export { comparePairs, fitWeights, type LabelledPair } from './fit-weights.ts'
export { similarityOf } from './join-features.ts'
export { groupWaiting, type GroupContext } from './group-waiting.ts'
export { mergeStories, type Merged } from './merge-stories.ts'
export type { GroupSettings } from './settings.ts'
export { GROUP_WEIGHTS, type GroupWeights } from './weights.ts'
