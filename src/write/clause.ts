/** Clauses that may stand alone as a heading. */
import { countWords } from '#base/text.ts'

// Any of these may part a clause from what follows…
const CLAUSE_END =
  /,(?!\d)|[;:(](?!\d)|\s[—–-]\s|\s(?:after|as|amid|because|while|when|which|who|despite|following|according to|saying|where|until|unless|although|though|that|whether|if)\s|[.]["”]?$/gu
// …but only after these is the clause whole without it: "despite the co-defendant, Kerry Spencer, supporting his innocence"
// cut at its first comma says the opposite of what was meant.
const WHOLE_BEFORE =
  /^(?:,\s(?:and|but|so|who|whose|which|where|when|with|after|as|while|because|despite|following|amid|saying|\p{Ll}+ of (?:whom|which|them))\b|;|\s[—–-]\s|\s(?:after|as (?:an?\b|the\b|he\b|she\b|they\b|it\b|\p{Lu})|amid|because|when|despite|following|saying|where)|[.]["”]?$)/u
// What hangs on a condition is not so without it.
const CONDITION = /\b(?:if|unless|until|provided|whether|although|though|not)\b/i
const BAD_START =
  /^(?:in|on|at|after|as|when|while|if|for|with|since|according|although|though|despite|during|by|from|to|because|under|among|before|meanwhile|last|earlier|there|one|some|many|most|several|about|more|nearly|at least|amid|following|given|unlike|like|until|once|not|no|even|only|just|what|why|how|who|where|all|every|another|each|asked|speaking|look|gone|removing|complaining|roughly)\b/i
const BAD_END =
  /\b(?:the|an?|of|to|in|on|at|by|for|with|and|or|but|that|is|are|was|were|has|have|had|be|been|also|its|his|her|their|from|than|into|about|said|not|while|when|partly|largely|mainly|mostly|only|just|simply|well|shortly|soon|long|right|immediately|even|especially|particularly|back|up|such|so|as|minutes?|moments?|hours?|days?|weeks?|months?|years?|see|saw|perceived?|consider(?:ed)?|regard(?:ed)?|describ(?:e|ed)|call(?:ed)?|view(?:ed)?|deem(?:ed)?|known|it|them|him|there|filed|posted|released|published|issued|based|located|born)$/i
// "what critics perceived", "among other things" tell nothing by themselves.
const VAGUE =
  /\b(?:things?|something|anything|everything|nothing|characteri[sz]ation|different impression|one of the|some of the|kind of|sort of|(?:that|this|some|a|one) way|what (?:he|she|they|it|critics|some|many))\b/i
// The verb of a relative clause is not the sentence's own.
const RELATIVE = /\b(?:who|whose|whom|which|that|what|where)\b.*$/u
const FINITE =
  /(?<![-\p{L}])(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|won|lost|rose|fell|met|made|took|went|left|hit|cut|sent|held|began|faces|wants|calls|grew|came|became|led|found|kept|put|ran|saw|set|told|gave|got|fled|fought|spent|struck|shut|broke|drew|drove|built|bought|brought|sought|(?<!-)\b\p{Ll}{3,}ed)\b/u
const SPEECH =
  /\b(?:said|says|told|tweeted|added|according|asked|wrote|noted|explained|argued|believe[sd]?|think)\b/i
const PRONOUN_START =
  /^(?:he|she|it|they|his|her|its|their|this|that|these|those|both|but|and|so|yet|still|also|however)\b/i
const DULL = /\b(?:comment|immediately|respond|request|details|available)\b/i
/** Longer headings run over two lines on a phone. */
export const MOST_LETTERS = 90

// "On Friday, ": what comes after it is the sentence.
const OPENING =
  /^(?:in|on|at|after|as|when|while|for|with|since|during|by|last|earlier|this|over|under)\b[^,“"]{2,40}, (?=\p{L})/iu

/** The first clause of a sentence, word for word, where it is whole and says the same alone; undefined otherwise. */
export function clauseOf(text: string): string | undefined {
  if (CONDITION.test(text)) return undefined
  const opening = OPENING.exec(text)?.[0].length ?? 0
  const main = text.slice(opening)
  const end = [...main.matchAll(CLAUSE_END)]
    .map(({ index, 0: mark }) => ({
      text: main.slice(0, index).trim(),
      isWord: /\p{L}/u.test(mark),
      isWhole: WHOLE_BEFORE.test(main.slice(index)),
    }))
    // Cut before a word ("came | as a surprise"), a short clause is seldom whole.
    .find(({ text: part, isWord }) => countWords(part) >= (isWord ? 7 : 5))
  if (!end?.isWhole) return undefined
  // "The bridge is safe, the mayor said" must not become "The bridge is safe".
  return SPEECH.test(text) ? undefined : headingOf(end.text)
}

// When and after what something happened may be left out at the end of a clause; where it did, and what a verb asks for, may not:
// "The army had 5,200 troops | in Norrage", "engineers who worked | at the dam" say something else.
const ADJUNCT =
  /\s(?:(?:early|late) )?(?:in (?:the (?:past|last|coming|first|final)\b|(?:early|late|mid)\b|(?:19|20)\d\d|(?:Jan|Febr|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{Ll}*\b)|during|after|before|amid|despite|since|following|ahead of)\s?/gu
const ASKS_FOR =
  /\b(?:was|were|is|are|be|been|being|remain\w*|look(?:ing|s|ed)?|come|came|goes|went|went|go|ever|\w+sel(?:f|ves)|more|less|only|first|last|time|unprecedented)$/i

/** As `clauseOf`, with what stands after its last telling words left out: where, when, amid what. */
export function shortClauseOf(text: string): string | undefined {
  if (CONDITION.test(text) || SPEECH.test(text)) return undefined
  const main = text.slice(OPENING.exec(text)?.[0].length ?? 0)
  return [...main.matchAll(ADJUNCT)]
    .map(({ index }) => main.slice(0, index).trim())
    .filter((part) => countWords(part) >= 6 && !ASKS_FOR.test(part))
    .reverse()
    .flatMap((part) => headingOf(part) ?? [])[0]
}

const MOST_WORDS = 15

function headingOf(clause: string): string | undefined {
  if (countWords(clause) > MOST_WORDS || clause.length > MOST_LETTERS) return undefined
  if (/["“”'‘’«»](?!s\b)/.test(clause) || BAD_START.test(clause) || BAD_END.test(clause))
    return undefined
  if (/,(?!\d)/.test(clause) || PRONOUN_START.test(clause) || DULL.test(clause)) return undefined
  if (/\b(?:then|also|too|however|meanwhile|instead|again|there|here)\b/i.test(clause))
    return undefined
  // "testified that when …" goes on behind its end; "GM GM But" is what stood around the text.
  if (/\bthat (?:when|if|as|while|after|before|in|on|at)\b|^(\S+) \1\b/iu.test(clause))
    return undefined
  if (VAGUE.test(clause) || !FINITE.test(clause.replace(RELATIVE, ''))) return undefined
  return clause.charAt(0).toUpperCase() + clause.slice(1)
}
