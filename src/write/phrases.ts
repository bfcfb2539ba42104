/** Phrases that name a matter, taken whole from a sentence: "removal of the ambassador", "Vale’s letter to the council". English only. */
import { countWords } from '#base/text.ts'
import { MOST_LETTERS } from './clause.ts'

const QUOTED = /“[^”]*”|"[^"]*"/gu
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}’'$%-]*`
const RUN = String.raw`${WORD}(?: ${WORD}){0,3}?`
const LINK = '(?:of|on|over|against|into|between|about|for|with|in|at|from)'
// What may stand behind a phrase that is whole: a mark, or a word that opens something new.
const END = String.raw`(?=[,;:)]|[.]$|\s[—–-]\s|\s\p{Ll}{2,}ed\b|\s(?:in|at|on|for|with|from|over|against|into|between|about|and|or|but|is|are|was|were|has|have|had|will|would|could|can|may|might|should|did|does|that|which|who|whose|when|where|while|as|after|before|because|since|until|if|though|although|during|despite|amid|following|including|by|than|he|she|they|it|we|said|says|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)`
const PHRASE = new RegExp(
  String.raw`(?:(?<=\b(?:[Tt]he|[Aa]n?) )|(?<=[ (]|^)(?=\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?[’']s? \p{Ll}))(?<first>${RUN}) (?<link>${LINK}) (?:(?:the|an?) )?(?<second>${RUN})${END}`,
  'gu',
)
// A run that holds one of these is no name of a thing.
const NO_NAME =
  /(?:^| )(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|must|should|did|does|do|he|she|it|they|we|you|i|him|her|them|his|its|their|our|your|my|this|that|these|those|who|whom|which|what|when|where|how|why|not|no|and|or|but|if|so|too|very|more|most|less|also|said|says|told|the|an?|of|on|over|against|into|between|about|for|with|to|in|at|by|from|as|than|because|while|after|before|during|since|until|own|owner|members?|chair\w*|president|leaders?|heads?|director|spokes\w+|secretary|ambassador|judge|amount|series|group|pair|piece|copy|version|owner|top|senior|friend|ally|allies|son|daughter|wife|husband|brother|author|founder|possibility|process|same|other|others|first|last|one|two|three|many|some|such|all|any|each|every|few|several|number|lot|kind|sort|part|rest|end|way|ways|time|times|day|days|week|weeks|month|months|year|years|wake|case|fact|lack|use|amid|despite|\p{Ll}+ly|\p{Ll}{2,}(?:ed|ing))(?= |$)/iu
const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/

/** Knows which words of the story's texts are used as names of things. */
export type Nouns = (word: string) => boolean

const NOUN_USE =
  /\b(?:the|an?|of|his|her|its|their|this|that|these|[\p{L}]+[’']s) (\p{Ll}[\p{L}-]*)(?=[.,;:)]|\s(?:of|on|in|and|is|was|were|are|has|have|had|for|to|that|which|who|by|with|from|at|as)\b)/giu
const LEAST_USES = 2

/** A word that stands behind an article and before what ends a phrase, twice or more in the texts, names a thing there. */
export function learnNouns(texts: readonly string[]): Nouns {
  const uses = new Map<string, number>()
  for (const text of texts)
    for (const [, word = ''] of text.matchAll(NOUN_USE)) {
      const key = word.toLowerCase()
      uses.set(key, (uses.get(key) ?? 0) + 1)
    }
  return (word) => /^\p{Lu}/u.test(word) || (uses.get(word.toLowerCase()) ?? 0) >= LEAST_USES
}

const WORDS = { least: 3, most: 9 }

/** The phrases of a sentence outside its quotations, in order, without their article. */
export function phrasesIn(text: string, isNoun: Nouns): readonly string[] {
  const plain = text.replace(QUOTED, '“”')
  return [...plain.matchAll(PHRASE)].flatMap(({ 0: whole, groups, index }) => {
    const { first = '', second = '' } = groups ?? {}
    if (NO_NAME.test(first) || NO_NAME.test(second) || DAY.test(whole)) return []
    // "Supreme Court of …", "Department of …": a name and what belongs to it is a name again.
    if (!/^\p{Ll}/u.test(lastOf(first)) || /sel(?:f|ves)$/.test(second)) return []
    if (!isNoun(lastOf(first)) || !isNoun(lastOf(second))) return []
    // "the plan for the bridge of the council": cut after the bridge it would be another plan.
    if (/^ (?:of|to|’s|'s)\b/.test(plain.slice(index + whole.length))) return []
    const phrase = whole.trim()
    const count = countWords(phrase)
    if (count < WORDS.least || count > WORDS.most || phrase.length > MOST_LETTERS) return []
    return [phrase.charAt(0).toUpperCase() + phrase.slice(1)]
  })
}

function lastOf(run: string): string {
  return run.split(' ').at(-1) ?? run
}
