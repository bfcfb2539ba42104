/** Asks a model to vote on what the own check lets stand: section by section, each within the model's window. */
import type { z } from 'zod'
import { collapseSpace } from '#base/text.ts'
import type { ArticleBody, Claim } from '#domain/article.ts'
import type { StoryId } from '#domain/ids.ts'
import {
  DEFAULT_CONTEXT_TOKENS,
  estimatePromptTokens,
  ModelFailed,
  NO_USAGE,
  sumUsage,
  type TextModel,
  type Usage,
} from '#models/index.ts'
import type { Archive } from '../archive.ts'
import { buildJudgePrompt, JUDGE, judgeReply, LABEL } from './judge-prompt.ts'
import type { Judged } from './fence-judged.ts'
import { stricter, type Vote, type Votes } from './votes.ts'

// A vote with twenty words of reason, as JSON, from above.
const VOTE_TOKENS = 90
// More at once, and a model loses the thread; a section of an article has fewer.
const MOST_A_QUESTION = 8
const MOST_REASON = 200

export type Ballot = {
  readonly votes: Votes
  readonly usage: Usage
  /** Why some or all sentences have no vote; null when the model answered every question. */
  readonly failure: ModelFailed | null
}

export type Voting = {
  readonly model: TextModel
  readonly storyId: StoryId | null
  readonly signal: AbortSignal
}

/**
 * Votes on the written sentences of a body. Verbatim ones are their source's own words and need none. A question is
 * one section's, so that a section that was not mended is answered from the cache when the draft is checked again.
 *
 * @returns the votes until the model failed, if it did; never throws `ModelFailed`
 */
export async function askForVotes(
  { model, storyId, signal }: Voting,
  body: ArticleBody,
  archive: Archive,
): Promise<Ballot> {
  const votes = new Map<string, Vote>()
  let usage = NO_USAGE
  let failure: ModelFailed | null = null
  const count = (reply: z.infer<typeof judgeReply>, claims: readonly Claim[]) => {
    for (const { sentence, vote: outcome, reason } of reply.votes) {
      const claim = claims[sentence - 1]
      if (!claim) continue
      const words = collapseSpace(reason).slice(0, MOST_REASON)
      const vote: Vote = { outcome, reason: words, method: `${LABEL} by ${model.name}` }
      votes.set(claim.id, stricter(votes.get(claim.id), vote))
    }
  }
  const purpose = { task: `check ${JUDGE.name}`, prompt: LABEL, storyId }
  for (const claims of listQuestions(body, archive, model)) {
    try {
      const reply = await model.ask({
        system: JUDGE.system,
        prompt: promptOf(claims, archive),
        schema: judgeReply,
        maxOutputTokens: VOTE_TOKENS * (claims.length + 1),
        signal,
        purpose,
      })
      usage = sumUsage(usage, reply.usage)
      count(reply.value, claims)
    } catch (error) {
      if (!(error instanceof ModelFailed)) throw error
      failure = error
      if (error.usage) usage = sumUsage(usage, error.usage)
      // One failure a draft: more would make the model rest, and the writer with it.
      break
    }
  }
  return { votes, usage, failure }
}

function listQuestions(
  { headline, dek, sections }: ArticleBody,
  archive: Archive,
  model: TextModel,
): readonly (readonly Claim[])[] {
  const windowTokens = model.contextTokens ?? DEFAULT_CONTEXT_TOKENS
  const parts = [
    [headline, ...(dek ? [dek] : [])],
    ...sections.map(({ paragraphs }) => paragraphs.flat()),
  ]
  return parts.flatMap((claims) => {
    const questions: Claim[][] = []
    for (const claim of claims.filter(({ kind }) => kind === 'written')) {
      const last = questions.at(-1)
      const fits = (some: readonly Claim[]) => tokensOf(some, archive) <= windowTokens
      if (last && last.length < MOST_A_QUESTION && fits([...last, claim])) last.push(claim)
      else if (fits([claim])) questions.push([claim])
    }
    return questions
  })
}

function tokensOf(claims: readonly Claim[], archive: Archive): number {
  const question = { system: JUDGE.system, prompt: promptOf(claims, archive) }
  return estimatePromptTokens(question) + VOTE_TOKENS * (claims.length + 1)
}

function promptOf(claims: readonly Claim[], archive: Archive): string {
  return buildJudgePrompt(claims.map((claim) => judgedOf(claim, archive)))
}

function judgedOf({ text, citations }: Claim, archive: Archive): Judged {
  const lines = citations.flatMap((citation) => {
    const evidence = archive.open(citation)
    if (!evidence || evidence.source.document.terms.isKeptFromModels) return []
    const { publisherName, publishedAt } = evidence.source.document
    return [`${publisherName}, ${publishedAt.slice(0, 10)}: ${evidence.text}`]
  })
  return { text, lines }
}
