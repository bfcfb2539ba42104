import type { Citation, Verdict, VerdictOutcome } from '#domain/article.ts'

/** What was found out about one claim: all verdicts, and what of it may be printed. */
export type Judgement = {
  readonly verdicts: readonly Verdict[]
  /** Citations that hold; empty when the claim is to be cut. */
  readonly citations: readonly Citation[]
  /** Why the claim is cut; null when it stands. */
  readonly cutReason: string | null
}

/** A finding of one method: null when it has nothing against the claim. */
export type Finding = {
  readonly outcome: Exclude<VerdictOutcome, 'supported'>
  readonly reason: string
  readonly method: string
} | null

export function supported(verdict: Omit<Verdict, 'outcome'>): Verdict {
  return { ...verdict, outcome: 'supported' }
}

export function cutWith(
  claimId: string,
  finding: NonNullable<Finding>,
  earlier: readonly Verdict[] = [],
): Judgement {
  return {
    verdicts: [...earlier, { claimId, citation: -1, ...finding }],
    citations: [],
    cutReason: finding.reason,
  }
}
