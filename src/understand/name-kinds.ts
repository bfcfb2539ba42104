/** What kind of thing a name is of, from its words and its neighbours. */
import type { NameKind } from '#domain/document.ts'
import {
  AFTER_ORGANISATION,
  BODY_NOUNS,
  CLUB_FIRST,
  ORGANISATIONS,
  ORGANISATION_FIRST,
  ORGANISATION_LAST,
  THING_LAST,
  TRADE_LAST,
} from './lexicon/organisations.ts'
import { CALENDAR } from './lexicon/calendar.ts'
import { ROLES } from './lexicon/people.ts'
import { COUNTRIES, PEOPLES, PLACES, PLACE_FIRST, PLACE_LAST } from './lexicon/places.ts'
import { SPEECH_VERBS } from './lexicon/speech.ts'
import type { Run } from './name-runs.ts'
import { isGivenName } from './name-titles.ts'
import { isAllCapitals, startsWithCapital } from './name-words.ts'

export type Votes = Record<NameKind, number>

export function noVotes(): Votes {
  return { person: 0, place: 0, organisation: 0, other: 0 }
}

/** True for names that are known without their surroundings. */
export function isKnownName(key: string): boolean {
  return PLACES.has(key) || ORGANISATIONS.has(key) || PEOPLES.has(key)
}

/** What standing in a lexicon weighs. */
export const LEXICON_VOTE = 6

/** Votes of the words themselves; `key` is the name in lower case, without its article. */
export function votesOfForm(key: string, words: readonly string[]): Votes {
  const votes = noVotes()
  const lower = key.split(' ')
  const [first = '', last = ''] = [lower[0], lower.at(-1)]
  if (PLACES.has(key)) votes.place += LEXICON_VOTE
  if (ORGANISATIONS.has(key)) votes.organisation += LEXICON_VOTE
  if (PEOPLES.has(key)) votes.other += LEXICON_VOTE
  if (words.length === 1) addSingle(votes, words[0] ?? '')
  else {
    if (ORGANISATION_LAST.has(last.replace(/\.$/, ''))) {
      votes.organisation += 4
      if (words.length > 2) votes.person -= 1.5
    }
    if (ORGANISATION_FIRST.has(first))
      votes.organisation += lower.includes('of') || lower.includes('for') ? 4 : 1
    if (lower.includes('of') && lower.some((word) => ORGANISATION_FIRST.has(word)))
      votes.organisation += 3
    if (CALENDAR.has(last)) votes.other += 5
    // "Iowa Republican", "Senate Democrats"
    if (PEOPLES.has(last)) votes.other += 4
    if (SURE_LAST.has(last)) votes.person -= 1
    // "Dorrin Glass", but "Philip Glass"
    if (TRADE_LAST.has(last) && !isGivenName(first)) votes.organisation += 2.5
    if (first === 'radio') votes.organisation += 3
    if (CLUB_FIRST.has(first)) votes.organisation += 3.5
    if (PLACE_LAST.has(last)) votes.place += 4
    if (PLACE_FIRST.has(first)) votes.place += 2.5
    if (THING_LAST.has(last)) votes.other += 4
    if (isGivenName(first)) votes.person += 3
    if (PEOPLES.has(first)) votes.other += 1
    if (lower.slice(0, -1).some((word) => /^\p{L}\.$/u.test(word))) votes.person += 2
    if (words.some((word) => word.length > 1 && isAllCapitals(word) && !word.includes('.')))
      votes.organisation += words.every((word) => isAllCapitals(word)) ? 1 : 1.5
    if (
      /^(?:[nsew][.]|north|south|east|west|northern|southern|eastern|western|central|arab|greater|upper|lower|new|old|inner)$/.test(
        first,
      ) &&
      PLACES.has(lower.slice(1).join(' '))
    )
      votes.place += 4
    if (
      !isGivenName(first) &&
      /(?:ion|ment|ing|ics|ity|ance|ence|ship|ware|tech|soft|wear|gas|data)$/.test(last)
    )
      addThingLike(votes)
    if (key.includes('&')) votes.organisation += 2
    if (words.length > 4) votes.organisation += 1
    if (words.filter((word) => startsWithCapital(word)).length <= 3) votes.person += 1
    if (lower.some((word) => PARTICLES.has(word))) votes.person += 1.5
  }
  return votes
}

/** Last words of bodies that are nobody's surname. */
const SURE_LAST = new Set(
  'university college institute ministry department company corporation inc. ltd. corp. association committee commission council foundation airlines hospital museum society project research guild assembly'.split(
    ' ',
  ),
)

