import type { Name, Sentence } from '#domain/document.ts'
import { COMMON_OPENERS, FUNCTION_WORDS } from './lexicon/openers.ts'
import { PAGE_WORDS } from './lexicon/calendar.ts'
import { PLACE_FIRST } from './lexicon/places.ts'
import { ROLES } from './lexicon/people.ts'
import { SPEECH_VERBS } from './lexicon/speech.ts'
import { foldNames, type FoundName } from './name-folding.ts'
import { isKnownName, kindOf, votesOfContext, votesOfForm, type Votes } from './name-kinds.ts'
import { runsOf, type Run } from './name-runs.ts'
import { isGivenName, ROYAL } from './name-titles.ts'
import { isAboutSport, isTeamMention } from './name-teams.ts'
import { isAllCapitals, wordsOf, type SentenceWords, type Word } from './name-words.ts'

// A document of hostile text could hold hundreds of thousands; no real one read so far held 600.
const MAX_NAMES = 3000

/**
 * Gives the names in `text`, in the order they are first mentioned, each with all its mentions in order: short forms
 * ("Vale", "Mr Vale", "WHO") are folded into the longest form that the document uses. A mention leaves titles and
 * `'s` out. Days, months, and words of the page itself are no names; a capital that the sentence's start or a heading
 * explains makes none unless the document or the lexicon bears it out.
 */
export function findNames(text: string, sentences: readonly Sentence[]): Name[] {
  const read = sentences.map((sentence) => wordsOf(text, sentence))
  const certain = new Map<string, FoundName>()
  const runs = read.flatMap((sentence) => runsOf(text, sentence))
  const plain = lowerWordsOf(read)
  const doubtful: Run[] = []
  for (const run of runs) {
    if (isDoubtful(run, plain)) doubtful.push(run)
    else addMention(certain, run, text)
  }
  const heads = partsOf(certain)
  for (const run of doubtful) {
    const kept = run.isHeading ? knownParts(run, heads) : [settleOpening(run, heads, plain)]
    for (const part of kept) if (part) addMention(certain, part, text)
  }
  const teams = isAboutSport(text) ? teamStarts(runs, text) : NO_STARTS
  const folded = foldNames(text, [...certain.values()])
  if (teams.size === 0) return folded.map(named)
  return folded.flatMap((name) => partedByUse(name, teams)).sort(byFirstMention)
}

const NO_STARTS: ReadonlySet<number> = new Set()

function teamStarts(runs: readonly Run[], text: string): ReadonlySet<number> {
  return new Set(runs.filter((run) => isTeamMention(run, text)).map(({ start }) => start))
}

function named({ name, votes, mentions }: FoundName): Name {
  return { name, kind: kindOf(votes), mentions }
}

function byFirstMention(one: Name, other: Name): number {
  return (one.mentions[0]?.start ?? 0) - (other.mentions[0]?.start ?? 0)
}

/** One name, or two where some mentions of a place are of its club. */
function partedByUse(found: FoundName, teams: ReadonlySet<number>): Name[] {
  const { name, kind, mentions } = named(found)
  const clubs = kind === 'place' ? mentions.filter(({ start }) => teams.has(start)) : []
  if (clubs.length === 0) return [{ name, kind, mentions }]
  const places = mentions.filter(({ start }) => !teams.has(start))
  const club: Name = { name, kind: 'organisation', mentions: clubs }
  return places.length === 0 ? [club] : [club, { name, kind, mentions: places }]
}

function lowerWordsOf(sentences: readonly SentenceWords[]): ReadonlySet<string> {
  const plain = new Set<string>()
  for (const { words } of sentences)
    for (const word of words) if (!word.isCapital) plain.add(word.text)
  return plain
}

/** True when the run's capitals may have another reason than being a name. */
function isDoubtful(run: Run, plain: ReadonlySet<string>): boolean {
  if (run.isHeading) return true
  const first = run.words[0]
  if (!first) return true
  if (run.words.length === 1 && isAllCapitals(first.text) && first.text.length > 5) return true
  if (!run.isOpening) return false
  return isPlainWord(first, plain) || (run.words.length === 1 && !actsLikeName(run, first))
}

/** What people, places and bodies do after their name, and plain plurals seldom do. */
const ACTS = new Set('was is has had will would who whose which also says'.split(' '))

function actsLikeName(run: Run, word: Word): boolean {
  if (
    (isKnownName(word.lower) && !ALSO_PLAIN.has(word.lower)) ||
    isAllCapitals(word.text) ||
    /[\p{Ll}-]\p{Lu}/u.test(word.text)
  )
    return true
  if (word.isPossessive || isGivenName(word.lower)) return true
  return ACTS.has(run.after) || SPEECH_VERBS.has(run.after)
}

function isPlainWord(word: Word, plain: ReadonlySet<string>): boolean {
  if (isAllCapitals(word.text) && word.text.length < 6) return false
  if (plain.has(word.lower) || COMMON_OPENERS.has(word.lower)) return true
  if (ROLES.has(word.lower)) return true
  return (
    /(?:ing|ed|ly|tion|tions|ment|ments|ness|ers|ors|ings|ity|ists|able|ful|less|ous)$/.test(
      word.lower,
    ) && !isKnownName(word.lower)
  )
}

