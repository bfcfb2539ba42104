import { fence } from '#models/index.ts'
import { fenceSections, type SectionTask } from './fence-parts.ts'
import { FENCE_RULE, SENTENCE_RULES, type Prompt } from './versioned.ts'

export const SECTIONS: Prompt = {
  name: 'sections',
  version: 1,
  system: `You write sections of an article for a newspaper that proves every sentence it prints.
${FENCE_RULE}
What stands between <plan> and </plan> is the plan of the whole article; the sections to write now follow it, each with its own evidence.

Write each of them in plain English, 2 to 5 sentences, from its own evidence alone; say nothing that another section of the plan is to say.
Rules:
${SENTENCE_RULES}
Answer with JSON only: {"sections":[{"section":1,"sentences":[{"text":"…","evidence":[1,4]}]}]}
"section" is the number of the section in the plan.`,
}

/** @param plan  headline and headings of the whole article, one a line */
export function buildSectionsPrompt(
  plan: readonly string[],
  tasks: readonly SectionTask[],
): string {
  return `${fence('plan', plan)}
${fenceSections(tasks)}
Write these sections now, as JSON.`
}
