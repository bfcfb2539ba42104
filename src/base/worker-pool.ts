/** Runs functions off the event loop, in worker threads that are ended when they take too much time or memory. */
import { availableParallelism } from 'node:os'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { runTask, type TaskMessage, type TaskOutcome, type TaskTable } from './task.ts'
import { createTaskLine, type TaskLine } from './task-line.ts'
import { askWorker, startWorker } from './worker-thread.ts'

export type PoolSettings<Tasks extends TaskTable> = {
  /** Module that serves the same functions by `serveTasks`, as `#room/file.ts`. */
  readonly file: string
  /** The functions, for when no worker can start: they run here then, and nothing can end them. */
  readonly loadHere: () => Promise<Tasks>
  /** For one task, from the moment that a worker has it. */
  readonly deadlineMs: number
  /** JavaScript memory of one worker. */
  readonly memoryMb: number
  /** Default {@link poolSize}. */
  readonly size?: number
}

export type WorkerPool<Tasks extends TaskTable> = {
  /** Runs one function, in the order of asking; never rejects. */
  readonly run: <Name extends keyof Tasks & string>(
    name: Name,
    ...given: Parameters<Tasks[Name]>
  ) => Promise<TaskOutcome<ReturnType<Tasks[Name]>>>
  /** Ends the workers; what waits or runs ends as `crashed`. */
  readonly close: () => Promise<void>
}

type Waiting = TaskMessage & { readonly settle: (outcome: TaskOutcome<unknown>) => void }

// An idle worker holds some 60 MB: it goes when a round is over, and is back in a third of a second.
const IDLE_MS = 20_000
// Where no worker can start, that is not tried again with every task.
const REST_MS = 60_000

/** Two at least, so that a task that is stuck does not hold up the others; more where there are cores for them. */
export function poolSize(): number {
  return Math.min(4, Math.max(2, availableParallelism() - 1))
}

/**
 * Makes a pool: workers start when there is work for them, and end when there has been none for a while. One that passed its
 * limits is ended and another takes its place, so that what waits goes on.
 */
export function createWorkerPool<Tasks extends TaskTable>(
  settings: PoolSettings<Tasks>,
): WorkerPool<Tasks> {
  const size = settings.size ?? poolSize()
  const line = createTaskLine<Waiting>()
  const threads = new Set<Worker>()
  let hands = 0
  let restUntilMs = 0
  let isClosed = false

  // One hand: a worker thread from task to task, until it has to be ended or nothing comes.
  const lendHand = async (): Promise<void> => {
    hands += 1
    const mayStart = performance.now() >= restUntilMs
    const thread = mayStart ? await startWorker(settings.file, settings.memoryMb) : undefined
    if (thread) {
      threads.add(thread)
      await workIn(thread, line, settings.deadlineMs)
      threads.delete(thread)
      await thread.terminate()
    } else {
      if (mayStart) restUntilMs = performance.now() + REST_MS
      // While a neighbour works, what waits is safer with it than here.
      if (threads.size === 0) await workHere(await settings.loadHere(), line)
    }
    hands -= 1
    if (!line.isEmpty() && hands < size) void lendHand()
  }

  return {
    run: (name, ...given) => {
      if (isClosed) return Promise.resolve(CLOSED)
      return new Promise((resolve) => {
        const settle = (outcome: TaskOutcome<unknown>): void => resolve(parseOutcome(outcome))
        if (line.add({ name, given, settle }) && hands < size) void lendHand()
      })
    },
    close: async () => {
      isClosed = true
      for (const task of line.close()) task.settle(CLOSED)
      await Promise.all([...threads].map((thread) => thread.terminate()))
    },
  }
}

const CLOSED = { kind: 'ended', reason: 'crashed', said: 'its worker was closed' } as const

async function workIn(thread: Worker, line: TaskLine<Waiting>, deadlineMs: number): Promise<void> {
  for (let task = await line.take(IDLE_MS); task; task = await line.take(IDLE_MS)) {
    const outcome = await askWorker(thread, task, deadlineMs)
    task.settle(outcome)
    if (outcome.kind === 'ended' && outcome.reason !== 'threw') return
  }
}

async function workHere(tasks: TaskTable, line: TaskLine<Waiting>): Promise<void> {
  for (let task = line.takeNow(); task; task = line.takeNow()) {
    task.settle(runTask(tasks, task))
    await breathe()
  }
}

// `run` took name and arguments of one function of the table, so the outcome is of that function.
function parseOutcome<Result>(outcome: TaskOutcome<unknown>): TaskOutcome<Result> {
  return outcome as TaskOutcome<Result>
}
