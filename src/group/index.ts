/** Grouping: documents about one happening become one story, and every join says why. */
export { createGrouper, type Grouper, type Placement } from './grouper.ts'
export type { GroupingDocument, GroupingName } from './features.ts'
export { groupWaiting, type GroupContext } from './group-waiting.ts'
export type { GroupSettings } from './settings.ts'
