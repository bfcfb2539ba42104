/** A cause that nobody gives: two sentences that stand apart, joined by a "because". */
import { tokenize } from '#base/tokens.ts'
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'

// "Is due to appear" gives no cause.
const CAUSE =
  /\b(?:because(?: of)?|(?<!\b(?:is|are|was|were|be|been) )due to|owing to|as a result of|thanks to)\b/giu
// Content words on each side of the joint that are looked at: what stands further off may come from another sentence.
const NEAR = 6
// Set by hand; `onix eval liar` counts what it lets through and what it cuts of true sentences.
const LEAST_SHARE = 0.5

/** No one cited span has both what was caused and its cause. A "because" inside a quotation is the speaker's. */
export function findInventedCause(text: string, evidence: readonly Evidence[]): Finding {
  const outside = text.replace(/“[^”]*”|"[^"]*"/gu, (words) => ' '.repeat(words.length))
  const invented = [...outside.matchAll(CAUSE)].find(({ 0: words, index }) => {
    const before = /[^;—–]*$/u.exec(outside.slice(0, index))?.[0] ?? ''
    const after = outside.slice(index + words.length).split(/[,;—–]\s/u)[0] ?? ''
    return !isGiven([tokenize(before).slice(-NEAR), tokenize(after).slice(0, NEAR)], evidence)
  })
  if (!invented) return null
  const reason = `No cited sentence gives that cause: “${invented[0]}” joins what stands apart.`
  return { outcome: 'not-enough-evidence', reason, method: 'cause/1' }
}

/** One span has both sides, each by half at least. */
function isGiven(sides: readonly (readonly string[])[], evidence: readonly Evidence[]): boolean {
  // "Because of the storm, the pass closed": the cause stands first, and what it caused after it.
  if (sides.some((side) => side.length === 0)) return true
  return evidence.some((one) => {
    const said = new Set(tokenize(one.text))
    return sides.every(
      (side) => side.filter((term) => said.has(term)).length >= side.length * LEAST_SHARE,
    )
  })
}
