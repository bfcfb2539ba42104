import type { Citation, Claim } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import { DEFAULT_CONTEXT_TOKENS, estimatePromptTokens } from '#models/index.ts'
import { askFor, type Asking, type Spent } from './ask-for-article.ts'
import { listEvidence, type EvidenceLine } from './evidence.ts'
import { claimOf, mendReply } from './model-reply.ts'
import { buildMendPrompt, MEND } from './prompts/index.ts'

// One sentence with its numbers, as JSON.
const SENTENCE_TOKENS = 160

/** A sentence that was refused, why, and the words that it may be mended from. */
export type Refusal = {
  readonly claim: Claim
  readonly reason: string
  readonly citations: readonly Citation[]
}

/**
 * The refused sentences in new words, by claim; those that the model gave no words for, or that did not fit into its window,
 * are left out.
 *
 * @throws ModelFailed as the model does
 */
export async function askForMends(
  asking: Asking,
  {
    refusals,
    documents,
    spent,
  }: {
    readonly refusals: readonly Refusal[]
    readonly documents: readonly ReadDocument[]
    readonly spent: Spent
  },
): Promise<ReadonlyMap<string, Claim>> {
  const windowTokens = asking.model.contextTokens ?? DEFAULT_CONTEXT_TOKENS
  const some = fitting(refusals, documents, windowTokens)
  if (some.length === 0) return new Map()
  const evidence = evidenceOf(some, documents)
  const reply = await askFor(asking, MEND, {
    prompt: promptOf(some, evidence),
    schema: mendReply,
    maxOutputTokens: SENTENCE_TOKENS * some.length,
    spent,
  })
  return new Map(
    reply.sentences.flatMap(({ sentence, text, evidence: numbers }) => {
      const refusal = some[sentence - 1]
      if (!refusal || text.trim() === '') return []
      const { id } = refusal.claim
      const words = id === 'headline' ? text.replace(/\.\s*$/, '') : text
      return [[id, claimOf(id, { text: words, evidence: numbers }, evidence)] as const]
    }),
  )
}

function evidenceOf(
  refusals: readonly Refusal[],
  documents: readonly ReadDocument[],
): readonly EvidenceLine[] {
  return listEvidence(
    refusals.flatMap(({ citations }) => citations),
    documents,
  )
}

function promptOf(refusals: readonly Refusal[], evidence: readonly EvidenceLine[]): string {
  const sentences = refusals.map(({ claim, reason }, place) => ({
    number: place + 1,
    text: claim.text,
    reason,
  }))
  return buildMendPrompt(
    sentences,
    evidence.map(({ line }) => line),
  )
}

/** As many of the refused sentences, the first ones, as fit into the window with their evidence. */
function fitting(
  refusals: readonly Refusal[],
  documents: readonly ReadDocument[],
  windowTokens: number,
): readonly Refusal[] {
  let count = refusals.length
  const tokensOf = (some: readonly Refusal[]) =>
    estimatePromptTokens({
      system: MEND.system,
      prompt: promptOf(some, evidenceOf(some, documents)),
    }) +
    SENTENCE_TOKENS * some.length
  while (count > 0 && tokensOf(refusals.slice(0, count)) > windowTokens) count -= 1
  return refusals.slice(0, count)
}