const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'ter',
  'bin',
  'ibn',
  'al',
  'de',
  'da',
  'di',
  'dos',
  'du',
])

function addSingle(votes: Votes, word: string): void {
  // "the Guild", "Pell and Company"
  if (SURE_LAST.has(word.toLowerCase())) votes.person -= 2
  if (isGivenName(word.toLowerCase())) votes.person += 1.5
  if (isAllCapitals(word) && word.length <= 5) votes.organisation += 1.5
  if (/^(?:Mc|Mac|O['’]|D['’])\p{Lu}/u.test(word)) votes.person += 1.5
  else if (/\p{Ll}\p{Lu}/u.test(word)) votes.organisation += 1.5
  if (/(?:ian|ish|ese|ists?|ism)s?$/.test(word)) votes.other += 1
  if (/(?:stan|ville|burg|burgh|grad|abad|pur|shire|ton|ford|ham|land)$/.test(word))
    votes.place += 0.7
  if (/(?:ov|ova|ev|sky|ski|son|sen|ez|vich|vic|ic|dze|yan|enko|opoulos|akis)$/.test(word))
    votes.person += 0.7
  if (/-[A-Z]/.test(word)) votes.other += 0.3
  // "Oslo-based", "Harbour-led"
  if (/\p{Lu}.*-\p{Ll}{3,}$/u.test(word)) votes.other += 4
}

const PLACE_BEFORE = new Set([
  'in',
  'near',
  'at',
  'from',
  'across',
  'outside',
  'around',
  'throughout',
  'towards',
  'toward',
  'to',
])
const VERBS_OF_PEOPLE = new Set(
  'who whose he she resigned married died born smiled scored won beat thanked spoke hit kicked headed ran retired joined led'.split(
    ' ',
  ),
)

const PLACE_OF =
  /\b(?:city|cities|towns?|villages?|provinces?|states?|regions?|districts?|diocese|ports?|capital|islands?|suburbs?|county|counties|republics?|north|south|east|west|outskirts|airport) of (?:the )?$/
const PLACE_AFTER =
  /^ (?:province|village|city|town|mountains|region|district|airports?|rivers?|islands?|county|state|valley|desert|coast|suburb|border|highway|bypass|mine|stadium|checkpoint|police|prison|bridge|peninsula|plain|basin|frontier|municipality|neighbou?rhood|refugee camp|residents?|area)\b/

