/** One queue contract over a SQLite table and pg-boss. */
import type { Job, Stage } from '#domain/job.ts'
import { parseWord } from './json.ts'

export type NewJob = {
  readonly stage: Stage
  readonly key: string
  /** Not before then; at once when absent. ISO 8601. */
  readonly runAt?: string
}

export type JobQueue = {
  /** Adds jobs; one that is waiting already for the same stage and key is not added twice. */
  readonly add: (jobs: readonly NewJob[]) => Promise<void>
  /** Takes up to `limit` ready jobs of a stage for this worker alone; a worker that dies gives them back after the lease. */
  readonly take: (stage: Stage, limit: number) => Promise<readonly Job[]>
  /** Ends a job; called inside the transaction that saves its result. */
  readonly complete: (job: Job) => Promise<void>
  /** Puts a job back to be tried again then, or ends it for good when `retryAt` is null. */
  readonly fail: (job: Job, error: string, retryAt: string | null) => Promise<void>
  /** Waiting and running jobs of each stage that are ready now or being worked on. */
  readonly countReady: () => Promise<Readonly<Record<Stage, number>>>
  /** Keys of the stage's jobs that are ready or being worked on, at most `limit`. */
  readonly listReady: (stage: Stage, limit: number) => Promise<readonly string[]>
  /** Jobs that were given up, newest first. */
  readonly listFailed: (limit: number) => Promise<readonly FailedJob[]>
  /** Gives back what a dead worker left, at once: only for a store that one worker uses alone. */
  readonly releaseAll: () => Promise<void>
}

export type FailedJob = {
  readonly stage: Stage
  readonly key: string
  readonly error: string
  readonly at: string
}

// Longer than any stage takes (a page may take 15 s, a model's article some minutes).
export const LEASE_SECONDS = 600

const NONE: Readonly<Record<Stage, number>> = {
  'fetch-feed': 0,
  'fetch-document': 0,
  understand: 0,
  group: 0,
  write: 0,
  check: 0,
  publish: 0,
  'watch-document': 0,
  'subscribe-to-hub': 0,
}

/** Counts by stage, 0 where no row tells of one. */
export function countsOf(
  rows: readonly { readonly stage: string; readonly count: number }[],
): Readonly<Record<Stage, number>> {
  const counts = { ...NONE }
  for (const { stage, count } of rows) counts[parseWord<Stage>(stage)] = count
  return counts
}

/** A job that was given up, from its row. */
export function failedJobOf(row: {
  readonly stage: string
  readonly key: string
  readonly error: string | null
  readonly run_at: string
}): FailedJob {
  return { stage: parseWord(row.stage), key: row.key, error: row.error ?? '', at: row.run_at }
}
