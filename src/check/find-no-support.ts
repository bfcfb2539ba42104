import type { Evidence } from './archive.ts'
import type { Finding } from './judgement.ts'
import { CUT_BELOW, scoreSupport } from './support/score-support.ts'

export const SUPPORT = 'support/2'

/** The learned scorer's word, after all rules have passed: the cited words must bear the sentence as a whole. */
export function findNoSupport(text: string, evidence: readonly Evidence[]): Finding {
  const { score, unsaid } = scoreSupport(
    text,
    evidence.map((one) => one.text),
  )
  if (score >= CUT_BELOW) return null
  const words = unsaid.slice(0, 3).map(({ start, end }) => text.slice(start, end))
  const reason =
    words.length > 0
      ? `The cited words do not say “${words.join('”, “')}”.`
      : 'The cited words have the words of it, but do not put them together like this.'
  return { outcome: 'not-enough-evidence', reason, method: SUPPORT }
}
