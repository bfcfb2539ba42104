import { tokenize } from '#base/tokens.ts'
import { SECTIONS, type SectionSlug } from '#domain/section.ts'
import { SECTION_WORDS } from './lexicon/sections.ts'

const STRONG = 3
const PLAIN = 1
const TITLE_FACTOR = 2
// A word said ten times tells little more than one said three times.
const MAX_COUNT = 3
// News says what it is about at once.
const READ_LENGTH = 4000
// Below, too little was said to tell; both tuned by eye on the sections' own words, measured by `onix eval sections`.
const MIN_SCORE = 6
const MIN_LEAD = 1.08

type Weight = { readonly section: SectionSlug; readonly weight: number }

const WEIGHTS: ReadonlyMap<string, readonly Weight[]> = weightsOf()
// Only pairs that may weigh are built: most neighbours are no phrase.
const PAIR_OPENERS = new Set(
  [...WEIGHTS.keys()].flatMap((term) => (term.includes('-') ? [term.split('-', 1)[0]] : [])),
)

/**
 * Gives the section that a document belongs to: what its feed says, else the section whose words it uses most, those of the
 * title counted twice; `news` when none stands out.
 */
export function classifySection({
  title,
  text,
  feedSection,
}: {
  readonly title: string
  readonly text: string
  readonly feedSection: SectionSlug | null
}): SectionSlug {
  if (feedSection) return feedSection
  const counts = new Map<string, number>()
  addCounts(counts, tokenize(title), TITLE_FACTOR)
  addCounts(counts, tokenize(text.slice(0, READ_LENGTH)), 1)
  const scores = new Map<SectionSlug, number>()
  for (const [term, count] of counts) {
    for (const { section, weight } of WEIGHTS.get(term) ?? []) {
      scores.set(
        section,
        (scores.get(section) ?? 0) + weight * Math.sqrt(Math.min(count, MAX_COUNT)),
      )
    }
  }
  return bestOf(scores)
}

function bestOf(scores: ReadonlyMap<SectionSlug, number>): SectionSlug {
  const ranked = [...scores].sort((one, other) => other[1] - one[1])
  const [best, second] = ranked
  if (!best || best[1] < MIN_SCORE) return 'news'
  return best[1] >= (second?.[1] ?? 0) * MIN_LEAD ? best[0] : 'news'
}

/** Counts terms and pairs of neighbours (`prime-minister`). */
function addCounts(counts: Map<string, number>, terms: readonly string[], factor: number): void {
  let before = ''
  for (const term of terms) {
    counts.set(term, (counts.get(term) ?? 0) + factor)
    if (PAIR_OPENERS.has(before)) {
      const pair = `${before}-${term}`
      counts.set(pair, (counts.get(pair) ?? 0) + factor)
    }
    before = term
  }
}

/** A word that several sections claim tells each of them the less. */
function weightsOf(): ReadonlyMap<string, readonly Weight[]> {
  const weights = new Map<string, Weight[]>()
  for (const { slug: section } of SECTIONS) {
    if (section === 'news') continue
    const { strong, plain } = SECTION_WORDS[section]
    const claimed = new Map<string, number>()
    for (const term of termsOf(plain)) claimed.set(term, PLAIN)
    for (const term of termsOf(strong)) claimed.set(term, STRONG)
    for (const [term, weight] of claimed) {
      weights.set(term, [...(weights.get(term) ?? []), { section, weight }])
    }
  }
  return new Map(
    [...weights].map(([term, claims]) => [
      term,
      claims.map(({ section, weight }) => ({ section, weight: weight / claims.length })),
    ]),
  )
}

function termsOf(words: string): string[] {
  return words
    .split(/\s+/)
    .map((word) => tokenize(word.replaceAll('-', ' ')).join('-'))
    .filter(Boolean)
}
