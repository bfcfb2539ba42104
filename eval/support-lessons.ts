/** What the support scorer learns from and how; by sets whose licence allows shipping what is learned (see NOTICE). */
import { readEvidence, type EvidenceIndex } from '#check/support/evidence-index.ts'
import { probabilityOf, type Forest } from '#check/support/forest.ts'
import { AGAINST_SIGNS, FOR_SIGNS, readSigns } from '#check/support/signs.ts'
import { weighBy } from '#check/support/word-weight.ts'
import { learnForest, type BoostSettings } from './boost.ts'
import { makeItems } from './support-made.ts'
import type { SupportItem } from './support-sets.ts'

/** What each set counts, half of it for its true and half for its false sentences. */
const SET_WEIGHTS: Readonly<Record<string, number>> = {
  ragtruthQa: 1000,
  ragtruthSummary: 1000,
  wice: 700,
  wiceChunks: 300,
  summedits: 700,
  made: 700,
}
export const LEARNED_SETS = Object.keys(SET_WEIGHTS)
/** Sentences made of each text, by the set that it comes from. */
const MADE: Readonly<Record<string, number>> = {
  ragtruthSummary: 14,
  summedits: 30,
  wice: 2,
  ragtruthQa: 2,
}
// Chosen by cross-validation among depths 3 to 5, 80 to 250 trees; these hardly differ. What differs is chance: so there are two.
const SEEDS = [11, 101]
const SETTINGS: Omit<BoostSettings, 'seed'> = {
  trees: 80,
  depth: 3,
  step: 0.08,
  leastWeight: 4,
  pull: 5,
  rowShare: 0.7,
  signShare: 0.4,
}
const FOLDS = 5
/** Terms of fewer texts than this are not told apart. */
const LEAST_TEXTS = 8

export type Row = SupportItem & { readonly row: readonly number[] }
export type TermCounts = {
  readonly texts: number
  readonly counts: ReadonlyMap<string, number>
}

/** A row of signs for every item and for the sentences made of their texts. */
export function readRows(items: readonly SupportItem[], terms: TermCounts): readonly Row[] {
  const weigh = weighBy(terms)
  const read = rememberEvidence()
  return items.map((item) => ({
    ...item,
    row: readSigns(item.claim, read(item.evidence), weigh).values,
  }))
}

/** The items with those made of their texts. */
export function withMade(items: readonly SupportItem[]): readonly SupportItem[] {
  let seed = 5
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const texts = new Map(items.map((item) => [item.evidence, item]))
  const made = [...texts.values()].flatMap(({ set, source, evidence }) =>
    makeItems({ source, evidence, chance }, MADE[set] ?? 0),
  )
  // Some texts come without capitals.
  return [...items, ...made.map((item, place) => (place % 4 === 0 ? withoutCapitals(item) : item))]
}

function withoutCapitals(item: SupportItem): SupportItem {
  const low = (text: string) => text.charAt(0) + text.slice(1).toLowerCase()
  return { ...item, claim: low(item.claim), evidence: item.evidence.map(low) }
}

/** In how many texts each term stands. */
export function countTerms(items: readonly SupportItem[]): TermCounts {
  const texts = new Set(items.filter(({ set }) => set in MADE).map(({ evidence }) => evidence))
  const counts = new Map<string, number>()
  for (const evidence of texts)
    for (const term of readEvidence(evidence).terms.keys())
      counts.set(term, (counts.get(term) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= LEAST_TEXTS)
  return {
    texts: texts.size,
    counts: new Map(kept.sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

function rememberEvidence(): (evidence: readonly string[]) => EvidenceIndex {
  const known = new Map<readonly string[], EvidenceIndex>()
  return (evidence) => {
    const index = known.get(evidence) ?? readEvidence(evidence)
    known.set(evidence, index)
    return index
  }
}

/** Forests free to read the signs as they like and as many that must read them by their sense; the mean of all. */
export function learnSupport(rows: readonly Row[]): Forest {
  const counts = new Map<string, number>()
  const keyOf = ({ set, isSupported }: Row) => `${set}/${isSupported}`
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  const lessons = rows.map((row) => ({
    row: row.row,
    isTrue: row.isSupported,
    weight: (SET_WEIGHTS[row.set] ?? 0) / 2 / (counts.get(keyOf(row)) ?? 1),
  }))
  const directions = Array.from({ length: rows[0]?.row.length ?? 0 }, (_, sign) =>
    FOR_SIGNS.includes(sign) ? 1 : AGAINST_SIGNS.includes(sign) ? -1 : 0,
  )
  const forests = SEEDS.flatMap((seed) =>
    [[], directions].map((some) => learnForest(lessons, { ...SETTINGS, seed }, some)),
  )
  return {
    trees: forests.flatMap(({ trees }) =>
      trees.map(({ signs, values }) => ({
        signs,
        values: values.map((value, node) => (signs[node] === -1 ? value / forests.length : value)),
      })),
    ),
  }
}

export type Scored = { readonly item: SupportItem; readonly score: number }

/** Scores each row by a forest that saw nothing of its text. */
export function crossValidate(rows: readonly Row[]): readonly Scored[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = ({ source }: Row) => foldOf(source) === fold
    const forest = learnSupport(rows.filter((row) => !isHeld(row)))
    return rows.filter(isHeld).map((row) => ({ item: row, score: probabilityOf(forest, row.row) }))
  })
}

function foldOf(source: string): number {
  let hash = 7
  for (const letter of source) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003
  return hash % FOLDS
}
