/** One worker thread of a pool, seen from outside: started, asked, ended. */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { messageOf } from './errors.ts'
import { READY, type TaskMessage, type TaskOutcome } from './task.ts'

// Libraries load in a third of a second; on a machine that is busy with other things, in seconds.
const START_MS = 30_000
const YOUNG_SHARE = 8

/**
 * Starts a worker that has loaded `file` (as `#room/file.ts`); undefined when that cannot be done. It gets no part of the
 * environment, and keeps no process alive that has nothing else to do.
 */
export async function startWorker(file: string, memoryMb: number): Promise<Worker | undefined> {
  try {
    // By way of require, because the built site resolves it from its own folder.
    const path = createRequire(import.meta.url).resolve(file)
    const worker = new Worker(path, {
      env: {},
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb,
        maxYoungGenerationSizeMb: memoryMb / YOUNG_SHARE,
      },
    })
    worker.unref()
    // Heard where it matters; this one only keeps an error that comes too late from ending the process.
    worker.on('error', () => undefined)
    const first = await hear(worker, START_MS, () => undefined)
    if (first.kind === 'done' && first.result === READY) return worker
    await worker.terminate()
  } catch {
    // No such file, no threads, no memory for them: all one to the pool, which does without.
  }
  return undefined
}

/** Has a worker run one function; unless that is `done` or `threw`, the worker is of no more use. */
export async function askWorker(
  worker: Worker,
  { name, given }: TaskMessage,
  deadlineMs: number,
): Promise<TaskOutcome<unknown>> {
  const answer = await hear(worker, deadlineMs, () => {
    worker.postMessage({ name, given } satisfies TaskMessage)
  })
  return answer.kind === 'done' ? parseAnswer(answer.result) : answer
}

/** The next thing that comes from a worker. Its timer is what keeps the process alive meanwhile. */
function hear(
  worker: Worker,
  deadlineMs: number,
  begin: () => void,
): Promise<TaskOutcome<unknown>> {
  return new Promise((resolve) => {
    const end = (outcome: TaskOutcome<unknown>): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    const onMessage = (result: unknown): void => end({ kind: 'done', result })
    const onError = (error: Error): void => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end({
        kind: 'ended',
        reason: isMemory ? 'too-much-memory' : 'crashed',
        said: messageOf(error),
      })
    }
    const onExit = (): void => end({ kind: 'ended', reason: 'crashed', said: 'its worker ended' })
    const timer = setTimeout(() => {
      end({ kind: 'ended', reason: 'too-slow', said: `it took over ${deadlineMs / 1000} s` })
    }, deadlineMs)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    try {
      begin()
    } catch (error) {
      end({ kind: 'ended', reason: 'threw', said: messageOf(error) })
    }
  })
}

// Our own module sent it: `serveTasks` answers with nothing else.
function parseAnswer(answer: unknown): TaskOutcome<unknown> {
  return answer as TaskOutcome<unknown>
}
