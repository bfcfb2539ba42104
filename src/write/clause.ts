/** Clauses that may stand alone as a heading. */
import { countWords } from '#base/text.ts'

// Any of these may part a clause from what follows…
const CLAUSE_END =
  /,(?!\d)|[;:(](?!\d)|\s[—–-]\s|\s(?:after|as|amid|because|while|when|which|who|despite|following|according to|saying|where|until|unless|although|though|that|whether|if)\s|[.]["”]?$/gu
// …but only after these is the clause whole without it: "despite the co-defendant, Kerry Spencer, supporting his innocence"
// cut at its first comma says the opposite of what was meant.
const WHOLE_BEFORE =
  /^(?:,\s(?:and|but|so|who|whose|which|where|when|with|after|as|while|because|despite|following|amid|saying|\p{Ll}+ of (?:whom|which|them))\b|;|\s[—–-]\s|\s(?:after|as|amid|because|when|despite|following|saying|where)\s|[.]["”]?$)/u
// What hangs on a condition is not so without it.
const CONDITION = /\b(?:if|unless|until|provided|whether|although|though|not)\b/i
const BAD_START =
  /^(?:in|on|at|after|as|when|while|if|for|with|since|according|although|though|despite|during|by|from|to|because|under|among|before|meanwhile|last|earlier|there|one|some|many|most|several|about|more|nearly|at least|amid|following|given|unlike|like|until|once|not|no|even|only|just|what|why|how|who|where|all|every|another|each|asked|speaking)\b/i
const BAD_END =
  /\b(?:the|an?|of|to|in|on|at|by|for|with|and|or|but|that|is|are|was|were|has|have|had|be|been|also|its|his|her|their|from|than|into|about|said|not)$/i
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|won|lost|rose|fell|met|made|took|went|left|hit|cut|sent|held|began|faces|wants|calls|grew|came|became|led|found|kept|put|ran|saw|set|told|gave|got|fled|fought|spent|struck|shut|broke|drew|drove|built|bought|brought|sought|\p{Ll}{3,}ed)\b/u
const SPEECH =
  /\b(?:said|says|told|tweeted|added|according|asked|wrote|noted|explained|argued|believe[sd]?|think)\b/i
const PRONOUN_START =
  /^(?:he|she|it|they|his|her|its|their|this|that|these|those|both|but|and|so|yet|still|also|however)\b/i
const DULL = /\b(?:comment|immediately|respond|request|details|available)\b/i
/** Longer headings run over two lines on a phone. */
export const MOST_LETTERS = 84

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

// Where and when something happened may be left out at the end of a clause; what a verb asks for may not.
const ADJUNCT = /\s(?:in|at|during|after|before|amid|despite|since|following|within|without)\s/gu
const ASKS_FOR =
  /\b(?:came|comes?|goes|going|went|look(?:ing|s|ed)?|based|call(?:ed|s|ing)?|resulted|results?|interested|involved|engag\w+|participat\w+|believ\w+|rel(?:y|ies|ied)|focus\w*|depend\w*|insist\w*|agreed?|bas(?:ed|is)|liv(?:es?|ed|ing)|was|were|is|are|be|been|being|seen|known|put|set|took|taken|take|turn\w*|end\w*|serv\w+|work\w*|act\w*|describ\w+|regard\w+|nam(?:ed|es)|used|stood|stands?|left|remain\w*|role|part|interest|vote|impact|effect|attack|ban|report|crackdown|decision|hold|influence|power|control|war|fight|trial|stake|hearing|member|leader|head|\w+sel(?:f|ves)|assault|opportunity|challenge|threat|answer|response|approach|access|damage|rise|fall|increase|drop|decline|change|confidence|experience|more|less|likely|able|unable|ready)$/i

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

const MOST_WORDS = 13

function headingOf(clause: string): string | undefined {
  if (countWords(clause) > MOST_WORDS || clause.length > MOST_LETTERS) return undefined
  if (/["“”'‘’«»](?!s\b)/.test(clause) || BAD_START.test(clause) || BAD_END.test(clause))
    return undefined
  if (/,(?!\d)/.test(clause) || PRONOUN_START.test(clause) || DULL.test(clause)) return undefined
  if (/\b(?:then|also|too|however|meanwhile|instead|again|there|here)\b/i.test(clause))
    return undefined
  if (!FINITE.test(clause)) return undefined
  return clause.charAt(0).toUpperCase() + clause.slice(1)
}
