import { hasNumber, listNumbers } from '#base/numbers.ts'
import { saysAllOf } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Claim, Verdict } from '#domain/article.ts'
import type { Archive, Evidence } from './archive.ts'
import { cutWith, supported, type Judgement } from './judgement.ts'
import { matchesVerbatim } from './matches-verbatim.ts'

const VERBATIM = 'verbatim/1'
const TWIN = 'twin/1'

/**
 * Judges a claim that says it is verbatim: its first citation must be its words exactly; each further one must say nearly
 * the same with the same numbers, or is dropped.
 */
export function judgeVerbatim(claim: Claim, archive: Archive): Judgement {
  const [first, ...others] = claim.citations
  const own = first && archive.open(first)
  if (!own) {
    const reason = first ? 'Its citation does not open.' : 'It has no citation.'
    return cutWith(claim.id, { outcome: 'not-enough-evidence', reason, method: VERBATIM })
  }
  if (!matchesVerbatim(claim.text, own.text)) {
    const reason = 'Its words are not the words that it cites.'
    return cutWith(claim.id, { outcome: 'refuted', reason, method: VERBATIM })
  }
  const verdicts: Verdict[] = [
    supported({
      claimId: claim.id,
      citation: 0,
      method: VERBATIM,
      reason: 'The document says this word for word.',
    }),
  ]
  const citations = [own.citation]
  others.forEach((citation, place) => {
    const evidence = archive.open(citation)
    const isSame = evidence !== undefined && saysSame(own.text, evidence)
    if (isSame) citations.push(citation)
    verdicts.push(twinVerdict(claim.id, place + 1, isSame))
  })
  return { verdicts, citations, cutReason: null }
}

function twinVerdict(claimId: string, citation: number, isSame: boolean): Verdict {
  return isSame
    ? supported({
        claimId,
        citation,
        method: TWIN,
        reason: 'Another document says nearly all of it, with the same numbers.',
      })
    : {
        claimId,
        citation,
        outcome: 'not-enough-evidence',
        reason: 'This document does not say nearly all of it; the citation is dropped.',
        method: TWIN,
      }
}

function saysSame(text: string, { text: other }: Evidence): boolean {
  if (text === other) return true
  const said = [text, other].map((one) => ({ text: one, terms: new Set(tokenize(one)) }))
  const [first, second] = said
  const numbers = listNumbers(other)
  return (
    first !== undefined &&
    second !== undefined &&
    saysAllOf(first, second) &&
    listNumbers(text).every((number) => hasNumber(number, numbers))
  )
}
