/** ROUGE-N as its authors' Python package counts it: lower case, runs of a-z and 0-9, F1; without stemming. */
import { f1Of } from './f1.ts'

/** F1, 0..1, of the runs of `size` words that both texts have, each as often as it stands. */
export function rougeOf(found: string, wanted: string, size: number): number {
  const [left, right] = [countRuns(found, size), countRuns(wanted, size)]
  let shared = 0
  for (const [run, count] of left) shared += Math.min(count, right.get(run) ?? 0)
  return f1Of({ right: shared, found: totalOf(left), wanted: totalOf(right) }).f1
}

function countRuns(text: string, size: number): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const runs = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at += 1) {
    const run = words.slice(at, at + size).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

function totalOf(runs: ReadonlyMap<string, number>): number {
  return runs.values().reduce((sum, count) => sum + count, 0)
}