/** Names seen for certain, whole and by their first and last words. */
function partsOf(certain: ReadonlyMap<string, FoundName>): ReadonlySet<string> {
  const parts = new Set(certain.keys())
  for (const { words } of certain.values()) {
    parts.add((words.at(-1) ?? '').toLowerCase())
    if (isGivenName((words[0] ?? '').toLowerCase())) parts.add((words[0] ?? '').toLowerCase())
  }
  return parts
}

/** Names that are plain words too: a capital at the sentence's start does not tell which. */
const ALSO_PLAIN = new Set(
  'nice total apple shell delta canon meta gulf earth fed sec eta ge ap derby hull plymouth god latin polish who us'.split(
    ' ',
  ),
)

/** An opening run is whole where it is known so, without its first word where that is a plain one, or nothing. */
function settleOpening(
  run: Run,
  heads: ReadonlySet<string>,
  plain: ReadonlySet<string>,
): Run | null {
  const key = keyOf(run.words)
  if (heads.has(key) || (isKnownName(key) && !ALSO_PLAIN.has(key))) return run
  const [first, ...rest] = run.words
  if (!first) return null
  if (rest.length === 0) return isSubject(run, plain) ? run : null
  const isRoyal = ROYAL.has(first.lower) && isGivenName(rest[0]?.lower ?? '')
  const isName = isRoyal || isGivenName(first.lower) || PLACE_FIRST.has(first.lower)
  return isName ? run : partOf(run, 1, run.words.length)
}

/** A first word alone is a name where it does what people and bodies do, and is no plain word. */
function isSubject(run: Run, plain: ReadonlySet<string>): boolean {
  const lower = run.words[0]?.lower ?? ''
  if (plain.has(lower) || COMMON_OPENERS.has(lower)) return false
  return isGivenName(lower) && (SPEECH_VERBS.has(run.after) || run.words[0]?.isPossessive === true)
}

/** The known names inside a heading, longest first from the left. */
function knownParts(run: Run, heads: ReadonlySet<string>): Run[] {
  const parts: Run[] = []
  let at = 0
  while (at < run.words.length) {
    let end = Math.min(run.words.length, at + 5)
    while (end > at) {
      if (isKnownPart(run.words.slice(at, end), heads)) break
      end -= 1
    }
    const part = end > at ? partOf(run, at, end) : null
    if (part) parts.push(part)
    at = Math.max(end, at + 1)
  }
  return parts
}

function isKnownPart(words: readonly Word[], heads: ReadonlySet<string>): boolean {
  const key = keyOf(words)
  if (words.length === 1 && FUNCTION_WORDS.has(key)) return false
  if (heads.has(key) || isKnownName(key)) return true
  const [first, last] = words
  if (words.length !== 2 || !first || !last) return false
  const isPlainLast =
    COMMON_OPENERS.has(last.lower) ||
    SPEECH_VERBS.has(last.lower) ||
    /(?:s|ed|ing)$/.test(last.lower)
  return (
    isGivenName(first.lower) &&
    !isPlainLast &&
    !COMMON_OPENERS.has(first.lower) &&
    !FUNCTION_WORDS.has(first.lower)
  )
}

function partOf(run: Run, from: number, end: number): Run | null {
  const words = run.words.slice(from, end)
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return null
  return {
    ...run,
    words,
    start: first.start,
    end: last.end,
    isOpening: false,
    before: from === 0 ? run.before : '',
    after: end === run.words.length ? run.after : '',
  }
}

function keyOf(words: readonly Word[]): string {
  return words.map((word) => word.lower).join(' ')
}

function addMention(names: Map<string, FoundName>, run: Run, text: string): void {
  const key = keyOf(run.words)
  if (run.words.every((word) => PAGE_WORDS.has(word.lower)) || (key.length < 2 && !run.title))
    return
  if (FUNCTION_WORDS.has(key.replace(/['’]/g, '')) && !isAllCapitals(run.words[0]?.text ?? ''))
    return
  const votes = votesOfContext(run, text)
  const known = names.get(key)
  if (known) {
    known.mentions.push({ start: run.start, end: run.end })
    addVotes(known.votes, votes)
    const name = text.slice(run.start, run.end)
    // Print sets openings in capitals; the name is shown as the rest of the text writes it.
    if (isAllCapitals(known.name) && !isAllCapitals(name)) names.set(key, { ...known, name })
    return
  }
  if (names.size >= MAX_NAMES) return
  const words = run.words.map((word) => word.text)
  const form = votesOfForm(key, words)
  addVotes(form, votes)
  names.set(key, {
    name: text.slice(run.start, run.end),
    words,
    votes: form,
    mentions: [{ start: run.start, end: run.end }],
  })
}

function addVotes(votes: Votes, more: Votes): void {
  votes.person += more.person
  votes.place += more.place
  votes.organisation += more.organisation
  votes.other += more.other
}
