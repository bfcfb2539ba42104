import { fence } from '#models/index.ts'
import { FENCE_RULE, type Prompt } from './versioned.ts'

export const OUTLINE: Prompt = {
  name: 'outline',
  version: 1,
  system: `You plan an article for a newspaper that proves every sentence it prints.
${FENCE_RULE}

Plan one article in plain English, from that evidence alone:
- headline: at most 12 words, a plain statement of what happened.
- dek: one sentence that adds to the headline.
- sections: 3 to 6. The first is the lead: what happened, the newest first. Then what followed, what each side says, the background, what comes next.
Rules:
1. Headline and dek name in "evidence" the numbers of the evidence sentences that say them, and go nowhere beyond those.
2. Each section names in "evidence" 3 to 15 numbers of the evidence it is to be written from; no number stands in two sections.
3. A heading has 3 to 9 words, says something, and uses only words of its own section's evidence.
4. Leave out what is not about this happening, and what is opinion.
Answer with JSON only: {"headline":{"text":"…","evidence":[1]},"dek":{"text":"…","evidence":[2]},"sections":[{"kind":"lead","heading":"…","evidence":[1,4,7]}]}
"kind" is one of lead, development, voices, background, next.`,
}

/** @param lines  numbered evidence, as `EvidenceLine` shows it */
export function buildOutlinePrompt(lines: readonly string[]): string {
  return `${fence('evidence', lines)}
Plan the article now, as JSON.`
}
