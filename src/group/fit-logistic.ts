/** Logistic regression that starts from what is known: weights move only as far as examples speak against them. */

export type Example = {
  /** One number a weight. */
  readonly signs: readonly number[]
  readonly isSame: boolean
  /** How much the example counts. */
  readonly weight: number
}

const MAX_ROUNDS = 25
const SETTLED = 1e-6

/**
 * Gives the weights that explain the examples best without leaving the prior for little.
 *
 * @param pulls how strongly each weight is held to its prior; Infinity keeps it
 * @returns as long as `prior`; the same for the same input, whatever the order of examples but for rounding
 */
export function fitLogistic(
  examples: readonly Example[],
  prior: readonly number[],
  pulls: readonly number[],
): number[] {
  const weights = [...prior]
  const free = prior.keys().filter((at) => Number.isFinite(pulls[at])).toArray()
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const step = newtonStep(examples, weights, { prior, pulls, free })
    free.forEach((at, row) => (weights[at] = (weights[at] ?? 0) - (step[row] ?? 0)))
    if (step.every((move) => Math.abs(move) < SETTLED)) break
  }
  return weights
}

type Held = {
  readonly prior: readonly number[]
  readonly pulls: readonly number[]
  readonly free: readonly number[]
}

function newtonStep(
  examples: readonly Example[],
  weights: readonly number[],
  { prior, pulls, free }: Held,
): number[] {
  const rows = free.map((at, row) => {
    const pull = pulls[at] ?? 0
    const bends = free.map((_, column) => (column === row ? pull : 0))
    return [...bends, pull * ((weights[at] ?? 0) - (prior[at] ?? 0))]
  })
  for (const { signs, isSame, weight } of examples) {
    const sum = weights.reduce((total, each, at) => total + each * (signs[at] ?? 0), 0)
    const odds = 1 / (1 + Math.exp(-sum))
    const slope = weight * (odds - (isSame ? 1 : 0))
    const bend = weight * odds * (1 - odds) + 1e-9
    const own = free.map((at) => signs[at] ?? 0)
    rows.forEach((row, at) => {
      const value = own[at] ?? 0
      if (value === 0) return
      own.forEach((other, column) => (row[column] = (row[column] ?? 0) + bend * value * other))
      row[own.length] = (row[own.length] ?? 0) + slope * value
    })
  }
  return solve(rows)
}

/** Gauss-Jordan over rows whose last number is the right side; a row of nothing gives 0. */
function solve(rows: number[][]): number[] {
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best = rows
      .keys()
      .filter((at) => at >= pivot)
      .reduce((a, b) => (Math.abs(rows[b]?.[pivot] ?? 0) > Math.abs(rows[a]?.[pivot] ?? 0) ? b : a), pivot)
    swap(rows, pivot, best)
    const top = rows[pivot] ?? []
    const divisor = top[pivot] ?? 0
    if (Math.abs(divisor) < 1e-12) continue
    rows.forEach((row, at) => {
      if (at !== pivot) subtract(row, top, (row[pivot] ?? 0) / divisor)
    })
  }
  return rows.map((row, at) => {
    const divisor = row[at] ?? 0
    return Math.abs(divisor) < 1e-12 ? 0 : (row[size] ?? 0) / divisor
  })
}

function swap(rows: number[][], one: number, other: number): void {
  const kept = rows[one] ?? []
  rows[one] = rows[other] ?? []
  rows[other] = kept
}

function subtract(row: number[], from: readonly number[], factor: number): void {
  if (factor === 0) return
  from.forEach((value, at) => (row[at] = (row[at] ?? 0) - factor * value))
}
