import type { ArticleBody, Claim, Cut } from '#domain/article.ts'
import type { CheckResult } from './check-article.ts'

// Said twice, or of a document that may not be used so: other words do not help. They do where too much was copied.
const BEYOND_MENDING = /^(?:duplicate|rights)\//

/** What other words could put right: the model's own sentences that were cut for what they say or cite. */
export function listRefused(body: ArticleBody, { cut, verdicts }: CheckResult): readonly Cut[] {
  const claims: readonly (Claim | null)[] = [
    body.headline,
    body.dek,
    ...body.sections.flatMap(({ paragraphs }) => paragraphs.flat()),
  ]
  const written = new Set(claims.flatMap((claim) => (claim?.kind === 'written' ? [claim.id] : [])))
  const beyond = new Set(
    verdicts.flatMap(({ claimId, outcome, method }) =>
      outcome !== 'supported' && BEYOND_MENDING.test(method) ? [claimId] : [],
    ),
  )
  return cut.filter(({ claimId }) => written.has(claimId) && !beyond.has(claimId))
}
