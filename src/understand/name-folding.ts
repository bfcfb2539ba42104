/** Short forms of a name folded into its longest form in the document. */
import type { Span } from '#domain/document.ts'
import { COUNTRIES } from './lexicon/places.ts'
import { isKnownName, kindOf, LEXICON_VOTE, type Votes } from './name-kinds.ts'
import { isGivenName } from './name-titles.ts'

export type FoundName = {
  readonly name: string
  readonly words: readonly string[]
  readonly votes: Votes
  readonly mentions: Span[]
}

/**
 * Gives the names that no longer one holds, in the order they are first mentioned. A surname that two people share goes,
 * mention by mention, to the one of them named last.
 */
export function foldNames(text: string, names: readonly FoundName[]): FoundName[] {
  const longer = longerForms(names)
  const folded = new Set<FoundName>()
  const byLength = [...names].sort((one, other) => one.words.length - other.words.length)
  for (const name of byLength) {
    const owners = ownersOf(name, longer).filter((owner) => owner !== name && canHold(owner, name))
    if (owners.length === 0) continue
    giveMentions(name, owners)
    folded.add(name)
  }
  foldAcronyms(text, names, folded)
  const kept = names.filter((name) => !folded.has(name))
  for (const { mentions } of kept) mentions.sort((one, other) => one.start - other.start)
  return kept.sort((one, other) => (one.mentions[0]?.start ?? 0) - (other.mentions[0]?.start ?? 0))
}

/** Longer names by their first word, their last word and their first words but the last. */
function longerForms(names: readonly FoundName[]): ReadonlyMap<string, readonly FoundName[]> {
  const forms = new Map<string, FoundName[]>()
  for (const name of names) {
    if (name.words.length < 2) continue
    for (const part of partsOf(name)) {
      const owners = forms.get(part)
      if (!owners) forms.set(part, [name])
      else if (owners.length < 8) owners.push(name)
    }
  }
  return forms
}

function partsOf({ words }: FoundName): ReadonlySet<string> {
  const lower = words.map((word) => word.toLowerCase())
  const parts = new Set<string>()
  for (let from = 1; from < lower.length; from += 1) parts.add(lower.slice(from).join(' '))
  for (let end = 1; end < lower.length; end += 1) parts.add(lower.slice(0, end).join(' '))
  return parts
}

function ownersOf(
  name: FoundName,
  longer: ReadonlyMap<string, readonly FoundName[]>,
): readonly FoundName[] {
  return longer.get(name.words.join(' ').toLowerCase()) ?? []
}

/** "Vale" into "Anna Vale"; "Harrow Ferry" into "Harrow Ferry Company"; never a place into what is named after it. */
function canHold(owner: FoundName, name: FoundName): boolean {
  const ownerKind = kindOf(owner.votes)
  const kind = kindOf(name.votes)
  const isLast = owner.words.at(-1)?.toLowerCase() === name.words.at(-1)?.toLowerCase()
  if (ownerKind === 'person') {
    // "Anna Vale Calls For Calm": a heading ran on after the name.
    if (!isLast && name.words.length > 1 && owner.words.length > name.words.length + 1) return false
    const isCountry = COUNTRIES.has(name.words.join(' ').toLowerCase())
    if (isCountry && !isGivenName(owner.words[0]?.toLowerCase() ?? '')) return false
    if (isLast) return isSurname(name.votes)
    return (
      kind !== 'place' && isSurname(name.votes) && isGivenName(name.words[0]?.toLowerCase() ?? '')
    )
  }
  if (kind === 'place') return ownerKind === 'place' && name.words.length > 1
  if (kind === 'person' || name.votes.other > 4) return false
  // "MIT" is not short for "MIT Press"; "Ford" is for "Ford Motor Company".
  const isKnown = isKnownName(name.words.join(' ').toLowerCase())
  if (isKnown && !LEGAL.test(owner.words.at(-1) ?? '')) return false
  if (ownerKind === 'organisation') return !isLast || name.words.length > 1
  return name.words.length > 1
}

const LEGAL = /^(?:Inc|Corp|Co|Ltd|Company|Corporation|Limited|Group|Holdings|PLC|plc|AG|SA|NV)\.?$/

/** A city or a company in the lexicon ("Washington", "Ford") is a surname here unless its neighbours say otherwise. */
function isSurname(votes: Votes): boolean {
  const isCalled = votes.person > 0
  const others = [votes.place, votes.organisation, votes.other]
  return others.every((vote) => vote <= 4 || (isCalled && vote - LEXICON_VOTE <= votes.person * 2))
}

function giveMentions(name: FoundName, owners: readonly FoundName[]): void {
  for (const mention of name.mentions) lastNamed(owners, mention.start).mentions.push(mention)
  const [only] = owners
  if (owners.length > 1 || !only) return
  only.votes.person += Math.max(0, name.votes.person)
  only.votes.organisation += Math.max(0, name.votes.organisation)
}

function lastNamed(owners: readonly FoundName[], before: number): FoundName {
  let best = owners[0]
  let bestStart = -1
  for (const owner of owners) {
    const start = owner.mentions[0]?.start ?? 0
    const latest = owner.mentions.at(-1)?.start ?? 0
    const near = latest < before ? latest : start
    if (near < before && near > bestStart) {
      best = owner
      bestStart = near
    }
  }
  if (!best) throw new Error('fold a name: no owner')
  return best
}

/** "World Health Organization (WHO)": the letters belong to the name before them. */
function foldAcronyms(text: string, names: readonly FoundName[], folded: Set<FoundName>): void {
  const ends = new Map<string, FoundName>()
  for (const name of names) {
    if (name.words.length < 2 || folded.has(name)) continue
    ends.set(initialsOf(name), name)
  }
  for (const name of names) {
    const letters = name.words.length === 1 ? (name.words[0] ?? '').replaceAll('.', '') : ''
    const owner = letters.length > 1 ? ends.get(letters) : undefined
    const [first] = name.mentions
    if (!owner || !first || folded.has(name) || text[first.start - 1] !== '(') continue
    for (const mention of name.mentions) owner.mentions.push(mention)
    owner.votes.organisation += 2
    folded.add(name)
  }
}

function initialsOf({ words }: FoundName): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
}
