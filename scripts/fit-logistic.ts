/** Logistic regression, small and the same on every run: both classes weigh alike, weights are kept small. */
export type Row = {
  readonly group: string
  readonly isTrue: boolean
  readonly features: Readonly<Record<string, number>>
}

export type Weights = Readonly<Record<string, number>>

const ROUNDS = 400
const RATE = 0.05
const SHRINK = 2

/** Adam on the whole set at once. */
export function fitLogistic(rows: readonly Row[]): Weights {
  const names = [...new Set(rows.flatMap(({ features }) => Object.keys(features)))].sort()
  const table = rows.map(({ features }) => names.map((name) => features[name] ?? 0))
  const weights = names.map(() => 0)
  const first = names.map(() => 0)
  const second = names.map(() => 0)
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = slopeOf(rows, table, weights)
    for (const [place, sum] of slope.entries()) {
      const mean = sum / rows.length
      const m = 0.9 * (first[place] ?? 0) + 0.1 * mean
      const v = 0.999 * (second[place] ?? 0) + 0.001 * mean * mean
      first[place] = m
      second[place] = v
      const step = m / (1 - 0.9 ** round) / (Math.sqrt(v / (1 - 0.999 ** round)) + 1e-8)
      weights[place] = (weights[place] ?? 0) - RATE * step
    }
  }
  return Object.fromEntries(names.map((name, place) => [name, weights[place] ?? 0]))
}

function slopeOf(
  rows: readonly Row[],
  table: readonly (readonly number[])[],
  weights: readonly number[],
): number[] {
  const trues = rows.filter(({ isTrue }) => isTrue).length
  const slope = weights.map((weight) => SHRINK * weight)
  for (const [at, values] of table.entries()) {
    const isTrue = rows[at]?.isTrue === true
    const share = rows.length / 2 / Math.max(1, isTrue ? trues : rows.length - trues)
    const error = (chance(values, weights) - (isTrue ? 1 : 0)) * share
    for (const [place, value] of values.entries())
      slope[place] = (slope[place] ?? 0) + error * value
  }
  return slope
}

function chance(values: readonly number[], weights: readonly number[]): number {
  const sum = values.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum))
}

/** Mean of the shares right of the two classes; each row by weights of its own. */
export function balancedAccuracy(
  judged: readonly { readonly row: Row; readonly weights: Weights }[],
): number {
  const share = (isTrue: boolean) => {
    const some = judged.filter(({ row }) => row.isTrue === isTrue)
    const right = some.filter(({ row, weights }) => {
      const names = Object.keys(row.features)
      const values = names.map((name) => row.features[name] ?? 0)
      const own = names.map((name) => weights[name] ?? 0)
      return chance(values, own) >= 0.5 === isTrue
    })
    return right.length / Math.max(1, some.length)
  }
  return (share(true) + share(false)) / 2
}
