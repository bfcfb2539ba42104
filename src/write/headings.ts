/** Headings that say something and claim nothing of their own: verbatim titles, clauses and what people said. */
import { countShared, similarityOf } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import { listUnfoundedTerms } from '#base/heading.ts'
import type { Candidate, Source } from './material.ts'
import type { Pick } from './pick.ts'
import { phrasesIn, type Nouns } from './phrases.ts'
import { clauseIn, quotedIn, reportedIn } from './telling.ts'
import { isPlainTitle } from './titles.ts'

export type HeadingInput = {
  readonly picks: readonly Pick[]
  readonly sources: readonly Source[]
  readonly candidates: readonly Candidate[]
  /** Headline and headings so far. */
  readonly taken: readonly string[]
  readonly isNoun: Nouns
}

/**
 * A short statement of one of the sentences: a clause of it, or what somebody says; undefined when none makes a heading.
 *
 * @param valueOf how near the section's own matter a heading is; with it none is taken from sentences left out
 */
export function tellingHeading(
  { picks, sources, taken, candidates, isNoun }: HeadingInput,
  valueOf?: (terms: ReadonlySet<string>) => number,
): string | undefined {
  const [first, ...rest] = picks.map(({ candidate }) => candidate)
  if (!first) return undefined
  const own = [...rest, first]
  const clauses = own
    .flatMap(({ text }) => clauseIn(text) ?? [])
    .filter((clause) => isMore(own, clause))
    .map((clause) => ({ clause, value: valueOf?.(new Set(tokenize(clause))) ?? 0 }))
    .sort((a, b) => b.value - a.value)
    .map(({ clause }) => clause)
  const said = own.flatMap((candidate) => saidIn(candidate, sources[candidate.source]))
  const phrases = own.flatMap(({ text }) => phrasesIn(text, isNoun))
  const isGood = (heading: string) => isFresh(heading, taken)
  return (
    [...clauses, ...said, ...phrases].find(isGood) ??
    (valueOf ? undefined : nearClauses(own, candidates).find(isGood))
  )
}

/** True for a title that may stand over a section: it reports, and fits. */
export function isPlainHeading(title: string): boolean {
  return isPlainTitle(title) && title.length <= MOST_TITLE_LETTERS
}

// A title over a section runs over two lines, not three.
const MOST_TITLE_LETTERS = 100

// A clause of another sentence heads a section that says nearly all of it.
const SAID_BELOW = 0.75

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

/** What people and bodies named in the sentence say there, short enough for a heading. */
export function saidIn(candidate: Candidate, source: Source | undefined): readonly string[] {
  if (!source) return []
  const named = source.understanding.names
    .filter(
      ({ name, kind }) => kind === 'person' || (kind === 'organisation' && name.includes(' ')),
    )
    .sort((a, b) => b.name.length - a.name.length)
  const people = named.filter(({ name, kind }) => kind === 'person' && name.includes(' '))
  return [
    quotedIn(
      source.document.text,
      candidate.quotes,
      people.map(({ name }) => name),
    ),
    reportedIn(
      candidate.text,
      named.map(({ name }) => name),
    ),
  ].flatMap((heading) => heading ?? [])
}

// Two headings of one happening may share words; say the same twice they may not.
const MOST_ALIKE = 0.45
// A short heading is soon contained in a long one.
const MOST_CONTAINED = 0.6
const LEAST_TERMS = 3

/** True when no heading taken already says the same. */
export function isFresh(heading: string, taken: readonly string[]): boolean {
  const terms = new Set(tokenize(heading))
  return taken.every((other) => {
    const others = new Set(tokenize(other))
    const share =
      countShared(terms, others) / Math.max(LEAST_TERMS, Math.min(terms.size, others.size))
    return similarityOf(terms, others) < MOST_ALIKE && share < MOST_CONTAINED
  })
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
