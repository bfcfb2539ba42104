/** Asks a model for an article: a plan first, then its sections, each from its own evidence; never more than its window holds. */
import type { ArticleBody } from '#domain/article.ts'
import type { StoryId } from '#domain/ids.ts'
import {
  DEFAULT_CONTEXT_TOKENS,
  estimatePromptTokens,
  ModelFailed,
  NO_USAGE,
  sumUsage,
  type TextModel,
  type TextRequest,
  type Usage,
} from '#models/index.ts'
import { selectEvidence } from './evidence.ts'
import type { Material } from './material.ts'
import {
  outlineReply,
  paragraphsOf,
  resolveOutline,
  resolveSections,
  sectionsReply,
  type Outline,
  type PlannedSection,
} from './model-reply.ts'
import {
  buildOutlinePrompt,
  buildSectionsPrompt,
  labelOf,
  OUTLINE,
  SECTIONS,
  type Prompt,
} from './prompts/index.ts'

// Answers, from above: a plan of six sections with their numbers is some 500 tokens, a section of five sentences some 350.
const OUTLINE_TOKENS = 1200
const SECTION_TOKENS = 700
// Below that, a model is asked for one section at a time: small models lose the thread of more.
const LARGE_WINDOW_TOKENS = 16_384
// All the evidence of a large story; a longer prompt costs more and is read worse.
const MOST_EVIDENCE_TOKENS = 16_000
const LEAST_SECTIONS = 2

export type Asking = {
  readonly model: TextModel
  readonly storyId: StoryId | null
  readonly signal: AbortSignal
}

/** What was used so far; mutable, lives for one article. */
export type Spent = { readonly add: (usage: Usage | null) => void; readonly sum: () => Usage }

export function createSpent(): Spent {
  let sum = NO_USAGE
  return {
    add: (usage) => {
      if (usage) sum = sumUsage(sum, usage)
    },
    sum: () => sum,
  }
}

/** Asks, and counts what it cost whether or not it came to anything. */
export async function askFor<Value>(
  { model, storyId, signal }: Asking,
  prompt: Prompt,
  {
    spent,
    ...request
  }: Pick<TextRequest<Value>, 'prompt' | 'schema' | 'maxOutputTokens'> & { readonly spent: Spent },
): Promise<Value> {
  const purpose = { task: `write ${prompt.name}`, prompt: labelOf(prompt), storyId }
  try {
    const reply = await model.ask({ ...request, system: prompt.system, signal, purpose })
    spent.add(reply.usage)
    return reply.value
  } catch (error) {
    if (error instanceof ModelFailed) spent.add(error.usage)
    throw error
  }
}

/**
 * Headline, dek and sections in the model's words. A server whose window turns out smaller than it was said to be is asked
 * again with half, and once more with a quarter.
 *
 * @throws ModelFailed when the model gives no plan that rests on the evidence, or fewer than two sections of it
 */
export async function askForArticle(
  asking: Asking,
  material: Material,
  spent: Spent,
): Promise<Pick<ArticleBody, 'headline' | 'dek' | 'sections'>> {
  const said = asking.model.contextTokens ?? DEFAULT_CONTEXT_TOKENS
  for (const share of [1, 2, 4]) {
    try {
      return await askWithin(asking, material, { spent, windowTokens: Math.floor(said / share) })
    } catch (error) {
      if (share === 4 || !(error instanceof ModelFailed) || error.kind !== 'too-long') throw error
    }
  }
  throw new RangeError('ask for article: no window left')
}

type Room = { readonly spent: Spent; readonly windowTokens: number }

async function askWithin(asking: Asking, material: Material, room: Room) {
  const outline = await askForOutline(asking, material, room)
  const written = []
  for (const batch of packSections(outline, room.windowTokens)) {
    written.push(...(await askForSections(asking, { outline, batch, spent: room.spent })))
  }
  if (written.length < Math.min(LEAST_SECTIONS, outline.sections.length))
    throw failed(asking.model, 'it wrote fewer than two sections of its plan')
  return {
    headline: outline.headline,
    dek: outline.dek,
    sections: written.map(({ kind, heading, claims }, place) => ({
      kind: place === 0 ? ('lead' as const) : kind,
      heading,
      paragraphs: paragraphsOf(claims),
    })),
  }
}

async function askForOutline(asking: Asking, material: Material, room: Room): Promise<Outline> {
  const frame = estimatePromptTokens({ system: OUTLINE.system, prompt: buildOutlinePrompt([]) })
  const roomTokens = Math.min(MOST_EVIDENCE_TOKENS, room.windowTokens - OUTLINE_TOKENS - frame)
  const evidence = selectEvidence(material, roomTokens)
  const reply = await askFor(asking, OUTLINE, {
    prompt: buildOutlinePrompt(evidence.map(({ line }) => line)),
    schema: outlineReply,
    maxOutputTokens: OUTLINE_TOKENS,
    spent: room.spent,
  })
  const outline = resolveOutline(reply, evidence)
  if (outline.sections.length > 0) return outline
  throw failed(asking.model, 'its plan rests on none of the evidence')
}

/** Sections that are asked for together: one by one in a small window, as many as fit in a large one. */
function packSections(
  outline: Outline,
  windowTokens: number,
): readonly (readonly PlannedSection[])[] {
  const batches: PlannedSection[][] = []
  for (const section of outline.sections.map((one) => trimmed(one, outline, windowTokens))) {
    const last = batches.at(-1)
    const together = [...(last ?? []), section]
    const isRoomy = windowTokens >= LARGE_WINDOW_TOKENS
    if (last && isRoomy && tokensOf(outline, together) <= windowTokens) last.push(section)
    else batches.push([section])
  }
  return batches
}

/** The section without the last of its lines, as many as are too many for the window. */
function trimmed(section: PlannedSection, outline: Outline, windowTokens: number): PlannedSection {
  let evidence = section.evidence
  while (evidence.length > 1 && tokensOf(outline, [{ ...section, evidence }]) > windowTokens)
    evidence = evidence.slice(0, -1)
  return { ...section, evidence }
}

function tokensOf(outline: Outline, batch: readonly PlannedSection[]): number {
  const prompt = promptOf(outline, batch)
  return estimatePromptTokens({ system: SECTIONS.system, prompt }) + SECTION_TOKENS * batch.length
}

function promptOf(outline: Outline, batch: readonly PlannedSection[]): string {
  const plan = [
    `Headline: ${outline.headline.text}`,
    ...outline.sections.map(({ number, heading }) => `Section ${number}: ${heading}`),
  ]
  const tasks = batch.map(({ number, evidence }) => ({
    number,
    lines: evidence.map(({ line }) => line),
  }))
  return buildSectionsPrompt(plan, tasks)
}

/** What came of a batch; a reply that is no use loses its sections, not the article. */
async function askForSections(
  asking: Asking,
  {
    outline,
    batch,
    spent,
  }: {
    readonly outline: Outline
    readonly batch: readonly PlannedSection[]
    readonly spent: Spent
  },
) {
  try {
    const reply = await askFor(asking, SECTIONS, {
      prompt: promptOf(outline, batch),
      schema: sectionsReply,
      maxOutputTokens: SECTION_TOKENS * batch.length,
      spent,
    })
    return resolveSections(reply, batch)
  } catch (error) {
    const isUseless =
      error instanceof ModelFailed && (error.kind === 'bad-reply' || error.kind === 'cut-off')
    if (isUseless && batch.length < outline.sections.length) return []
    throw error
  }
}

function failed(model: TextModel, detail: string): ModelFailed {
  return new ModelFailed({ kind: 'bad-reply', model: model.name, detail })
}
