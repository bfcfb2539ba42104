/** Write: a story's documents become a draft article, each sentence with its citations. */
export { mendDraft } from './mend-draft.ts'
export type { WriteSettings } from './settings.ts'
export { writeExtractive, type Subject } from './write-extractive.ts'
export { writeStory, type WriteContext } from './write-story.ts'
export type { ModelArticle } from './write-with-model.ts'
