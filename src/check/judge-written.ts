import { isInstruction } from '#base/instructions.ts'
import { countShared } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Claim, Verdict } from '#domain/article.ts'
import type { Archive, Evidence } from './archive.ts'
import { findElsewhere } from './find-elsewhere.ts'
import { findNoSupport, SUPPORT } from './find-no-support.ts'
import { FINDERS } from './findings.ts'
import { findStale } from './findings/stale.ts'
import { cutWith, supported, type Finding, type Judgement } from './judgement.ts'

// One shared word may be chance. Set by hand; `onix eval liar` counts what it lets through.
const LEAST_SHARED_TERMS = 2
// Enough to find the sentence by, and no excerpt to speak of.
const MOST_SHOWN = 120

const RECITED = 'recited/1'

/**
 * Judges a sentence in a writer's own words: each citation must open and bear on it, nothing in it (quotation, number, name,
 * denial, direction, doubt, content word) may go beyond what they say, and at last the learned scorer must hold them for
 * its support. Where they do not suffice and another sentence of the cited documents does, that one is cited instead.
 */
export function judgeWritten(claim: Claim, archive: Archive): Judgement {
  const { verdicts, bearing } = judgeCitations(claim, archive)
  const finding = bearing.length > 0 ? findFault(claim.text, bearing, archive) : citesNothing(claim)
  if (finding === null) {
    const reason = 'Nothing in it goes beyond the words it cites.'
    verdicts.push(supported({ claimId: claim.id, citation: -1, method: SUPPORT, reason }))
    return { verdicts, citations: bearing.map(({ citation }) => citation), cutReason: null }
  }
  const better = findBetter(finding, claim, archive)
  if (!better) return cutWith(claim.id, finding, verdicts)
  verdicts.push(
    supported({
      claimId: claim.id,
      citation: -1,
      method: RECITED,
      reason: reasonOf(finding, better),
    }),
  )
  return { verdicts, citations: [better.citation], cutReason: null }
}

/** Another sentence of what is cited that passes every rule alone. What rules refute gets none: it is false, not badly cited. */
function findBetter(
  finding: NonNullable<Finding>,
  claim: Claim,
  archive: Archive,
): Evidence | undefined {
  const better = finding.outcome === 'refuted' ? undefined : findElsewhere(claim, archive)
  if (!better || !bearsOn(claim, better)) return undefined
  return findFault(claim.text, [better], archive) === null ? better : undefined
}

function reasonOf({ reason }: NonNullable<Finding>, { text, source }: Evidence): string {
  return `${reason} Another sentence of ${source.document.publisherName} does, and is cited instead: “${text.slice(0, MOST_SHOWN)}”.`
}

function citesNothing({ citations }: Claim): NonNullable<Finding> {
  const reason = citations.length === 0 ? 'It has no citation.' : 'None of its citations bears it.'
  return { outcome: 'not-enough-evidence', reason, method: 'citation/1' }
}

function findFault(text: string, evidence: readonly Evidence[], archive: Archive): Finding {
  const stale = findStale(text, evidence, archive)
  if (stale) return stale
  for (const find of [...FINDERS, findNoSupport]) {
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
  // What orders a machine to say something is no evidence for it.
  if (isInstruction(evidence.text)) return false
  const terms = new Set(tokenize(text))
  const shared = countShared(terms, new Set(tokenize(evidence.text)))
  return shared >= Math.min(LEAST_SHARED_TERMS, terms.size) && shared > 0
}
