/** Short statements taken from sentences, that may stand over a section: a clause, what somebody says, or their own words. */
import { countWords } from '#base/text.ts'
import type { Quote } from '#domain/document.ts'
import { clauseOf, MOST_LETTERS, shortClauseOf } from './clause.ts'

// "Anna Vale, the mayor of Aldermoor, resigned": the same without what describes her.
const APPOSITIVE =
  /(?<=\p{Lu}[\p{L}.’'-]+), (?:an?|the|who|whose|which|\d\d,|[A-Z]\w+[’']s|\p{Ll}+ (?:of|for|at)|(?:former|senior|chief|deputy|top|lead|acting|vice)\b)[^,“"]{3,80},(?= \p{Ll})/gu
const ASIDE = /\s\([^)]{1,40}\)/g
const WHEN =
  /(?<!\b(?:spent|marks?|marked|until|by|since|before|after|for|from|to|the|of|and|or|each|every|super|s))\s(?:(?:on|late|early|last|this) )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?=[\s,.])/giu

/** A clause of the sentence, or of the sentence without its asides and its day; undefined when none can stand alone. */
export function clauseIn(text: string): string | undefined {
  const short = text
    .replace(APPOSITIVE, '')
    .replace(ASIDE, '')
    .replace(WHEN, '')
    .replace(/\s{2,}/g, ' ')
  return clauseOf(text) ?? clauseOf(short) ?? shortClauseOf(short)
}

const SAYING =
  '(?:said|says|warned|argued|insisted|acknowledged|predicted|tweeted|testified|announced|complained|claimed|maintained|conceded|denied|told [A-Z][^,“”"]{2,30}?)'
const DAY =
  '(?: (?:on |late |early |later on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?)?'
const SAYS = new RegExp(
  `^(?<who>[^“”",]{3,70}?)(?:, [^,“”"]{3,80},)? ${SAYING}${DAY}(?: (?:in|on|at|during|after) (?:an?|the) \\p{Ll}+)?(?<that> that)? (?<what>[^“”"]+?)[.]$`,
  'u',
)
const SAID_LAST = new RegExp(
  `^(?<what>[^“”",]+), (?<who>[^“”",]{3,60}?) (?:said|says|announced)${DAY}[.]$`,
  'u',
)

/**
 * `Anna Vale: The bridge is safe`, from `… Anna Vale said that the bridge is safe.`; `speakers` as the document names them,
 * longest first.
 */
export function reportedIn(text: string, speakers: readonly string[]): string | undefined {
  const plain = text.replace(ASIDE, '')
  const groups = (SAYS.exec(plain) ?? SAID_LAST.exec(plain))?.groups
  if (groups === undefined) return undefined
  const { who = '', what = '' } = groups
  // "denied the claim": without "that" what follows may be no clause.
  if (
    /\b(?:denied|announced|claimed|predicted)\b/.test(plain) &&
    groups['that'] === undefined &&
    SAYS.test(plain)
  )
    return undefined
  const speaker = speakers.find((name) => who.endsWith(name))
  const clause = clauseOf(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`)
  return speaker === undefined || clause === undefined
    ? undefined
    : fitting(`${speaker}: ${clause}`)
}

const QUOTE_WORDS = { least: 4, most: 13 }
const LEANING =
  /^(?:and|but|so|or|because|that|this|these|those|it|it['’]s|that['’]s|he|she|they|his|her|their|him|them|which|who|then|also|yes|no|well|there)\b/i

/** `Anna Vale: “The bridge is safe”`: the shortest whole sentence that a named person is quoted with. */
export function quotedIn(
  document: string,
  quotes: readonly Quote[],
  people: readonly string[],
): string | undefined {
  const options = quotes.flatMap(({ start, end, speaker }) => {
    const name = people.find((person) => person === speaker)
    if (name === undefined) return []
    const words = document.slice(start, end).trim().replace(/[.,]$/, '')
    const count = countWords(words)
    if (count < QUOTE_WORDS.least || count > QUOTE_WORDS.most) return []
    if (!/^\p{Lu}/u.test(words) || /[?!“”".;\n[\]…]/.test(words) || LEANING.test(words)) return []
    if (/\b(?:this|that|these|those|it|its|they|them|he|she|him|her|his)\b/i.test(words)) return []
    if (isName(words)) return []
    return fitting(`${name}: “${words}”`) ?? []
  })
  return options.sort((a, b) => a.length - b.length)[0]
}

/** “The Late Show with Anna Vale”: what has a capital at most of its words is a name, and says nothing. */
function isName(words: string): boolean {
  const all = words.split(/\s+/)
  return all.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > all.length
}

function fitting(heading: string): string | undefined {
  return heading.length <= MOST_LETTERS ? heading : undefined
}
