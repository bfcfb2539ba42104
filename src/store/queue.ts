/** One queue contract over a SQLite table and pg-boss. */
import type { Job, Stage } from '#domain/job.ts'

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
