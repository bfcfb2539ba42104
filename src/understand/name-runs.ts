/** Runs of capitalised words that may be names, as they stand in one sentence. */
import type { Span } from '#domain/document.ts'
import { CALENDAR, CALENDAR_NAMES } from './lexicon/calendar.ts'
import { FUNCTION_WORDS } from './lexicon/openers.ts'
import {
  OF_FIRST,
  ORGANISATIONS,
  ORGANISATION_FIRST,
  ORGANISATION_LAST,
} from './lexicon/organisations.ts'
import { PLACES } from './lexicon/places.ts'
import { TITLES } from './lexicon/people.ts'
import { countOffice, countOrigin, countTitles, isGivenName } from './name-titles.ts'
import { isAllCapitals, type SentenceWords, type Word } from './name-words.ts'

export type Run = Span & {
  readonly words: readonly Word[]
  /** Title that stood before it ("Mr", "Prime Minister"), in lower case; empty where none. */
  readonly title: string
  /** First word of its sentence: its capital may be the sentence's. */
  readonly isOpening: boolean
  readonly isHeading: boolean
  readonly isRow: boolean
  /** Words next to it, in lower case; empty at the sentence's ends. */
  readonly before: string
  readonly after: string
}

const PARTICLES = new Set(
  'de van von der den bin ibn al el la le du da dos di del ter bint abu ben y und e'.split(' '),
)
const SMALL = new Set(['and', 'of', 'for', 'the', 'in'])
const MAX_RUN_WORDS = 8
const ABBREVIATED = new Set([
  'st',
  'mt',
  'ft',
  'jr',
  'sr',
  'mr',
  'mrs',
  'ms',
  'dr',
  'sen',
  'rep',
  'gov',
  'gen',
  'col',
  'lt',
  'sgt',
  'capt',
  'prof',
  'rev',
])

type Place = { readonly text: string; readonly sentence: SentenceWords; readonly from: number }

/** Gives the runs of one sentence in order; titles are cut off their front, dates left out. */
export function runsOf(text: string, sentence: SentenceWords): Run[] {
  const runs: Run[] = []
  const { words } = sentence
  let at = 0
  while (at < words.length) {
    if (!canStart(words, at)) {
      at += 1
      continue
    }
    const next = endOfRun({ text, sentence, from: at })
    for (const [from, end] of partsOfRun(words, at, next)) {
      const part = runBetween({ text, sentence, from }, end)
      if (part) runs.push(part)
    }
    at = next
  }
  return runs
}

/** Where someone is from, the body they serve in and their name are three. */
function partsOfRun(
  words: readonly Word[],
  start: number,
  end: number,
): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  let from = start
  while (from < end && parts.length < 3) {
    const rest = words.slice(from, end)
    const count = countOrigin(rest) || countOffice(rest)
    if (count === 0 || from + count >= end) break
    parts.push([from, from + count])
    from += count
  }
  return [...parts, [from, end]]
}

/** "D-Calif.", "R-Utah": behind a politician's name. */
const PARTY_MARK = /^[DRIL]-\p{Lu}/u

function canStart(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word?.isCapital || PARTY_MARK.test(word.text)) return false
  if (CALENDAR.has(word.lower)) return isNamedLikeMonth(words, at)
  if (!isFunctionWord(word.lower)) return true
  if (word.text === 'US' || word.text === 'WHO') return true
  const isGiven = word.lower === 'will' || word.lower === 'may' || word.lower === 'per'
  const next = words[at + 1]
  return (
    isGiven && at > 0 && next !== undefined && next.isCapital && !FUNCTION_WORDS.has(next.lower)
  )
}

function isFunctionWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower) || FUNCTION_WORDS.has(lower.replace(/['’]/g, ''))
}

/** "Mrs May", "April Jones", but not "in May" or "May 4". */
function isNamedLikeMonth(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || !CALENDAR_NAMES.has(word.lower)) return false
  const next = words[at + 1]
  return (
    next !== undefined &&
    next.isCapital &&
    next.start === word.end + 1 &&
    !CALENDAR.has(next.lower) &&
    !FUNCTION_WORDS.has(next.lower)
  )
}

/** Gives the index after the last word of the run that starts at `from`. */
function endOfRun(place: Place): number {
  const { words } = place.sentence
  let end = place.from + 1
  while (end < words.length && end - place.from < MAX_RUN_WORDS) {
    const reach = reachFrom(place, end)
    if (reach === 0) break
    end += reach
  }
  return end
}

/** Gives how many words the run goes on by at `end`: 0 where it stops, 2 or more over "of the" or "and". */
function reachFrom({ text, sentence, from }: Place, end: number): number {
  const { words } = sentence
  const last = words[end - 1]
  const next = words[end]
  if (!last || !next || last.isPossessive || !isJoined(text, last, next)) return 0
  if (next.isCapital) return canFollow(words, from, end) ? 1 : 0
  const bridge = bridgeAfter(words, from, end)
  const far = words[end + bridge]
  if (bridge === 0 || !far?.isCapital || FUNCTION_WORDS.has(far.lower) || CALENDAR.has(far.lower))
    return 0
  for (let at = end; at < end + bridge; at += 1) {
    const [one, other] = [words[at], words[at + 1]]
    if (!one || !other || !isJoined(text, one, other)) return 0
  }
  return bridge + 1
}

/** Credits run into what they stand beside. */
const AGENCIES = new Set(['reuters', 'afp', 'ap', 'images'])
/** "Super Tuesday", "Good Friday" */
const NAMED_DAYS = new Set(
  'super black good ash easter palm bloody cyber giving boxing shrove maundy'.split(' '),
)

function canFollow(words: readonly Word[], from: number, end: number): boolean {
  const next = words[end]
  const last = words[end - 1]
  if (!next || !last || FUNCTION_WORDS.has(next.lower)) return false
  // "Minnesota U.S. Senator", "Getty Images Ilse Marrow": two names side by side.
  if (next.lower === 'u.s.' || next.lower === 'u.k.') return false
  if (AGENCIES.has(last.lower))
    return /^(?:images|news|radio|television|tv|press)$/.test(next.lower)
  // "Tern TRN": the letters a share is traded under.
  const isTicker =
    isAllCapitals(next.text) &&
    !ORGANISATION_LAST.has(next.lower) &&
    next.text.length < 6 &&
    !isAllCapitals(last.text)
  if (isTicker && end - from < 3 && ORGANISATIONS.has(keyOf(words.slice(from, end)))) return false
  if (!CALENDAR.has(next.lower)) return true
  if (NAMED_DAYS.has(last.lower)) return true
  const isMay = CALENDAR_NAMES.has(next.lower)
  return isMay && (isGivenName(last.lower) || (end - 1 === from && TITLES.has(last.lower)))
}

/** Gives the number of small words that may stand inside the name here; 0 where none may. */
function bridgeAfter(words: readonly Word[], from: number, end: number): number {
  const small = words[end]?.lower ?? ''
  const last = words[end - 1]?.lower ?? ''
  const isBody = ORGANISATION_FIRST.has(last) || OF_FIRST.has(last)
  if (small === 'of' && isBody) return words[end + 1]?.lower === 'the' ? 2 : 1
  if (small === 'for' && ORGANISATION_FIRST.has(last)) return 1
  const first = words[from]?.lower ?? ''
  const isListed = words
    .slice(from, end)
    .some((word) => word.lower === 'of' || word.lower === 'for')
  const isFor = isListed && words.slice(from, end).some((word) => word.lower === 'for')
  if (small === 'in' && isFor && PLACES.has(words[end + 1]?.lower ?? '')) return 1
  if (small === 'and' && isListed && ORGANISATION_FIRST.has(first)) return 1
  if (small === 'and' && TWO_OF_A_KIND.has(last) && end - from === 1)
    return joinsBody(words, end) ? 1 : 0
  return PARTICLES.has(small) ? particleBridge(words, end) : 0
}

/** "Securities and Exchange Commission": first words of bodies with an `and` of their own. */
const TWO_OF_A_KIND = new Set(
  'securities fish food health housing immigration customs science arts standards education trade crime agriculture culture citizenship cybersecurity ways transportation alcohol drug drugs energy labor labour business industry veterans family children youth sport sports media innovation research information infrastructure environment climate justice land water forestry work veterans communities lands'.split(
    ' ',
  ),
)

function joinsBody(words: readonly Word[], and: number): boolean {
  return [2, 3].some((ahead) => {
    const word = words[and + ahead]
    return word?.isCapital === true && ORGANISATION_LAST.has(word.lower)
  })
}

function particleBridge(words: readonly Word[], end: number): number {
  return PARTICLES.has(words[end + 1]?.lower ?? '') ? 2 : 1
}

function isJoined(text: string, one: Word, other: Word): boolean {
  const gap = text.slice(one.end, other.start)
  if (gap === ' ' || gap === '\u00a0' || gap === ' & ') return true
  return gap === '. ' && ABBREVIATED.has(one.lower)
}

function runBetween({ text, sentence, from }: Place, end: number): Run | null {
  const words = sentence.words.slice(from, end)
  const titleCount = countTitles(words)
  const rest = words.slice(titleCount)
  // What is cut from the front must not leave an "and" or "of" there.
  const named = rest.slice(
    Math.max(
      0,
      rest.findIndex((word) => word.isCapital || !SMALL.has(word.lower)),
    ),
  )
  const [first, last] = [named[0], named.at(-1)]
  // "@IlseMarrow", "#SaveThePier": handles and tags are no names.
  if (!first || !last || /[@#]/.test(text.charAt(first.start - 1))) return null
  const next = sentence.words[end]
  const isNear = next !== undefined && /^,? $/.test(text.slice(last.end, next.start))
  return {
    words: named,
    title: words
      .slice(0, titleCount)
      .map((word) => word.lower)
      .join(' '),
    start: first.start,
    end: last.end,
    isOpening:
      titleCount === 0 && !sentence.isRow && (from === 0 || opensQuoted(text, first.start)),
    isHeading: sentence.isHeading,
    isRow: sentence.isRow,
    before: titleCount > 0 ? '' : (sentence.words[from - 1]?.lower ?? ''),
    after: isNear && !last.isPossessive ? next.lower : '',
  }
}

/** The first word of quoted speech has its capital from there. */
function opensQuoted(text: string, start: number): boolean {
  return /(?:^|[\s(])["“‘']$/.test(text.slice(Math.max(0, start - 2), start))
}

function keyOf(words: readonly Word[]): string {
  return words.map((word) => word.lower).join(' ')
}
