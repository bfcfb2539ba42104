/** What stands before a name inside a run of capitals: where someone is from, the body they serve in, their titles. */
import {
  ORGANISATIONS,
  ORGANISATION_FIRST,
  ORGANISATION_LAST,
  THING_LAST,
} from './lexicon/organisations.ts'
import { HER_NAMES, HIS_NAMES, TITLES } from './lexicon/people.ts'
import { COUNTRIES, PEOPLES, PLACE_LAST } from './lexicon/places.ts'
import type { Word } from './name-words.ts'

/** Titles that are part of a name where only a given name follows: "Prince Harry". */
export const ROYAL = new Set(
  'prince princess king queen pope emperor empress sultan emir'.split(' '),
)
const ADDRESS = new Set(['mr', 'mrs', 'ms', 'miss', 'dr'])

/** Last words of portfolios: "Secretary of State Anna Vale". */
const PORTFOLIO_LAST = new Set([
  'state',
  'services',
  'affairs',
  'security',
  'transportation',
  'commerce',
  'treasury',
])

/** 2 of "Federal Reserve Governor Tom Lee": a body before the office that someone holds in it. */
export function countOffice(words: readonly Word[]): number {
  const last = words.at(-1)?.lower ?? ''
  if (ORGANISATION_LAST.has(last) || PLACE_LAST.has(last) || THING_LAST.has(last)) return 0
  const person = words.findIndex((word, at) => at > 0 && isGivenName(word.lower))
  const before = words.slice(0, Math.max(person, 0)).map((word) => word.lower)
  const isBodyBefore =
    ORGANISATIONS.has(before.join(' ')) || PORTFOLIO_LAST.has(before.at(-1) ?? '')
  if (person > 0 && person < words.length - 1 && isBodyBefore) return person
  const office = words.findIndex(
    (word, at) => at > 0 && TITLES.has(word.lower) && !isGivenName(word.lower),
  )
  if (office < 1 || office === words.length - 1) return 0
  const [first, near] = [words[0]?.lower ?? '', words[office - 1]?.lower ?? '']
  // "Office for Trade and Work": the small word before it binds them.
  if (words[office - 1]?.isCapital !== true) return 0
  const isBody = !TITLES.has(first) && !isGivenName(first) && !TITLES.has(near)
  return isBody ? office : 0
}

/**
 * Gives how many words say where someone is from: 1 of "Australian Tom Moody", "U.S. Cardinal Bernardin" or "Leeds-based Anna
 * Vale"; 0 of "Australian Open", "U.S. Air Force" and all else.
 */
export function countOrigin(words: readonly Word[]): number {
  const [first, second] = words
  const last = words.at(-1)?.lower ?? ''
  if (!first || !second) return 0
  const isAbroad =
    COUNTRIES.has(first.lower) &&
    words.length === 3 &&
    !COUNTRIES.has(`${first.lower} ${second.lower}`)
  if (isAbroad && isGivenName(second.lower)) return 1
  if (
    /-(?:based|born|owned|led|backed|trained|ranked|seeded|placed|winning|listed|controlled)$/.test(
      first.lower,
    )
  )
    return 1
  if (ORGANISATION_LAST.has(last) || THING_LAST.has(last) || PLACE_LAST.has(last)) return 0
  const isOrigin = PEOPLES.has(first.lower) || first.lower === 'u.s.' || first.lower === 'u.k.'
  if (!isOrigin) return 0
  return isGivenName(second.lower) || TITLES.has(second.lower) || first.lower.endsWith('.') ? 1 : 0
}

/** "Prime Minister" of "Prime Minister Anna Vale"; none of "Justice Department" or "General Motors". */
export function countTitles(words: readonly Word[]): number {
  const last = words.at(-1)?.lower ?? ''
  const isAddressed = ADDRESS.has(words[0]?.lower ?? '')
  const isBodyOrPlace = ORGANISATION_LAST.has(last) || PLACE_LAST.has(last)
  if (words.length > 1 && isBodyOrPlace && !isAddressed) return 0
  // "Office for Trade and Work"
  if (ORGANISATION_FIRST.has(words[0]?.lower ?? '') && words[1]?.isCapital === false) return 0
  let count = 0
  words.forEach((word, at) => {
    if (at < 6 && at < words.length - 1 && isTitle(word.lower)) count = at + 1
  })
  // "Prince Harry", "King Hassan": a given name alone is nobody's.
  const isRoyal = ROYAL.has(words[count - 1]?.lower ?? '') && count === words.length - 1
  if (isRoyal && isGivenName(last)) return count - 1
  const isAllTitles = words.every((word) => TITLES.has(word.lower))
  // "Mr King", "Mrs Justice": only a form of address leaves the last word to be the name.
  if (isAllTitles && words.length > 1 && isAddressed) return words.length - 1
  return isAllTitles ? words.length : count
}

function isTitle(lower: string): boolean {
  return TITLES.has(lower.replace(/-elect$/, '')) && !isGivenName(lower)
}

export function isGivenName(lower: string): boolean {
  return HER_NAMES.has(lower) || HIS_NAMES.has(lower)
}
