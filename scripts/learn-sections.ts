/**
 * `npm run learn:sections [DATA]`: learns what the words of news tell of sections beyond the word lists, and writes
 * src/understand/lexicon/learned-weights.json. Learns only from data whose licence allows it (NOTICE names it): the
 * headlines' own categories where they have one, else what the word lists say of a text when they are sure of it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDefaultData } from '#eval/data-folder.ts'
import { countTerms, weighCount } from '#understand/count-terms.ts'
import { buildSectionWeights, openersOf, TOLD_SECTIONS } from '#understand/word-weights.ts'
import { readLessons, type Lesson } from './section-lessons.ts'

const PASSES = 6
// Softness of the scores, step and pull to zero: the first values tried; halved or doubled they change nothing to speak of.
const SHARPNESS = 0.25
const STEP = 0.05
const PULL = 0.01
// Terms left out at each look, so that what is learned is not merely the word lists over again.
const DROPPED = 0.4
// The word lists are sure with this score and lead.
const SURE_SCORE = 6
const SURE_LEAD = 1.5
const MIN_DOCUMENTS = 3
const MAX_PER_SECTION = 1000
// How far to believe what was learned; from 0.25 to 0.5 the development parts lie within half a percent.
const BELIEF = 0.35
const SCALE = 64
const LEAST_WEIGHT = 0.05

type Example = {
  readonly terms: readonly (readonly [string, number])[]
  readonly section: number
  readonly weight: number
}

const lists = buildSectionWeights()
const openers = openersOf(lists)
// One fixed sequence of "chances", so that the same data always give the same weights.
let seed = 11
const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647

const root = process.argv[2] ?? findDefaultData()
if (root === undefined) throw new Error('say where the data sets are: npm run learn:sections DATA')
write(learn(buildExamples(readLessons(root))))

function buildExamples(lessons: readonly Lesson[]): readonly Example[] {
  const taken = TOLD_SECTIONS.map(() => 0)
  const documents = new Map<string, number>()
  const found = shuffled(lessons).flatMap((lesson) => {
    const terms = [...countTerms(lesson, openers)]
    const section = sectionOf(lesson, terms)
    if (section === undefined || (taken[section] ?? 0) >= MAX_PER_SECTION) return []
    taken[section] = (taken[section] ?? 0) + 1
    for (const [term] of terms) documents.set(term, (documents.get(term) ?? 0) + 1)
    return [{ terms, section }]
  })
  const mean = found.length / TOLD_SECTIONS.length
  return found.map(({ terms, section }) => ({
    terms: terms
      .filter(([term]) => lists.has(term) || (documents.get(term) ?? 0) >= MIN_DOCUMENTS)
      .map(([term, count]) => [term, weighCount(count)] as const),
    section,
    weight: Math.min(3, mean / Math.max(1, taken[section] ?? 1)),
  }))
}

/** The best of the sections that the lesson allows; undefined when it allows all and the word lists are not sure. */
function sectionOf(
  { allowed }: Lesson,
  terms: readonly (readonly [string, number])[],
): number | undefined {
  const scores = new Float64Array(TOLD_SECTIONS.length)
  for (const [term, count] of terms) addTo(scores, lists.get(term), weighCount(count))
  const ranked = [...scores.keys()]
    .filter((at) => allowed.length === 0 || allowed.some((slug) => slug === TOLD_SECTIONS[at]))
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
  const [best, second] = ranked
  if (best === undefined || allowed.length > 0) return best
  const score = scores[best] ?? 0
  const isSure = score >= SURE_SCORE && score >= (scores[second ?? best] ?? 0) * SURE_LEAD
  return isSure ? best : undefined
}

/** Logistic regression (AdaGrad) of what is to be added to the word lists' weights. */
function learn(examples: readonly Example[]): ReadonlyMap<string, Float64Array> {
  const added = new Map<string, Float64Array>()
  const squares = new Map<string, Float64Array>()
  const rowOf = (rows: Map<string, Float64Array>, term: string, start: number) => {
    const row = rows.get(term) ?? new Float64Array(TOLD_SECTIONS.length).fill(start)
    rows.set(term, row)
    return row
  }
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const { terms, section, weight } of shuffled(examples)) {
      const seen = terms.filter(() => chance() > DROPPED)
      const scores = new Float64Array(TOLD_SECTIONS.length)
      for (const [term, value] of seen) {
        addTo(scores, lists.get(term), value)
        addTo(scores, added.get(term), value)
      }
      const errors = softmax(scores)
      errors[section] = (errors[section] ?? 0) - 1
      for (const [term, value] of seen) {
        const rows = { row: rowOf(added, term, 0), square: rowOf(squares, term, 0.01) }
        step(rows, errors, weight * SHARPNESS * value)
      }
    }
  }
  return added
}

function step(
  { row, square }: { readonly row: Float64Array; readonly square: Float64Array },
  errors: Float64Array,
  scale: number,
): void {
  for (const [at, error] of errors.entries()) {
    const slope = scale * error + PULL * (row[at] ?? 0)
    square[at] = (square[at] ?? 0) + slope * slope
    row[at] = (row[at] ?? 0) - (STEP * slope) / Math.sqrt(square[at] ?? 1)
  }
}

function addTo(scores: Float64Array, row: ArrayLike<number> | undefined, factor: number): void {
  if (!row) return
  for (let at = 0; at < scores.length; at += 1)
    scores[at] = (scores[at] ?? 0) + factor * (row[at] ?? 0)
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(SHARPNESS * (score - most)))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

function write(added: ReadonlyMap<string, Float64Array>): void {
  const kept = [...added]
    .map(([term, row]) => [term, row.map((weight) => weight * BELIEF)] as const)
    .filter(([, row]) => row.some((weight) => Math.abs(weight) >= LEAST_WEIGHT))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const steps = kept.flatMap(([, row]) =>
    [...row].map((weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE)))),
  )
  const file = {
    sections: TOLD_SECTIONS,
    scale: SCALE,
    terms: kept.map(([term]) => term).join(' '),
    weights: Buffer.from(Int8Array.from(steps).buffer).toString('base64'),
  }
  const path = join(import.meta.dirname, '../src/understand/lexicon/learned-weights.json')
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`)
  console.log(`${kept.length} terms written to ${path}`)
}
