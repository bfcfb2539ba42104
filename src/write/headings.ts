/** Headings that say something and claim nothing of their own: verbatim titles and clauses, or names in a set phrase. */
import { similarityOf } from '#base/similarity.ts'
import { countWords } from '#base/text.ts'
import { tokenize } from '#base/tokens.ts'
import { listUnfoundedTerms } from '#domain/heading.ts'
import { speakerOf } from './cues.ts'
import type { Candidate, Source } from './material.ts'
import type { Pick } from './pick.ts'

const CLAUSE_END =
  /[,;:(]|\s[—–-]\s|\s(?:after|as|amid|because|while|when|which|who|despite|following|according to|saying|where|until|unless|although|though)\s|[.]["”]?$/
const BAD_START =
  /^(?:in|on|at|after|as|when|while|if|for|with|since|according|although|though|despite|during|by|from|to|because|under|among|before|meanwhile|last|earlier|there|one|some|many|most|several|about|more|nearly|at least|amid|following|given|unlike|like|until|once|not|no|even|only|just|what|why|how|who|where|all|every|another|each|asked|speaking)\b/i
const BAD_END =
  /\b(?:the|an?|of|to|in|on|at|by|for|with|and|or|but|that|is|are|was|were|has|have|had|be|been|also|its|his|her|their|from|than|into|about|said|not)$/i
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|won|lost|rose|fell|met|made|took|went|left|hit|cut|sent|held|began|faces|wants|calls|grew|came|became|led|found|kept|put|ran|saw|set|told|gave|got|fled|fought|spent|struck|shut|broke|drew|drove|built|bought|brought|sought|\p{Ll}{3,}ed)\b/u
const SPEECH =
  /\b(?:said|says|told|tweeted|added|according|asked|wrote|noted|explained|argued|believe[sd]?|think)\b/i
const MOST_LETTERS = 72

/** `What A said`, `What A and B said`; names as their documents give them. */
export function voicesHeading(picks: readonly Pick[]): string {
  const speakers = [...new Set(picks.flatMap(({ candidate }) => speakerOf(candidate) ?? []))]
  const [first, second] = speakers
  if (!first) return 'What was said'
  if (!second) return `What ${first} said`
  const rest = speakers.length > 2 ? ' and others' : ''
  const both = rest ? `${first}, ${second}${rest}` : `${first} and ${second}`
  return both.length <= MOST_LETTERS ? `What ${both} said` : `What ${first} and others said`
}

/** The label, with the one or two names that the section's sentences speak of most; the bare `label` when there is none. */
export function namedHeading(
  label: string,
  picks: readonly Pick[],
  sources: readonly Source[],
): string {
  const names = listNames(picks, sources).slice(0, 2)
  const heading = names.length === 0 ? label : `${label}: ${names.join(' and ')}`
  return heading.length <= MOST_LETTERS ? heading : `${label}: ${names[0] ?? ''}`
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

function clauseOf({ text }: Candidate): string | undefined {
  const end = CLAUSE_END.exec(text)
  const clause = (end ? text.slice(0, end.index) : text).trim()
  const words = countWords(clause)
  if (words < 5 || words > 10 || clause.length > MOST_LETTERS) return undefined
  if (/["“”'‘’«»](?!s\b)/.test(clause) || BAD_START.test(clause) || BAD_END.test(clause))
    return undefined
  return FINITE.test(clause) && !SPEECH.test(clause) ? clause : undefined
}

function listNames(picks: readonly Pick[], sources: readonly Source[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { candidate } of picks) {
    for (const { name, kind, mentions } of sources[candidate.source]?.understanding.names ?? []) {
      const isHere = mentions.some(
        ({ start, end }) => start >= candidate.start && end <= candidate.end,
      )
      const weight = kind === 'other' ? 0.3 : 1
      if (isHere && name.length <= 40) counts.set(name, (counts.get(name) ?? 0) + weight)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}
