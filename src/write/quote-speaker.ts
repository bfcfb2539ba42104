/** Who speaks in a pull quote, and as what: a person by full name, with a role that tells something. */
import type { Name, Quote, Span } from '#domain/document.ts'
import type { Source } from './material.ts'

export type Speaker = {
  readonly name: string
  readonly nameSpan: Span
  readonly roleSpan: Span | null
}

// A title that stands before a name and says little after it: "Rep. Anna Vale", not "Anna Vale, Rep.".
const TITLE =
  '(?:Rep|Sen|Gov|Lt\\. Gov|Dr|Prof|Gen|Col|Capt|Sgt|Adm|Rev|Mayor|President|Vice President|Prime Minister|Judge|Justice|Senator|Governor|Representative|Congress(?:wo)?man|Secretary|Speaker|Minister|Pope|Queen|King|Prince|Princess)\\.?'
const TITLE_BEFORE = new RegExp(`(?<!\\bthe )${TITLE}$`, 'u')
const ONLY_TITLE = new RegExp(`^${TITLE}$`, 'u')
const DANGLING_ROLE = /\s*(?:,|\band\b)?\s*(?:Rep|Sen|Gov|Mr|Mrs|Ms|Dr)\.?$/u
// Someone who is asked, reads out or quotes says words that are not theirs.
const OTHERS_WORDS =
  /\b(?:read(?:s|ing)?(?: out| aloud)?|quot(?:es|ed|ing)|recit\w+|cited|citing|a tweet|tweet from|tweets? that|sign that|banner|chant(?:s|ed|ing)?|asked|ask(?:s|ing)|headlined?|titled|caption\w*|wrote back)\b/i
const BEFORE_LETTERS = 140

/** Undefined where it is no person that speaks, or perhaps not their own words. */
export function findSpeaker(source: Source, quote: Quote): Speaker | undefined {
  const { document, understanding } = source
  if (quote.speaker === null || quote.speakerSpan === null) return undefined
  const before = document.text.slice(Math.max(0, quote.start - BEFORE_LETTERS), quote.start)
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf('\n') + 1),
  )
  if (OTHERS_WORDS.test(sentence)) return undefined
  const person = findPerson(understanding.names, quote.speaker)
  if (!person) return undefined
  // "Vale Anna Vale": what stood around the text has run into the name.
  const words = person.name.split(' ')
  if (new Set(words).size < words.length) return undefined
  const full = document.text.indexOf(person.name)
  const span = full < 0 ? null : { start: full, end: full + person.name.length }
  // One word is no name to stand in large type, unless a role tells who it is.
  if (!span || (!person.name.includes(' ') && quote.roleSpan === null)) return undefined
  const role = quote.roleSpan ?? roleInName(document.text, quote, person.name)
  return withRole(document.text, { name: person.name, nameSpan: span, roleSpan: role }, source)
}

/** The person that the words name: "Vale", "Mayor Anna Vale" and "Anna Vale" are one. */
function findPerson(names: readonly Name[], speaker: string): Name | undefined {
  const people = names.filter(({ kind }) => kind === 'person')
  const last = speaker.split(' ').at(-1)
  return (
    people.find(({ name }) => name === speaker) ??
    people.find(({ name }) => name.includes(' ') && speaker.endsWith(name)) ??
    people.find(
      ({ name }) => name.includes(' ') && name.split(' ').at(-1) === last && !speaker.includes(' '),
    )
  )
}

/** "Counsel to the President Pat Cipollone": what stands before the person's own name. */
function roleInName(text: string, { speakerSpan }: Quote, name: string): Span | null {
  if (speakerSpan === null) return null
  const words = text.slice(speakerSpan.start, speakerSpan.end)
  const before = words.endsWith(name) ? words.slice(0, -name.length).trim() : ''
  if (!before.includes(' ')) return null
  return { start: speakerSpan.start, end: speakerSpan.start + before.length }
}

// What a name that a role begins in the middle of goes back to: "Democracy for | America chairman".
const NAME_BEFORE = /(?:\p{Lu}[\p{L}’'-]+ )+(?:for|of|and|&)(?: the)? $/u

// "Pence's Chief of | Staff Marc Short": the office goes on into what was taken for the name.
const OPEN_ROLE = /\b(?:of|for|to|and)$/u

function withRole(text: string, speaker: Speaker, source: Source): Speaker | undefined {
  const role = speaker.roleSpan && text.slice(speaker.roleSpan.start, speaker.roleSpan.end)
  if (role !== null && OPEN_ROLE.test(role.trim())) return undefined
  return withWholeRole(text, speaker, source)
}

function withWholeRole(text: string, speaker: Speaker, { understanding }: Source): Speaker {
  const { roleSpan, nameSpan, name } = speaker
  if (!roleSpan) return titled(text, speaker)
  // "America chairman" of "Democracy for America chairman": a name is not cut in two.
  const cut = understanding.names
    .flatMap(({ mentions }) => mentions)
    .find(({ start, end }) => start < roleSpan.start && end > roleSpan.start)
  const before = /^\p{Lu}/u.test(text.slice(roleSpan.start))
    ? NAME_BEFORE.exec(text.slice(Math.max(0, roleSpan.start - 60), roleSpan.start))
    : null
  const start = cut?.start ?? roleSpan.start - (before?.[0].length ?? 0)
  const words = text.slice(start, roleSpan.end)
  const end = start + words.replace(DANGLING_ROLE, '').length
  const role = text.slice(start, end)
  // "Chairman Joseph Lund and counsel Anna Vale": his office is not hers.
  const holdsOther = understanding.names.some(
    (other) => other.kind === 'person' && other.name.includes(' ') && role.includes(other.name),
  )
  if (role.length < 3 || ONLY_TITLE.test(role) || role.includes(name) || holdsOther)
    return titled(text, { ...speaker, nameSpan, roleSpan: null })
  return { ...speaker, roleSpan: { start, end } }
}

/** With a title that the document puts before the name: "Gov. Anna Vale". */
function titled(text: string, speaker: Speaker): Speaker {
  const places = [...text.matchAll(new RegExp(speaker.name.replace(/[^\p{L}\p{N} ]/gu, '.'), 'gu'))]
  for (const { index } of places) {
    const before = text.slice(Math.max(0, index - 24), index).trimEnd()
    const title = TITLE_BEFORE.exec(before)?.[0]
    const start = title === undefined ? -1 : text.lastIndexOf(title, index)
    if (title === undefined || index - start !== title.length + 1) continue
    const end = index + speaker.name.length
    return { name: text.slice(start, end), nameSpan: { start, end }, roleSpan: null }
  }
  return speaker
}
