import { countShared } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Claim, Verdict } from '#domain/article.ts'
import type { Archive, Evidence } from './archive.ts'
import { FINDERS } from './findings.ts'
import { cutWith, supported, type Judgement } from './judgement.ts'

const LEAST_SHARED_TERMS = 2

/**
 * Judges a sentence in a writer's own words by rules alone: each citation must open and bear on it, and nothing in it
 * (quotation, number, name, denial, direction, doubt, content word) may go beyond what they say.
 */
export function judgeWritten(claim: Claim, archive: Archive): Judgement {
  const opened = claim.citations.map((citation) => archive.open(citation))
  const terms = new Set(tokenize(claim.text))
  const verdicts: Verdict[] = []
  const bearing: Evidence[] = []
  opened.forEach((evidence, place) => {
    const verdict = judgePair({ claim, terms, evidence, place })
    verdicts.push(verdict)
    if (evidence && verdict.outcome === 'supported') bearing.push(evidence)
  })
  if (bearing.length === 0) {
    const reason =
      claim.citations.length === 0 ? 'It has no citation.' : 'None of its citations bears it.'
    return cutWith(
      claim.id,
      { outcome: 'not-enough-evidence', reason, method: 'citation/1' },
      verdicts,
    )
  }
  for (const find of FINDERS) {
    const finding = find(claim.text, bearing)
    if (finding) return cutWith(claim.id, finding, verdicts)
  }
  verdicts.push(
    supported({
      claimId: claim.id,
      citation: -1,
      method: 'written/1',
      reason: 'Nothing in it goes beyond the words it cites.',
    }),
  )
  return { verdicts, citations: bearing.map(({ citation }) => citation), cutReason: null }
}

function judgePair({
  claim,
  terms,
  evidence,
  place,
}: {
  readonly claim: Claim
  readonly terms: ReadonlySet<string>
  readonly evidence: Evidence | undefined
  readonly place: number
}): Verdict {
  const weak = (reason: string): Verdict => ({
    claimId: claim.id,
    citation: place,
    outcome: 'not-enough-evidence',
    reason,
    method: 'citation/1',
  })
  if (!evidence) return weak('The citation does not open; it is dropped.')
  const shared = countShared(terms, new Set(tokenize(evidence.text)))
  return shared >= Math.min(LEAST_SHARED_TERMS, terms.size) && shared > 0
    ? supported({
        claimId: claim.id,
        citation: place,
        method: 'citation/1',
        reason: 'The cited words speak of the same.',
      })
    : weak('The cited words speak of something else; the citation is dropped.')
}
