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
export const MOST_LETTERS = 76

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
  const clause = end.text
  if (countWords(clause) > 12 || clause.length > MOST_LETTERS) return undefined
  if (/["“”'‘’«»](?!s\b)/.test(clause) || BAD_START.test(clause) || BAD_END.test(clause))
    return undefined
  if (/,(?!\d)/.test(clause) || PRONOUN_START.test(clause) || DULL.test(clause)) return undefined
  // "The bridge is safe, the mayor said" must not become "The bridge is safe".
  if (!FINITE.test(clause) || SPEECH.test(text)) return undefined
  return clause.charAt(0).toUpperCase() + clause.slice(1)
}
