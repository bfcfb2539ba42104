/** Words that make a sentence say more than its evidence: "all" of "some", "killed" of "injured", "because" of "and". */
import { tokenize } from '#base/tokens.ts'
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'

type Strong = {
  readonly said: RegExp
  /** What the evidence must have for it. */
  readonly borne: RegExp
  /** True when it must stand at the same word there: "all states" is not borne by "all voters of some states". */
  readonly isOfAWord?: true
  /** It stands before that word: "some gains, though both" does not say "all gains". */
  readonly isBefore?: true
}

const STRONG: readonly Strong[] = [
  {
    said: /\b(?:all|every|each)\b/i,
    borne:
      /\b(?:all|every|each|entire|whole|any|both|everybody|everyone|unanimous\w*|across the board)\b/i,
    isOfAWord: true,
    isBefore: true,
  },
  {
    said: /\b(?:only|sole|solely)\b/i,
    borne: /\b(?:only|sole|solely|just|single|nobody else|no other|exclusive\w*|lone)\b/i,
  },
  { said: /\balways\b/i, borne: /\b(?:always|every time|constant\w*|invariabl\w*)\b/i },
  { said: /\bnever\b/i, borne: /\b(?:never|not|no|n['’]t|none)\b|n['’]t\b/i },
  {
    said: /\b(?:entirely|completely|totally|fully|wholly)\b/i,
    borne: /\b(?:entire\w*|complete\w*|total\w*|full\w*|whol\w*|all)\b/i,
  },
  {
    said: /\b(?:killed|died|dead|deaths?)\b/i,
    borne:
      /\b(?:kill\w*|die[sd]?|dying|dead\w*|death\w*|fatal\w*|slain|murder\w*|shot dead|victims?|executed|massacre\w*|assassinat\w*|lives|homicide|suicide)\b/i,
    isOfAWord: true,
  },
  { said: /\bthousands of\b/i, borne: /\bthousand/i },
  { said: /\bhundreds of\b/i, borne: /\bhundred/i },
  { said: /\bmillions of\b/i, borne: /\bmillion/i },
  {
    said: /\b(?:because|caused|due to|as a result|therefore|owing to|thanks to|led to)\b/i,
    borne:
      /\b(?:because|caus\w+|due to|result\w*|therefore|owing|thanks to|led|lead\w*|prompt\w*|reason\w*|why|since|so|blam\w+|spark\w*|trigger\w*|as|over|after|follow\w*|forc\w+|driv\w+|drove|fuel\w*|amid|thus|given)\b/i,
  },
  {
    said: /\bbecause\b/i,
    borne:
      /\b(?:because|due to|owing|thanks to|reason\w*|why|blam\w+|caus\w+|citing|cited|given that|as a result)\b/i,
  },
  {
    said: /\bat most\b/i,
    borne: /\b(?:at most|up to|no more than|maximum|as many as|as much as)\b/i,
  },
  {
    said: /\bat least\b/i,
    borne: /\b(?:at least|minimum|no fewer|no less|or more|more than|over)\b/i,
  },
  {
    said: /\b(?:more than|over) (?=[$€£\d]|\w+ (?:hundred|thousand|million|dozen)|(?:two|three|four|five|six|seven|eight|nine|ten|a dozen)\b)/i,
    borne:
      /\b(?:more than|over|above|exceed\w*|upward|greater|at least|plus|topped|surpass\w*)\b|\+/i,
  },
  {
    said: /\b(?:less than|fewer than|under) (?=[$€£\d]|(?:two|three|four|five|six|seven|eight|nine|ten|a dozen)\b)/i,
    borne: /\b(?:less than|fewer than|under|below|nearly|almost|just short|up to|within)\b/i,
  },
  {
    said: /\b(?:largest|biggest|highest|greatest)\b/i,
    borne: /\b(?:largest|biggest|highest|greatest|most|record|top|first|leading|largest-ever)\b/i,
  },
  {
    said: /\b(?:smallest|lowest|least)\b/i,
    borne: /\b(?:smallest|lowest|least|fewest|minimum)\b/i,
  },
  { said: /\bfor the first time\b|\bthe first\b/i, borne: /\bfirst\b/i },
  {
    said: /\b(?:admitted|confessed)\b/i,
    borne: /\b(?:admi\w+|confess\w*|acknowledg\w*|conced\w*|plead\w*|pled|guilty)\b/i,
  },
  {
    said: /\b(?:proved|proven|confirmed)\b/i,
    borne: /\b(?:prove\w*|proof|confirm\w*|verif\w*|establish\w*)\b/i,
  },
  {
    said: /\bdecided (?:to|on)\b/i,
    borne: /\b(?:deci\w+|cho[os]\w+|opt\w*|determin\w+|will|resolv\w+|announc\w+)\b/i,
  },
  {
    said: /\b(?:managed to|succeeded in|went on to)\b/i,
    borne: /\b(?:manag\w+|succe\w+|went on|was able|were able)\b/i,
  },
  {
    said: /\b(?:enacted|passed into law)\b/i,
    borne: /\b(?:enact\w*|pass\w*|law|signed|adopt\w*|approv\w*)\b/i,
  },
]

/** A strong word that no cited span bears. */
export function findUnborneWord(text: string, evidence: readonly Evidence[]): Finding {
  const outside = withoutQuotes(text)
  const spans = evidence.map((one) => one.text)
  for (const { said, borne, isOfAWord, isBefore = false } of STRONG) {
    const match = said.exec(outside)
    if (!match) continue
    const isBorne = isOfAWord
      ? spans.some((span) =>
          bearsAt(span, { borne, isBefore }, nextTerm(outside, match.index + match[0].length)),
        )
      : spans.some((span) => borne.test(span))
    if (isBorne && !(isOfAWord && isSaidMore(outside, spans, { said, borne }))) continue
    const reason = `No cited document bears the word “${match[0].trim()}”.`
    return { outcome: 'refuted', reason, method: 'strong-words/1' }
  }
  return null
}

/** True when the sentence says it more often than all that it cites: "four killed and 11 others killed". */
function isSaidMore(text: string, spans: readonly string[], { said, borne }: Strong): boolean {
  const count = (words: string, pattern: RegExp) =>
    words.match(new RegExp(pattern.source, 'giu'))?.length ?? 0
  return count(text, said) > spans.reduce((sum, span) => sum + count(span, borne), 0)
}

function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"/gu, ' ')
}

function nextTerm(text: string, from: number): string | undefined {
  return tokenize(text.slice(from))[0]
}

const NEAR_TERMS = 4

/** True when the span has such a word within a few words of the term, or the term stands nowhere in it. */
function bearsAt(
  span: string,
  { borne, isBefore }: { readonly borne: RegExp; readonly isBefore: boolean },
  term: string | undefined,
): boolean {
  const all = new RegExp(borne.source, 'giu')
  const places = [...span.matchAll(all)]
  if (places.length === 0) return false
  if (term === undefined || !tokenize(span).includes(term)) return true
  return places.some(({ index, 0: word }) => {
    const after = tokenize(span.slice(index + word.length)).slice(0, NEAR_TERMS)
    const before = tokenize(span.slice(0, index)).slice(-NEAR_TERMS)
    return after.includes(term) || (!isBefore && before.includes(term))
  })
}