/** Votes of the words around one mention. */
export function votesOfContext(run: Run, text: string): Votes {
  const votes = noVotes()
  if (run.title) votes.person += 4
  const near = text.slice(run.end, run.end + 48)
  if (isInApposition(near)) votes.person += 2.5
  if (SPEECH_VERBS.has(run.after)) {
    votes.person += 1.5
    votes.organisation += 0.7
  }
  if (VERBS_OF_PEOPLE.has(run.after)) votes.person += 1
  if (/^,? (?:\(\d{2}\)|\d{2},)/.test(near) || /^, (?:who|whose|aged)\b/.test(near))
    votes.person += 3
  if (near.startsWith(' ') && AFTER_ORGANISATION.has(run.after)) votes.organisation += 1.5
  if (/^-(?:based|born)\b/.test(near)) votes.place += 4
  if (/^, \p{Lu}/u.test(near) && isPlaceNext(near)) votes.place += 2
  if (PLACE_BEFORE.has(run.before) && run.words.length < 4 && !isDemonym(run, near))
    votes.place += run.before === 'in' || run.before === 'near' ? 2 : 0.7
  if (ROLES.has(run.before)) votes.person += 2
  if (run.before === 'of' && PLACE_OF.test(text.slice(Math.max(0, run.start - 16), run.start)))
    votes.place += 4
  if (isDemonym(run, near)) votes.other += 2
  else if (PLACE_AFTER.test(near)) votes.place += 2
  if (/^ (?:newspaper|news agency|daily|magazine)\b/.test(near)) votes.organisation += 4
  if (run.isRow && (/^(?:b|c|lbw|st)$/.test(run.before) || /^ \d+(?:\.\d)?-\d+-\d/.test(near)))
    votes.person += 3
  // A line of a results table: "Falkirk 0".
  if (/^ \d/.test(near)) votes.organisation += 0.6
  if (BODY_NOUNS.has(run.before)) votes.organisation += 2.5
  if (VESSEL_BEFORE.test(text.slice(Math.max(0, run.start - 16), run.start))) {
    votes.other += 4
    votes.person -= 2
  }
  addOffice(votes, text.slice(Math.max(0, run.start - 40), run.start))
  if (/^ (?:said|says) its?\b/.test(near)) addThingLike(votes)
  addTrade(votes, text.slice(Math.max(0, run.start - 20), run.start), near)
  if (/^ \d{1,3}(?:st|nd|rd|th|min|'|’)\b/.test(near)) votes.person += 2
  if (isPlaceBefore(text.slice(Math.max(0, run.start - 32), run.start))) votes.place += 1.5
  if (
    /^(?:['’]s)? (?:administration|campaign|appointees?|era|presidency|aides?|ally|allies|advisers?|rally|voters|loyalists?|family)\b/.test(
      near,
    )
  ) {
    votes.person += run.before === 'the' || run.before === 'a' ? 4 : 2
  }
  if (run.before === 'the' || run.before === 'a' || run.before === 'an') addArticle(votes)
  if (run.before === 'by' || run.before === 'with') votes.person += 0.3
  if (COUNTRIES.has(run.words.map((word) => word.lower).join(' '))) votes.organisation = 0
  return votes
}

/** "chief executive of Tern", "two members of the Moorland List": people have offices, they are none. */
function addOffice(votes: Votes, before: string): void {
  if (!OFFICE_OF.test(before)) return
  votes.organisation += 1.5
  votes.person -= 1
}

/** "the ferry Grey Heron", "aboard the Grey Heron" */
const VESSEL_BEFORE =
  /\b(?:ferry|ship|tanker|trawler|yacht|vessel|tug|lifeboat|freighter|frigate|destroyer|submarine|aboard the|crew of the) $/

const OFFICE_OF =
  /\b(?:executive|director|chair(?:man|woman|person)?|spokes(?:man|woman|person)|partner|analysts?|economists?|treasurer|trustees?|members?|customers|shareholders) (?:of|for|at) (?:the )?$/

/** "in Kestrian waters": what is of a place is not the place. */
function isDemonym({ words }: Run, near: string): boolean {
  const [word] = words
  return (
    words.length === 1 && /(?:[ie]an|ish|ese)$/.test(word?.lower ?? '') && /^ \p{Ll}{3}/u.test(near)
  )
}

/** "a stake in Tern", "Tern's shares": what is said of companies. */
function addTrade(votes: Votes, before: string, near: string): void {
  if (
    /\b(?:stake in|shares (?:of|in)|acquisition of|takeover of|subsidiary of|unit of|merger with|owned by|employees (?:of|at)|works? (?:for|at)|worked (?:for|at)|invest(?:ed|ors?) in) $/.test(
      before,
    )
  ) {
    votes.organisation += 3
    votes.place -= 2
  }
  if (
    /^(?:['’]s?)? (?:shares?|stocks?|shareholders?|board|chief executive|CEO|headquarters|revenues?|profits?|earnings|employees|customers|spokes|subsidiary|merger|app|software|products?|platform|investors|executives?)\b/.test(
      near,
    )
  )
    votes.organisation += 2
}

/** "Norway and Tarn", "Oslo, Tarn": a place goes before in the list. */
function isPlaceBefore(before: string): boolean {
  if (!before.endsWith(', ') && !before.endsWith(' and ')) return false
  const listed = /((?:\p{Lu}[\p{L}.]+ ?){1,2})(?:,? and|,) $/u
    .exec(before)?.[1]
    ?.trim()
    .toLowerCase()
  return listed !== undefined && (PLACES.has(listed) || PLACES.has(listed.split(' ').at(-1) ?? ''))
}

/** "Ilse Marrow, the harbour master" */
function isInApposition(near: string): boolean {
  const phrase = /^, ((?:[\p{L}-]+ ){0,3}[\p{L}-]+)/u.exec(near)?.[1]
  return phrase !== undefined && phrase.split(' ').some((word) => ROLES.has(word))
}

/** "Slough Printing": no surname ends like that. */
function addThingLike(votes: Votes): void {
  votes.person -= 1
  votes.organisation += 0.7
}

function addArticle(votes: Votes): void {
  votes.person -= 2
  votes.organisation += 0.7
  votes.other += 0.5
}

function isPlaceNext(near: string): boolean {
  const next = /^, ((?:\p{Lu}[\p{L}.]+ ?){1,2})/u.exec(near)?.[1]?.trim().toLowerCase() ?? ''
  return PLACES.has(next) || PLACES.has(next.split(' ')[0] ?? '')
}

const ORDER: readonly NameKind[] = ['person', 'organisation', 'place', 'other']

/** The kind with most votes; `other` where nothing speaks for any. */
export function kindOf(votes: Votes): NameKind {
  let best: NameKind = 'other'
  for (const kind of ORDER) if (votes[kind] > Math.max(votes[best], 0.4)) best = kind
  return best
}
