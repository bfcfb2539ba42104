/** Takes jobs and runs the line, most upstream stage first, so that a story is written once all its documents are in. */
import { setImmediate as breathe } from 'node:timers/promises'
import { messageOf, OnixError } from '#base/errors.ts'
import { STAGES, type Job, type Stage } from '#domain/job.ts'
import type { Made } from '#store/index.ts'
import { followingJobs, runStage, type LineContext } from './line.ts'

export type Progress = {
  readonly stage: Stage
  /** Jobs of that stage done in this run. */
  readonly done: number
  /** Jobs of that stage that wait. */
  readonly waiting: number
  readonly key: string
  readonly outcome: string
  readonly ms: number
}

export type WorkOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

type Crew = LineContext & {
  readonly fetchConcurrency: number
  /** Questions to the model at one time; 1 where it is not said. */
  readonly modelConcurrency?: number
}

const MAX_ATTEMPTS = 5
// A job that was begun this often and never ended ends the process itself, by memory or otherwise.
const MAX_STARTS = 12
const RETRY_SECONDS = 10
// Jobs taken from the queue at once; what is taken and not run when the process dies comes back with its lease.
const TAKEN_AT_ONCE = 50

/** Works until no stage has a job that is ready. Safe to stop and to run again at any time. */
export async function drain(crew: Crew, options: WorkOptions = {}): Promise<void> {
  const done = new Map<Stage, number>()
  for (;;) {
    let worked = false
    for (const stage of STAGES) {
      if (options.signal?.aborted) return
      worked = await drainStage(crew, stage, { ...options, done })
      if (worked) break
    }
    if (!worked) return
  }
}

type StageOptions = WorkOptions & { readonly done: Map<Stage, number> }

/** Runs the jobs of one stage until it has none; says whether it had any. */
async function drainStage(crew: Crew, stage: Stage, options: StageOptions): Promise<boolean> {
  let taken: Job[] = []
  let refilling: Promise<void> | undefined
  let waiting = (await crew.store.jobs.countReady())[stage]
  if (waiting === 0) return false
  let worked = false
  const refill = async () => {
    taken = [...(await crew.store.jobs.take(stage, isAsking ? hands : takenAtOnce(stage)))]
    refilling = undefined
  }
  const isAsking = crew.model !== null && ASKING.has(stage)
  const hands = handsFor(crew, stage, isAsking)
  const next = async (): Promise<Job | undefined> => {
    if (options.signal?.aborted) return undefined
    if (taken.length === 0) await (refilling ??= refill())
    return taken.shift()
  }
  // Breathing lets signals and timers in: the embedded store answers at once, so a stage that asks no network would run to
  // its end without hearing Ctrl-C.
  const worker = async () => {
    for (let job = await next(); job; job = await next()) {
      worked = true
      const { outcome, ms } = await runJob(crew, job)
      const done = (options.done.get(stage) ?? 0) + 1
      options.done.set(stage, done)
      waiting = Math.max(0, waiting - 1)
      options.onProgress?.({ stage, done, waiting, key: job.key, outcome, ms })
      await breathe()
    }
  }
  await Promise.all(Array.from({ length: hands }, worker))
  await putBack(crew, taken)
  return worked
}

// What a model is asked takes minutes: such jobs are taken one a hand, so that none waits out its lease behind another.
const ASKING: ReadonlySet<Stage> = new Set<Stage>(['write', 'check'])

function takenAtOnce(stage: Stage): number {
  return stage === 'group' ? 1 : TAKEN_AT_ONCE
}

function handsFor(crew: Crew, stage: Stage, isAsking: boolean): number {
  if (isAsking) return crew.modelConcurrency ?? 1
  return /^(?:fetch|watch)/.test(stage) ? crew.fetchConcurrency : 1
}

// A worker that is told to stop leaves what it took and did not begin to the others, at once and as if never taken.
async function putBack(crew: Crew, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    const untried = { ...job, attempt: job.attempt - 1 }
    await crew.store.transaction((store) => store.jobs.fail(untried, 'stopped', crew.clock.now()))
  }
}

/** One job: what its stage computes and the job's end are saved in one transaction, with the jobs that follow. */
async function runJob(
  crew: Crew,
  job: Job,
): Promise<{ readonly outcome: string; readonly ms: number }> {
  const startedMs = crew.clock.nowMs()
  try {
    if (job.attempt > MAX_STARTS) throw new Error('begun too often without an end')
    const work = await runStage(crew, job)
    await crew.store.transaction(async (store) => {
      const made = await work.save(store)
      await store.jobs.complete(job)
      await store.jobs.add(followingJobs(made))
      if (isSeen(made)) await store.bumpEdition()
    })
    return { outcome: work.outcome, ms: crew.clock.nowMs() - startedMs }
  } catch (error) {
    await giveBack(crew, job, error)
    return { outcome: `failed: ${messageOf(error)}`, ms: crew.clock.nowMs() - startedMs }
  }
}

function isSeen({ stories = [], articles = [], standings = [] }: Made): boolean {
  return stories.length + articles.length + standings.length > 0
}

// What throws is unexpected: tried again with growing pauses, and given up when that does not help.
async function giveBack(crew: Crew, job: Job, error: unknown): Promise<void> {
  const hopeless = error instanceof OnixError && !error.retryable
  const isLast = hopeless || job.attempt >= MAX_ATTEMPTS
  const waitMs = RETRY_SECONDS * 1000 * 2 ** (job.attempt - 1)
  const retryAt = isLast ? null : new Date(crew.clock.nowMs() + waitMs).toISOString()
  await crew.store.transaction((store) => store.jobs.fail(job, messageOf(error), retryAt))
}
