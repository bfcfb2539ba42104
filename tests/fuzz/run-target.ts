import { messageOf } from '#base/errors.ts'
import { createRandom, mutate } from './mutator.ts'
import type { Target } from './targets.ts'

export type Fault = { readonly seed: number; readonly said: string; readonly text: string }
export type FuzzRun = {
  readonly runs: number
  readonly slowestMs: number
  /** The first faults, at most ten. */
  readonly faults: readonly Fault[]
}

const MOST_FAULTS = 10

/** Runs a target on texts of the seeds `from`, `from + 1`, …, as long as `goesOn` says; one that is slower than `limitMs` is a fault. */
export function runTarget(
  target: Target,
  options: {
    readonly from: number
    readonly limitMs: number
    readonly goesOn: (runs: number) => boolean
  },
): FuzzRun {
  const faults: Fault[] = []
  let [runs, slowestMs] = [0, 0]
  while (faults.length < MOST_FAULTS && options.goesOn(runs)) {
    const seed = options.from + runs
    const text = mutate(target.seeds, target.words, createRandom(seed))
    const startedMs = performance.now()
    const said = faultOf(target, text)
    const ms = performance.now() - startedMs
    if (said !== undefined) faults.push({ seed, said, text })
    else if (ms > options.limitMs) faults.push({ seed, said: `took ${Math.round(ms)} ms`, text })
    slowestMs = Math.max(slowestMs, ms)
    runs += 1
  }
  return { runs, slowestMs, faults }
}

function faultOf(target: Target, text: string): string | undefined {
  try {
    target.check(text)
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}
