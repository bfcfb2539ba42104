/** Keys under which the same name meets itself in other documents. */
import type { NameKind } from './document.ts'

/** Spellings of one given name, the commonest last: "Joe Vale" and "Joseph Vale" are one. */
const GIVEN: ReadonlyMap<string, string> = new Map(
  [
    'joe joseph|bill william|will william|bob robert|rob robert|mike michael|jim james|tom thomas|dave david|dan daniel|matt matthew|steve stephen',
    'steven stephen|chris christopher|tony anthony|ed edward|ted edward|andy andrew|alex alexander|ben benjamin|sam samuel|nick nicholas|pete peter',
    'greg gregory|jeff jeffrey|ken kenneth|ron ronald|tim timothy|chuck charles|charlie charles|liz elizabeth|kate katherine|sue susan|vlad vladimir',
    'mohamed mohammed|muhammad mohammed|mohammad mohammed|mohamad mohammed|muhammed mohammed|yusuf youssef|yousef youssef|volodimir volodymyr',
  ]
    .join('|')
    .split('|')
    .map((pair): [string, string] => {
      const [short = '', long = ''] = pair.split(' ')
      return [short, long]
    }),
)

/** Bodies and countries that news writes short or long. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['un', 'united nations'],
  ['eu', 'european union'],
  ['fed', 'federal reserve'],
  ['kiev', 'kyiv'],
  ['kharkov', 'kharkiv'],
])

/** Words that say nothing of who it is. */
const LEGAL = /^(?:inc|corp|corporation|ltd|limited|plc|llc|co|company|gmbh|ag|sa|nv|spa)$/
const AFTER_PERSON = /^(?:jr|sr|ii|iii|iv)$/

/**
 * Gives the key of a name: equal for spellings of one name, whatever the document. Case, accents, full stops and articles are
 * folded; of people also middle initials, short given names and how a Slavic ending is put into Latin letters; of bodies
 * their legal form and British or American spelling. Words in order, one space between; never empty.
 */
export function nameKeyOf(name: string, kind: NameKind): string {
  const words = wordsOf(name)
  const isBody = kind === 'organisation' || kind === 'place'
  const kept = isBody ? bodyWords(words) : personWords(words)
  const key = (kept.length > 0 ? kept : words).join(' ')
  return SAME.get(key) ?? (key || name.toLowerCase())
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+|[.’']/gu, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function personWords(words: readonly string[]): string[] {
  const kept = words.filter((word, at) => {
    if (AFTER_PERSON.test(word)) return at === 0
    return word.length > 1 || words.length === 1
  })
  return kept.map((word, at) => {
    if (at === kept.length - 1) return word.replace(/(?:yy|iy|ij|ii)$/, 'y').replace(/ski$/, 'sky')
    return at === 0 ? (GIVEN.get(word) ?? word) : word
  })
}

function bodyWords(words: readonly string[]): string[] {
  const start = words[0] === 'the' && words.length > 1 ? 1 : 0
  let end = words.length
  while (end - start > 1 && LEGAL.test(words[end - 1] ?? '')) end -= 1
  return words.slice(start, end).map((word) =>
    word
      .replace(/isation(s?)$/, 'ization$1')
      .replace(/^centre(s?)$/, 'center$1')
      .replace(/^(lab|harb)our$/, '$1or')
      .replace(/^defence$/, 'defense'),
  )
}
