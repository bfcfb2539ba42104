/** A model's vote on a sentence, and what it can do: make the check stricter, never kinder (docs/adr/0023-two-votes.md). */
import type { Verdict, VerdictOutcome } from '#domain/article.ts'
import type { Finding } from '../judgement.ts'

export type Vote = {
  readonly outcome: VerdictOutcome
  /** The model's own words; kept for the desk, and no reader is told them as ours. */
  readonly reason: string
  /** Prompt and model: `judge/1 by small-model`. */
  readonly method: string
}

/** By the claim's id in its draft; a claim that is not there has no vote, and the own check stands alone. */
export type Votes = ReadonlyMap<string, Vote>

export const NO_VOTES: Votes = new Map()

export function verdictOf(claimId: string, vote: Vote): Verdict {
  return { claimId, citation: -1, ...vote }
}

/** What a vote has against a claim that the own check lets stand, in our words. */
export function findAgainst(vote: Vote | undefined): Finding {
  if (!vote || vote.outcome === 'supported') return null
  const { outcome, method } = vote
  const reason =
    outcome === 'refuted'
      ? 'The model that checks holds the cited words to say something else.'
      : 'The model that checks does not find all of it in the cited words.'
  return { outcome, reason, method }
}

/** The stricter of two votes on one sentence. */
export function stricter(one: Vote | undefined, other: Vote): Vote {
  const rank = { supported: 0, 'not-enough-evidence': 1, refuted: 2 } as const
  return one && rank[one.outcome] >= rank[other.outcome] ? one : other
}
