/** What is asked of a worker thread, and what it answers. */
import { messageOf } from './errors.ts'

/** Functions by name, pure and synchronous: arguments and results are copied from thread to thread. */
export type TaskTable = Readonly<Record<string, (...given: never[]) => unknown>>

export type TaskMessage = { readonly name: string; readonly given: readonly unknown[] }

export type TaskOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | {
      readonly kind: 'ended'
      /** `threw`: the function did, and its worker goes on; `crashed`: the worker ended by itself. */
      readonly reason: 'too-slow' | 'too-much-memory' | 'crashed' | 'threw'
      readonly said: string
    }

/** What a worker says first, once its module is loaded. */
export const READY = 'ready'

/** Runs the named function of the table; what it throws is an outcome. */
export function runTask(tasks: TaskTable, { name, given }: TaskMessage): TaskOutcome<unknown> {
  try {
    return { kind: 'done', result: parseTask(tasks[name])(...given) }
  } catch (error) {
    return { kind: 'ended', reason: 'threw', said: messageOf(error) }
  }
}

// The pool's types ask for no function that is not in the table, and none with other arguments.
function parseTask(task: unknown): (...given: readonly unknown[]) => unknown {
  return task as (...given: readonly unknown[]) => unknown
}
