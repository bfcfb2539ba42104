/** A worker for the tests of the pool: what is well, and everything that can go wrong in one. */
import { serveTasks } from './serve-tasks.ts'

export const POOL_TASKS = {
  double: (number: number): number => number * 2,
  hang: (): never => {
    for (;;);
  },
  /** A regular expression that backtracks for ages: no loop of ours that could look at a clock. */
  backtrack: (): boolean => /^(a+)+$/.test(`${'a'.repeat(60)}!`),
  fill: (): number => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, at) => `word ${at}`))
  },
  throwOne: (): never => {
    throw new Error('no such luck')
  },
  end: (): never => process.exit(3),
  environment: (): number => Object.keys(process.env).length,
}

serveTasks(POOL_TASKS)
