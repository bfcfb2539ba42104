/** The prompts of the model writer, one a file, each with its version. */
import { MEND } from './mend-prompt.ts'
import { OUTLINE } from './outline-prompt.ts'
import type { Prompt } from './versioned.ts'
import { SECTIONS } from './sections-prompt.ts'

export { buildMendPrompt, MEND } from './mend-prompt.ts'
export { buildOutlinePrompt, OUTLINE } from './outline-prompt.ts'
export type { RefusedSentence, SectionTask } from './fence-parts.ts'
export type { Prompt } from './versioned.ts'
export { buildSectionsPrompt, SECTIONS } from './sections-prompt.ts'

/** As the book of calls and the article name it: `outline/1`. */
export function labelOf({ name, version }: Prompt): string {
  return `${name}/${version}`
}

/** Versions of all of them; part of what a draft is made from, so that changing one writes anew. */
export const PROMPT_VERSION = [OUTLINE, SECTIONS, MEND].map(labelOf).join(' ')
