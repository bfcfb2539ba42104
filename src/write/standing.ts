import { countWords } from '#base/text.ts'
import { tokenize } from '#base/tokens.ts'
import { isFurniture } from './is-furniture.ts'

/** `alone`: can open a paragraph; `follows`: only right after its own predecessor; `unusable`: never printed. */
export type Standing = 'alone' | 'follows' | 'unusable'

const LEAST_WORDS = 6
const MOST_WORDS = 55

const DANGLING_START =
  /^["“'‘]?(?:he|she|it|they|his|her|hers|its|their|theirs|him|them|this|that|these|those|both|such|others?|another|neither|either|each|but|and|or|so|yet|nor|then|also|thus|hence|still|instead|however|therefore|moreover|furthermore|nevertheless|nonetheless|otherwise|besides|similarly|likewise|indeed|too|again|afterwards?|in addition|as a result|for example|for instance|in contrast|in fact|of course|in other words|on the other hand|at the same time|in turn|after that|since then|by then|even so|to that end|that said|all of (?:this|that|them|it)|(?:one|some|many|most|few|all|none|several|two|three|four|half) of (?:them|these|those)|because of (?:this|that)|despite (?:this|that)|at (?:that|this) (?:point|time)|according to (?:him|her|them)|more than that|not only that|if so|as such|for now|rather|plus|likely|part of (?:that|this|it)|the (?:same|former|latter|two|three|four|pair|duo|trio|couple|move|moves|decision|decisions|announcement|ruling|statement|comments?|remarks?|proposal|measures?|changes?|incident|attack|report|findings|result|results|news|deal|agreement|plan|bill|suit|lawsuit|case|event|suspect|victims?|man|woman|boy|girl|company|firm|group|agency|organi[sz]ation|team|study|survey|poll|tweet|video|letter|document|documents|question|answer|problem|issue|idea|point|reason|goal|aim|first|second|third|other|others|rest|most|more|so-called)(?: (?:is|was|are|were|has|had|have|will|would|came|comes|said|says|also|follows?|followed|could|can|may|might|did|does|do|marks?|marked|means?|meant|makes?|made|took|takes|left|put|added|then|later|now|never|drew|sparked|prompted|appears?|appeared))?)(?=[\s,.;:’'—–-])/i
// "… these people", "… this decision": what is meant stands before. Of time they mean now.
const POINTING =
  /(?<![\p{L}’'])(?:this|these|those) (?!(?:week|month|year|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter|season|decade|century|time|past|coming|who|that|of|in|on|with|at|from|is|was|are|were|and|to|for)\b)\p{Ll}+|(?<![\p{L}’'])(?:the (?:latter|former|same)|such (?:an?|\p{Ll}+s))(?!\p{L})/iu
// "…, he added": somebody was speaking before.
const CONTINUED =
  /“” (?:\p{Lu}\S+ )?(?:added|continued|concluded|went on)\b|\b(?:added|continued|concluded|went on)[,:.]? ?(?:“”|that\b|[.]$)|\bwent on to\b/u
// "Lynching?!" and the like say nothing by themselves.
const EMPTY_QUOTE = /^[“"]\S+(?: \S+){0,2}[?!]+[”"]/u
const PRONOUN = /(?<![\p{L}’'])(?:he|she|they|him|them|his|her|their)(?![\p{L}])/iu
const FIRST_PERSON =
  /(?<![\p{L}.’'])(?:I(?!\.|\s?[-–])|[Ww]e|[Mm]y|[Oo]ur|ours|us|me|mine|I['’](?:m|ve|ll|d)|[Ww]e['’](?:re|ve|ll|d))(?![\p{L}])/u
const SECOND_PERSON = /(?<!\p{L})(?:you|your|yours|yourself|let['’]s)(?!\p{L})/iu
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu
const ENDS = /[.!?…。！？।؟]["”’'»)\]]*$/u
const LABEL = /^(?:[A-Z]{2,}[A-Z ]*|Q|A|\p{Lu}\p{L}+\.? \d{1,2}(?:, \d{4})?)\s?:/u

/** Judges whether a sentence can be printed away from its neighbours, by its own words only. */
export function judgeStanding(text: string): Standing {
  const outside = text.replace(QUOTED, '“”')
  if (!isWhole(text, outside) || isFurniture(text) || speaksToReader(outside)) return 'unusable'
  if (DANGLING_START.test(text)) return 'follows'
  if (/^(?:\S+ ){1,3}however\b/i.test(text)) return 'follows'
  if (/^(?:\S+ ){1,5}of (?:them|these|those)\b/i.test(outside)) return 'follows'
  if (POINTING.test(outside) || CONTINUED.test(outside)) return 'follows'
  if (/\b(?:there|here|as well|too|again|instead|so far)[.]$/.test(outside) && !/“”/.test(outside))
    return 'follows'
  // A quotation without anybody who says it belongs to the sentence before.
  if (/^[“”"\s.,!?…-]*$/.test(outside)) return 'follows'
  if (EMPTY_QUOTE.test(text)) return 'unusable'
  // "Foreign Minister Anna Vale.": a label under a picture, for nothing happens in it.
  if (/^\p{Lu}\S*(?: \p{Lu}\S*)*[.]$/u.test(outside)) return 'unusable'
  const pronoun = PRONOUN.exec(outside)
  // `“…,” he said`: nobody is named before the pronoun.
  if (pronoun && tokenize(outside.slice(0, pronoun.index)).length === 0) return 'follows'
  return 'alone'
}

function isWhole(text: string, outside: string): boolean {
  const words = countWords(text)
  const isUnspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/.test(text)
  if (!isUnspaced && (words < LEAST_WORDS || words > MOST_WORDS)) return false
  if (isUnspaced && (text.length < 12 || text.length > 250)) return false
  if (!ENDS.test(text) || /^[\p{Ll}\p{Po}\p{Pd}(]/u.test(text.replace(/^["'“‘«]+/, '')))
    return false
  if (/["“”«»„]/.test(outside.replaceAll('“”', '')) || !isBalanced(outside)) return false
  return !isShouted(text) && !LABEL.test(text)
}

function isBalanced(text: string): boolean {
  return (
    text.split('(').length === text.split(')').length &&
    text.split('[').length === text.split(']').length
  )
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > letters * 0.4
}

function speaksToReader(outside: string): boolean {
  if (/[?？؟!]["”’']*$/.test(outside) && !/“”["”’']*$/.test(outside)) return true
  return FIRST_PERSON.test(outside) || SECOND_PERSON.test(outside)
}
