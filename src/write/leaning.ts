/** Sentences whose own words point back at what stood before them. English only. */
import { tokenize } from '#base/tokens.ts'

const QUOTED = /“[^”]*”|"[^"]*"/gu
// "Two years later", "In the letter", "As a result of the donations": later than what, which letter?
const POINTING_BACK =
  /^(?:(?:about |some |nearly |just |only )?(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier|before|after(?:wards?)?)\b|(?:on )?the (?:following|next|same|previous) (?:minute|hour|day|night|morning|week|month|year)\b|(?:earlier|later|early on|late|also) (?:in|on|that)? ?(?:the|that)? ?(?:day|night|evening|morning|week)?\b(?=,)|early on\b|separately\b|(?:as|in) (?:a )?(?:result|response|addition|reply|return|exchange|contrast|doing so|doing this)\b|(?:in|at|during|after|before|with|under|despite|following) (?:the|that) (?:\p{Ll}+ )?(?:letter|filing|interview|meeting|hearing|statement|memo|document|documents|indictment|complaint|lawsuit|suit|call|speech|video|email|emails|report|ruling|order|decision|vote|talks|attack|incident|crash|time|event|poll|survey|study|post|tweet|same)\b)/iu
const DEED =
  '(?:is|was|are|were|has|have|had|will|would|could|can|may|might|did|does|also|said|says|comes?|came|goes|went|made|makes|took|takes|gave|gives|told|added|began|led|left|put|met|held|saw|sought|found|won|lost|replied|reversed|wrote|follows|remains?|marks|means|\\p{Ll}{3,}ed)'
// "The lawmaker had also received …": a bare noun that nobody has heard of yet.
const BARE = new RegExp(`^The ((?:\\p{Ll}+[- ])??\\p{Ll}+) ${DEED}\\b`, 'u')
// "that ordinary process", "such breadth": which one was told before; "that the", "that he" binds.
const THAT =
  /(?:^|\s)(?:doing|about|beyond|besides|from|for|with|of|in|follow|follows|followed|did not follow) (?:this|that)(?: (?:ordinary|same|particular|very|kind|sort|role|process|case|point|regard))\b|\b(?:doing|about|in|of|for|with|to) (?:this|that)[.,;]/iu
// "“For us, this has been a burden,” she said": what has?
const QUOTE_LEANS =
  /^[“"](?:\p{L}+ )?\p{L}+, (?:this|that|these|those|it|they)(?: (?!who|the|we|he|she)|['’])/iu
// What there is only one of, or what everybody knows, is told with "the" at once.
const KNOWN = new Set(
  'president government administration army military police public economy market markets stock world country nation virus coronavirus outbreak pandemic disease election media press war weather internet ministry mayor governor prime minister white house supreme court federal national state city council king queen pope parliament congress senate republicans democrats dow european union un us u.s. unemployment central bank stock exchange'.split(
    ' ',
  ),
)
const PERSONAL = /(?<![\p{L}’'])(?:he|she|him|his|her)(?![\p{L}’'])/iu
// "Mr. Lund describes her as": whom he means stood before.
const OBJECT =
  /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}\p{Ll}+ (?:him|them|her (?:as|for|in|on|to|at|and|with|an?|the))\b/u
const SUBORDINATE =
  /^(?:as|when|while|before|after|since|although|though|because|if|in|on|at|during|with|by|asked|despite|for|from|until|throughout)\b/iu

/**
 * True when the sentence says "the lawmaker", "two years later" or "he" of what must have been told before.
 *
 * @param known terms that the article's readers have met: those of the story's titles
 */
export function leansOnBefore(text: string, known: ReadonlySet<string>): boolean {
  const outside = text.replace(QUOTED, '“”')
  if (QUOTE_LEANS.test(text)) return true
  if (POINTING_BACK.test(outside) || THAT.test(outside)) return true
  const bare = BARE.exec(outside)?.[1]
  if (bare !== undefined && !isKnown(bare, known)) return true
  return OBJECT.test(outside) || hasLostPronoun(outside)
}

function isKnown(noun: string, known: ReadonlySet<string>): boolean {
  const head = noun.split(/[- ]/).at(-1) ?? noun
  return KNOWN.has(head) || tokenize(head).some((term) => known.has(term))
}

/** "Right up until she heard the news": nobody is named before the pronoun, nor soon after an opening clause. */
function hasLostPronoun(outside: string): boolean {
  const pronoun = PERSONAL.exec(outside)
  if (!pronoun) return false
  const before = outside.slice(0, pronoun.index)
  const isNamed = /(?:^|\s)\p{Lu}[\p{L}’'.-]+/u.test(
    before.replace(/^\S+\s/, (first) => opening(first)),
  )
  if (isNamed) return false
  if (!SUBORDINATE.test(outside))
    return !/\b(?:an?|the|one|every|each|\p{Ll}+s)\s\p{Ll}+/iu.test(before)
  return !/,\s(?:\p{L}+\s){0,4}\p{Lu}\p{L}+/u.test(outside.slice(pronoun.index))
}

// A first word with a capital is a name unless it is a common one.
const COMMON =
  /^(?:the|an?|as|when|while|before|after|since|although|though|because|if|in|on|at|during|with|by|asked|despite|for|from|until|throughout|right|even|no|not|one|some|many|most|all|every|each|there|then|once|only|just|what|how|why|where|who|to|under|over|last|early|late|still|yet|and|but|or|so)\s$/iu

function opening(first: string): string {
  return COMMON.test(first) ? '' : first
}
