/** What somebody says must not become what is so. */
import { countShared } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'

const REPORTS =
  /\b(?:said|says?|saying|told|tells?|according to|claims?|claimed|argu(?:es|ed|ing)|alleg(?:es|ed|edly|ing)|suggest(?:s|ed|ing)|believ(?:es?|ed)|insist(?:s|ed)|reported(?:ly)?|announced|warn(?:s|ed|ing)|testified|tweeted|wrote|writes|stated|added|noted|predict(?:s|ed)|estimat(?:es|ed)|accus(?:es|ed|ing)|acknowledg\w+|deni(?:es|ed)|conced\w+|contend\w*|assert(?:s|ed)|complain\w*|maintain(?:s|ed)|quoted|cited|citing)\b/giu
const SAYS =
  '(?:said|says|claimed|claims|argued|argues|alleged|alleges|suggested|suggests|believes?|believed|insisted|insists|maintain(?:ed|s)|contend(?:ed|s)|assert(?:ed|s)|complained|complains)'
// What somebody says, and who: "X said (on Friday) that Y" and "… as X claimed"; "According to X, Y"; "Y, according to X". What officials add
// to a happening, ", the council said", most papers leave out: that is let pass.
const SAYINGS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?<who>[^“”"]{2,120}?)\b${SAYS}\b(?: (?:on )?\w+day)? that (?<what>[^“”"]{20,})$`,
    'u',
  ),
  /^According to (?<who>[^,“”"]{2,80}), (?<what>[^“”"]{20,})$/u,
  /^(?<what>[^“”"]{20,}), according to (?<who>[^“”"]{2,120})$/u,
]

// Set by hand; what it lets through is counted by `onix eval liar`.
const LEAST_SHARE = 0.8

/** The words of a "said that" without anybody who says them. */
export function findLostAttribution(text: string, evidence: readonly Evidence[]): Finding {
  const reports = [...text.matchAll(REPORTS)].map(([word]) => word.toLowerCase())
  const terms = new Set(tokenize(text))
  const isLost = evidence.some((one) => {
    const { who, what } = sayingOf(one.text) ?? {}
    if (who === undefined || what === undefined) return false
    // Somebody else's saying inside of what is said attributes nothing.
    const inside = what.toLowerCase()
    if (reports.some((word) => !inside.includes(word))) return false
    // Whoever says it may share a word with what is said: "the group" of "any group".
    if (tokenize(who).some((term) => countOf(text, term) > countOf(what, term))) return false
    return countShared(terms, new Set(tokenize(what))) >= terms.size * LEAST_SHARE
  })
  if (!isLost) return null
  const reason = 'It states as a fact what the cited document lets somebody say; say who says it.'
  return { outcome: 'not-enough-evidence', reason, method: 'attribution/1' }
}

function sayingOf(text: string): Readonly<Record<string, string>> | undefined {
  return SAYINGS.map((saying) => saying.exec(text)?.groups).find(Boolean)
}

function countOf(words: string, term: string): number {
  return tokenize(words).filter((one) => one === term).length
}
