/** What is denied, doubted or only planned must stay so, and what is not must not become it. */
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'
import { countBound } from './bound-terms.ts'

export const NOT = /\b(?:not|never|cannot|without|no longer|neither|nor)\b|n['’]t\b/giu
const PERHAPS =
  /\b(?:may|might|could|alleged(?:ly)?|reportedly|apparently|purported(?:ly)?|possibl[ey]|perhaps|supposed(?:ly)?|(?:is|are|was|were|be|been) (?:expected|likely|set|due|planning|scheduled|accused of|suspected of|alleged|believed|said|thought|rumou?red|considering)(?: to)?|(?:plan|hope|want|intend|threaten|tr(?:y|ie)|seek|aim|vow|promise|offer|attempt|sought|agree|pledge|prepar|refus|propose)(?:s|d|ed|es|n)?(?:ning|ing)? (?:to|for)|considering|accused of|suspected of|proposed|proposal (?:to|for)|would|if|unless|whether)\b/giu

/** A term that is denied everywhere in the evidence and nowhere in the sentence, or the other way round. */
export function findTurnedTerm(text: string, evidence: readonly Evidence[]): Finding {
  const [claimed, cited] = countBoth(text, evidence, NOT)
  for (const [term, { bound, free }] of claimed) {
    const there = cited.get(term)
    if (!there) continue
    if (bound > 0 && there.bound === 0)
      return refuted(`It denies “${term}” where the cited documents do not.`, 'negation/2')
    if (free > 0 && bound === 0 && there.free === 0)
      return refuted(`It leaves out that “${term}” is denied.`, 'negation/2')
  }
  return null
}

/** A term that the evidence holds for possible, planned or alleged, and the sentence for a fact. */
export function findLostDoubtOn(text: string, evidence: readonly Evidence[]): Finding {
  const [claimed, cited] = countBoth(text, evidence, PERHAPS)
  for (const [term, { bound, free }] of claimed) {
    const there = cited.get(term)
    if (!there || free === 0 || bound > 0 || there.free > 0 || there.bound === 0) continue
    const reason = `It states “${term}” as a fact, which the cited documents hold for possible, planned or alleged.`
    return { outcome: 'not-enough-evidence', reason, method: 'doubt/2' }
  }
  return null
}

const BEFORE = /\b(?:before|prior to|ahead of|until)\b/giu
const AFTER = /\b(?:after|following|since|later than)\b/giu

/** What the evidence has before something, and the sentence after it, or the other way round. */
export function findTurnedTime(text: string, evidence: readonly Evidence[]): Finding {
  for (const [said, opposite] of [
    [BEFORE, AFTER],
    [AFTER, BEFORE],
  ] as const) {
    const [claimed, cited] = countBoth(text, evidence, said)
    const turned = countBoth(text, evidence, opposite)[1]
    for (const [term, { bound }] of claimed) {
      const isThere = (cited.get(term)?.bound ?? 0) > 0
      if (bound === 0 || isThere || (turned.get(term)?.bound ?? 0) === 0) continue
      return refuted(`It turns before and after around “${term}”.`, 'time/1')
    }
  }
  return null
}

function countBoth(text: string, evidence: readonly Evidence[], operator: RegExp) {
  return [
    countBound([text], operator),
    countBound(
      evidence.map((one) => one.text),
      operator,
    ),
  ] as const
}

function refuted(reason: string, method: string): Finding {
  return { outcome: 'refuted', reason, method }
}
