/** Headings that say something and claim nothing of their own: verbatim titles and clauses, or names in a set phrase. */
import { countShared, similarityOf } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import { listUnfoundedTerms } from '#base/heading.ts'
import { MOST_LETTERS } from './clause.ts'
import { speakerOf } from './cues.ts'
import type { Candidate, Source } from './material.ts'
import type { Pick } from './pick.ts'
import { clauseIn, quotedIn, reportedIn } from './telling.ts'

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

/** A short statement of one of the sentences: a clause of it, or what somebody says; undefined when none makes a heading. */
export function tellingHeading(
  {
    picks,
    sources,
    taken,
    candidates,
  }: HeadingInput & { readonly candidates: readonly Candidate[] },
  isVoices = false,
): string | undefined {
  const [first, ...rest] = picks.map(({ candidate }) => candidate)
  if (!first) return undefined
  const own = [...rest, first]
  const clauses = own
    .flatMap(({ text }) => clauseIn(text) ?? [])
    .filter((clause) => isMore(own, clause))
  const said = own.flatMap((candidate) => saidIn(candidate, sources[candidate.source]))
  const near = () => nearClauses(own, candidates)
  const isGood = (heading: string) => isFresh(heading, taken)
  if (isVoices) return said.find(isGood)
  return [...clauses, ...said].find(isGood) ?? near().find(isGood)
}

// A clause of another sentence heads a section that says nearly all of it.
const SAID_BELOW = 0.6

/** Clauses of other sentences of the same documents that say what the section says. */
function nearClauses(
  own: readonly Candidate[],
  candidates: readonly Candidate[],
): readonly string[] {
  const sources = new Set(own.map(({ source }) => source))
  const said = new Set(own.flatMap(({ terms }) => [...terms]))
  return candidates
    .filter(({ source, standing }) => sources.has(source) && standing === 'alone')
    .flatMap(({ text, score }) => {
      const clause = clauseIn(text)
      if (clause === undefined) return []
      const terms = new Set(tokenize(clause))
      const share = countShared(terms, said) / Math.max(1, terms.size)
      return share >= SAID_BELOW ? [{ clause, value: score + share }] : []
    })
    .sort((a, b) => b.value - a.value)
    .map(({ clause }) => clause)
}

/** True when the section says more than its heading would. */
function isMore(own: readonly Candidate[], heading: string): boolean {
  return own.length > 1 || (own[0]?.text.length ?? 0) > heading.length * 1.6
}

function saidIn(candidate: Candidate, source: Source | undefined): readonly string[] {
  if (!source) return []
  const byLength = source.understanding.names
    .filter(({ name, kind }) => kind === 'person' && name.includes(' '))
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
  return [
    quotedIn(source.document.text, candidate.quotes, byLength),
    reportedIn(candidate.text, byLength),
  ].flatMap((heading) => heading ?? [])
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
