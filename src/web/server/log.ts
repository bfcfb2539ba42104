import { systemClock } from '#base/clock.ts'

/** One line on stderr for a request that failed on our side. */
export function logFailure(failure: {
  readonly path: string
  readonly status: number
  readonly error: unknown
}): void {
  const { path, status, error } = failure
  const line = {
    at: systemClock.now(),
    event: 'page-failed',
    path: path.slice(0, 500),
    status,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
