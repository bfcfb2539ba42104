/** Headings that say something and claim nothing of their own: verbatim titles and clauses, or names in a set phrase. */
import { similarityOf } from '#base/similarity.ts'
import { countWords } from '#base/text.ts'
import { tokenize } from '#base/tokens.ts'
import { listUnfoundedTerms } from '#base/heading.ts'
import { speakerOf } from './cues.ts'
import type { Candidate, Source } from './material.ts'
import type { Pick } from './pick.ts'

const CLAUSE_END =
  /,(?!\d)|[;:(](?!\d)|\s[—–-]\s|\s(?:after|as|amid|because|while|when|which|who|despite|following|according to|saying|where|until|unless|although|though|that|whether|where)\s|[.]["”]?$/gu
const BAD_START =
  /^(?:in|on|at|after|as|when|while|if|for|with|since|according|although|though|despite|during|by|from|to|because|under|among|before|meanwhile|last|earlier|there|one|some|many|most|several|about|more|nearly|at least|amid|following|given|unlike|like|until|once|not|no|even|only|just|what|why|how|who|where|all|every|another|each|asked|speaking)\b/i
const BAD_END =
  /\b(?:the|an?|of|to|in|on|at|by|for|with|and|or|but|that|is|are|was|were|has|have|had|be|been|also|its|his|her|their|from|than|into|about|said|not)$/i
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|won|lost|rose|fell|met|made|took|went|left|hit|cut|sent|held|began|faces|wants|calls|grew|came|became|led|found|kept|put|ran|saw|set|told|gave|got|fled|fought|spent|struck|shut|broke|drew|drove|built|bought|brought|sought|\p{Ll}{3,}ed)\b/u
const SPEECH =
  /\b(?:said|says|told|tweeted|added|according|asked|wrote|noted|explained|argued|believe[sd]?|think)\b/i
const PRONOUN_START =
  /^(?:he|she|it|they|his|her|its|their|this|that|these|those|both|but|and|so|yet|still|also|however)\b/i
const DULL = /\b(?:comment|immediately|respond|request|details|available)\b/i
const MOST_LETTERS = 76

/** `What A said`, `What A and B said`; names as their documents give them. */
export function voicesHeading(picks: readonly Pick[], sources: readonly Source[]): string {
  const isPerson = (speaker: string) =>
    picks.some(({ candidate }) =>
      sources[candidate.source]?.understanding.names.some(
        ({ name, kind }) => name === speaker && kind === 'person',
      ),
    )
  const speakers = withoutRepeats(
    picks.flatMap(({ candidate }) => speakerOf(candidate) ?? []).filter(isPerson),
  )
  const [first, second] = speakers
  if (!first) return 'What was said'
  if (!second) return `What ${first} said`
  const rest = speakers.length > 2 ? ' and others' : ''
  const both = rest ? `${first}, ${second}${rest}` : `${first} and ${second}`
  return both.length <= MOST_LETTERS ? `What ${both} said` : `What ${first} and others said`
}

/**
 * The label with the one or two names that the section's sentences speak of most, those first that no heading has yet;
 * `alone` when there is none.
 */
export function namedHeading(
  label: string,
  alone: string,
  { picks, sources, taken }: HeadingInput,
): string {
  const names = withoutRepeats(listNames(picks, sources))
  const isOld = (name: string) => taken.some((heading) => sharesWord(heading, name))
  const fresh = names.filter((name) => !isOld(name))
  const [first, second] = [...fresh, ...names.filter(isOld)]
  if (first === undefined) return alone
  const both =
    second && fresh.length !== 1 ? `${label} ${first} and ${second}` : `${label} ${first}`
  return both.length <= MOST_LETTERS ? both : `${label} ${first}`
}

export type HeadingInput = {
  readonly picks: readonly Pick[]
  readonly sources: readonly Source[]
  /** Headline and headings so far. */
  readonly taken: readonly string[]
}

/** A short whole clause of one of the sentences, word for word; undefined when none makes a heading. */
export function clauseHeading(
  picks: readonly Pick[],
  taken: readonly string[],
): string | undefined {
  const [first, ...rest] = picks
  if (!first) return undefined
  return [...rest, first]
    .map(({ candidate }) => clauseOf(candidate))
    .find((clause) => clause !== undefined && isFresh(clause, taken))
}

/** True when no heading taken already says the same. */
export function isFresh(heading: string, taken: readonly string[]): boolean {
  const terms = new Set(tokenize(heading))
  return taken.every((other) => similarityOf(terms, new Set(tokenize(other))) < 0.5)
}

/** True when every content word of the heading stands in a document that the section cites. */
export function isFounded(
  heading: string,
  picks: readonly Pick[],
  sources: readonly Source[],
): boolean {
  const cited = new Set(
    picks.flatMap(({ citations }) => citations.map(({ documentId }) => documentId)),
  )
  const texts = sources
    .filter(({ document }) => cited.has(document.id))
    .flatMap(({ document }) => [document.title, document.text])
  return listUnfoundedTerms(heading, texts).length === 0
}

// "On Friday, ": what comes after it is the sentence.
const OPENING =
  /^(?:in|on|at|after|as|when|while|for|with|since|during|by|last|earlier|this|over|under)\b[^,“"]{2,40}, (?=\p{L})/iu

function clauseOf({ text }: Candidate): string | undefined {
  const opening = OPENING.exec(text)?.[0].length ?? 0
  const main = text.slice(opening)
  const clause = [...main.matchAll(CLAUSE_END)]
    .map(({ index, 0: mark }) => ({
      text: main.slice(0, index).trim(),
      isWord: /\p{L}/u.test(mark),
    }))
    // Cut before a word ("came | as a surprise"), a short clause is seldom whole.
    .find(({ text: part, isWord }) => countWords(part) >= (isWord ? 7 : 5))?.text
  if (clause === undefined || countWords(clause) > 12 || clause.length > MOST_LETTERS)
    return undefined
  if (/["“”'‘’«»](?!s\b)/.test(clause) || BAD_START.test(clause) || BAD_END.test(clause))
    return undefined
  if (/,(?!\d)/.test(clause) || PRONOUN_START.test(clause) || DULL.test(clause)) return undefined
  // "The bridge is safe, the mayor said" must not become "The bridge is safe".
  if (!FINITE.test(clause) || SPEECH.test(text)) return undefined
  return clause.charAt(0).toUpperCase() + clause.slice(1)
}

/** Names in their order, without those that a longer or earlier one already stands for. */
function withoutRepeats(names: readonly string[]): readonly string[] {
  return names.filter(
    (name, place) =>
      !names.some((other, otherPlace) =>
        other !== name
          ? sharesWord(other, name) && (other.length > name.length || otherPlace < place)
          : otherPlace < place,
      ),
  )
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(tokenize(a))
  return tokenize(b).some((word) => words.has(word))
}

function listNames(picks: readonly Pick[], sources: readonly Source[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { candidate } of picks) {
    for (const { name, kind, mentions } of sources[candidate.source]?.understanding.names ?? []) {
      const isHere = mentions.some(
        ({ start, end }) => start >= candidate.start && end <= candidate.end,
      )
      // A single word told of once or twice is seldom a name worth a heading.
      const isKnown = kind !== 'other' && (name.includes(' ') || mentions.length >= 3)
      if (isHere && isKnown && name.length <= 40) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}
