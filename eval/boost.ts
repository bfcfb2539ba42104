/** Learns a forest by gradient boosting on logistic loss; the same rows always give the same forest. */
import { answerOf, type Forest, type Tree } from '#check/support/forest.ts'

export type Lesson = {
  readonly row: readonly number[]
  readonly isTrue: boolean
  readonly weight: number
}

export type BoostSettings = {
  readonly trees: number
  readonly depth: number
  /** Share of each tree's answer that is believed. */
  readonly step: number
  /** Least weight on each side of a cut. */
  readonly leastWeight: number
  /** Pull of answers to zero. */
  readonly pull: number
  /** Share of rows and of signs that each tree sees. */
  readonly rowShare: number
  readonly signShare: number
  /** What the choice of rows and signs begins from. */
  readonly seed: number
}

const BINS = 48

/** @param directions by sign: 1 where more of it must never speak against, -1 never for; 0 or nothing where it may do both */
export function learnForest(
  lessons: readonly Lesson[],
  settings: BoostSettings,
  directions: readonly number[],
): Forest {
  const width = lessons[0]?.row.length ?? 0
  const cuts = Array.from({ length: width }, (_, sign) => cutsOf(lessons, sign))
  const bins = cuts.map((thresholds, sign) =>
    Uint8Array.from(lessons, ({ row }) => binOf(row[sign] ?? 0, thresholds)),
  )
  let { seed } = settings
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const odds = new Float64Array(lessons.length)
  const slopes = new Float64Array(lessons.length)
  const bends = new Float64Array(lessons.length)
  const trees: Tree[] = []
  for (let count = 0; count < settings.trees; count += 1) {
    for (const [at, { isTrue, weight }] of lessons.entries()) {
      const probability = 1 / (1 + Math.exp(-(odds[at] ?? 0)))
      slopes[at] = weight * (Number(isTrue) - probability)
      bends[at] = weight * probability * (1 - probability)
    }
    const rows = [...lessons.keys()].filter(() => chance() < settings.rowShare)
    const signs = [...cuts.keys()].filter(() => chance() < settings.signShare)
    const tree = growTree({ rows, signs, cuts, bins, slopes, bends, settings, directions })
    trees.push(tree)
    for (const [at, { row }] of lessons.entries()) odds[at] = (odds[at] ?? 0) + answerOf(tree, row)
  }
  return { trees }
}

/** Thresholds that part the rows into about equal bins. */
function cutsOf(lessons: readonly Lesson[], sign: number): readonly number[] {
  const values = Float64Array.from(lessons, ({ row }) => row[sign] ?? 0).sort()
  const cuts = new Set<number>()
  for (let bin = 1; bin < BINS; bin += 1) {
    const at = Math.floor((values.length * bin) / BINS)
    const value = values[at] ?? 0
    if (value < (values.at(-1) ?? 0)) cuts.add(roundCut(value))
  }
  return [...cuts].sort((one, other) => one - other)
}

/** Thresholds ship with five digits. */
function roundCut(value: number): number {
  return Number(value.toPrecision(5)) + (Number.isInteger(value) ? 0 : 1e-6)
}

function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0
  while (bin < cuts.length && value > (cuts[bin] ?? 0)) bin += 1
  return bin
}

type Growing = {
  readonly rows: readonly number[]
  readonly signs: readonly number[]
  readonly cuts: readonly (readonly number[])[]
  readonly bins: readonly Uint8Array[]
  readonly slopes: Float64Array
  readonly bends: Float64Array
  readonly settings: BoostSettings
  readonly directions: readonly number[]
}

type Bounds = { readonly least: number; readonly most: number }

function growTree(growing: Growing): Tree {
  const size = 2 ** (growing.settings.depth + 1) - 1
  const deepest = 2 ** growing.settings.depth - 1
  const signs = new Array<number>(size).fill(-1)
  const values = new Array<number>(size).fill(0)
  const grow = (node: number, rows: readonly number[], { least, most }: Bounds) => {
    const cut = node < deepest ? bestCut(growing, rows) : undefined
    if (!cut) {
      values[node] = Math.min(most, Math.max(least, answerFor(growing, rows)))
      return
    }
    signs[node] = cut.sign
    values[node] = growing.cuts[cut.sign]?.[cut.bin] ?? 0
    const isLeft = (row: number) => (growing.bins[cut.sign]?.[row] ?? 0) <= cut.bin
    const left = rows.filter(isLeft)
    const right = rows.filter((row) => !isLeft(row))
    const middle = (answerFor(growing, left) + answerFor(growing, right)) / 2
    const direction = growing.directions[cut.sign] ?? 0
    const below = { least, most: Math.min(most, Math.max(least, middle)) }
    const above = { least: Math.max(least, Math.min(most, middle)), most }
    const free = { least, most }
    grow(2 * node + 1, left, direction > 0 ? below : direction < 0 ? above : free)
    grow(2 * node + 2, right, direction > 0 ? above : direction < 0 ? below : free)
  }
  grow(0, growing.rows, { least: -Infinity, most: Infinity })
  return { signs, values }
}

function answerFor({ slopes, bends, settings }: Growing, rows: readonly number[]): number {
  let [slope, bend] = [0, settings.pull]
  for (const row of rows) {
    slope += slopes[row] ?? 0
    bend += bends[row] ?? 0
  }
  return Number(((settings.step * slope) / bend).toFixed(4))
}

function bestCut(
  { signs, cuts, bins, slopes, bends, settings, directions }: Growing,
  rows: readonly number[],
): { readonly sign: number; readonly bin: number } | undefined {
  let best: { readonly sign: number; readonly bin: number } | undefined
  let bestGain = 1e-6
  for (const sign of signs) {
    const count = (cuts[sign]?.length ?? 0) + 1
    const slopeOf = new Float64Array(count)
    const bendOf = new Float64Array(count)
    const column = bins[sign] ?? new Uint8Array()
    let [slope, bend] = [0, 0]
    for (const row of rows) {
      const bin = column[row] ?? 0
      slopeOf[bin] = (slopeOf[bin] ?? 0) + (slopes[row] ?? 0)
      bendOf[bin] = (bendOf[bin] ?? 0) + (bends[row] ?? 0)
      slope += slopes[row] ?? 0
      bend += bends[row] ?? 0
    }
    let [left, leftBend] = [0, 0]
    for (let bin = 0; bin + 1 < count; bin += 1) {
      left += slopeOf[bin] ?? 0
      leftBend += bendOf[bin] ?? 0
      if (leftBend < settings.leastWeight || bend - leftBend < settings.leastWeight) continue
      const leftAnswer = left / (leftBend + settings.pull)
      const rightAnswer = (slope - left) / (bend - leftBend + settings.pull)
      if ((rightAnswer - leftAnswer) * (directions[sign] ?? 0) < 0) continue
      const gain =
        left ** 2 / (leftBend + settings.pull) +
        (slope - left) ** 2 / (bend - leftBend + settings.pull) -
        slope ** 2 / (bend + settings.pull)
      if (gain > bestGain) [best, bestGain] = [{ sign, bin }, gain]
    }
  }
  return best
}
