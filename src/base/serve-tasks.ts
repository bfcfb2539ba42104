import { parentPort } from 'node:worker_threads'
import { READY, runTask, type TaskMessage, type TaskTable } from './task.ts'

/** Makes the module that calls it a worker of `createWorkerPool`, which runs what it is asked for, one at a time. */
export function serveTasks(tasks: TaskTable): void {
  parentPort?.on('message', (message: TaskMessage) => {
    parentPort?.postMessage(runTask(tasks, message))
  })
  parentPort?.postMessage(READY)
}
