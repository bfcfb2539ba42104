import { countShared } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Claim, Verdict } from '#domain/article.ts'
import type { Archive, Evidence } from './archive.ts'
import { findElsewhere } from './find-elsewhere.ts'
import { findNoSupport, SUPPORT } from './find-no-support.ts'
import {
  findInventedQuotation,
  findLostDoubt,
  findOpposite,
  findThinOverlap,
  findTurnedNegation,
  findUnknownName,
  findWrongNumber,
} from './findings.ts'
import { cutWith, supported, type Finding, type Judgement } from './judgement.ts'

const FINDERS: readonly ((text: string, evidence: readonly Evidence[]) => Finding)[] = [
  findInventedQuotation,
  findWrongNumber,
  findUnknownName,
  findTurnedNegation,
  findOpposite,
  findThinOverlap,
  findLostDoubt,
  findNoSupport,
]

const LEAST_SHARED_TERMS = 2

/**
 * Judges a sentence in a writer's own words: each citation must open and bear on it, nothing in it (quotation, number, name,
 * denial, direction, doubt, content word) may go beyond what they say, and at last the learned scorer must hold them for
 * its support. Where they fail and another sentence of the archive's documents passes alone, that one is cited instead.
 */
export function judgeWritten(claim: Claim, archive: Archive): Judgement {
  const { verdicts, bearing } = judgeCitations(claim, archive)
  const finding = bearing.length > 0 ? findFault(claim.text, bearing) : citesNothing(claim)
  if (finding === null) {
    const reason = 'Nothing in it goes beyond the words it cites.'
    verdicts.push(supported({ claimId: claim.id, citation: -1, method: SUPPORT, reason }))
    return { verdicts, citations: bearing.map(({ citation }) => citation), cutReason: null }
  }
  const better = claim.citations.length > 0 ? findElsewhere(claim, archive) : undefined
  if (!better || !bearsOn(claim, better) || findFault(claim.text, [better]) !== null)
    return cutWith(claim.id, finding, verdicts)
  const reason = `What it cited does not bear it; this does, and is cited instead: ${better.source.document.publisherName}, “${better.text.slice(0, 120)}”.`
  verdicts.push(supported({ claimId: claim.id, citation: -1, method: SUPPORT, reason }))
  return { verdicts, citations: [better.citation], cutReason: null }
}

function citesNothing({ citations }: Claim): NonNullable<Finding> {
  const reason = citations.length === 0 ? 'It has no citation.' : 'None of its citations bears it.'
  return { outcome: 'not-enough-evidence', reason, method: 'citation/1' }
}

function findFault(text: string, evidence: readonly Evidence[]): Finding {
  for (const find of FINDERS) {
    const finding = find(text, evidence)
    if (finding) return finding
  }
  return null
}

function judgeCitations(
  claim: Claim,
  archive: Archive,
): { readonly verdicts: Verdict[]; readonly bearing: readonly Evidence[] } {
  const verdicts: Verdict[] = []
  const bearing = claim.citations.flatMap((citation, place) => {
    const evidence = archive.open(citation)
    const verdict = judgePair(claim, evidence, place)
    verdicts.push(verdict)
    return evidence && verdict.outcome === 'supported' ? [evidence] : []
  })
  return { verdicts, bearing }
}

function judgePair(claim: Claim, evidence: Evidence | undefined, place: number): Verdict {
  const about = { claimId: claim.id, citation: place, method: 'citation/1' }
  if (evidence && bearsOn(claim, evidence))
    return supported({ ...about, reason: 'The cited words speak of the same.' })
  const reason = evidence
    ? 'The cited words speak of something else; the citation is dropped.'
    : 'The citation does not open; it is dropped.'
  return { ...about, outcome: 'not-enough-evidence', reason }
}

function bearsOn({ text }: Claim, evidence: Evidence): boolean {
  const terms = new Set(tokenize(text))
  const shared = countShared(terms, new Set(tokenize(evidence.text)))
  return shared >= Math.min(LEAST_SHARED_TERMS, terms.size) && shared > 0
}
