import { setTimeout as sleep } from 'node:timers/promises'
import { ModelFailed } from './model-failed.ts'

export type RetrySettings = {
  readonly retries: number
  readonly firstDelayMs: number
  /** A server that asks for a longer pause than this is not waited for. */
  readonly maxDelayMs: number
}

/**
 * Runs `attempt`, and again after each failure that may pass (429, 5xx, connection), waiting twice as long each time
 * or as long as `Retry-After` says.
 *
 * @throws the last failure; at once when it is not retryable, or the wait asked for is too long
 */
export async function withRetries<Value>(
  settings: RetrySettings,
  signal: AbortSignal,
  attempt: () => Promise<Value>,
): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      const delayMs = delayAfter(error, tries, settings)
      if (delayMs === null || !(await pause(delayMs, signal))) throw error
    }
  }
}

/** False when the wait was cut short. */
async function pause(delayMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(delayMs, undefined, { signal })
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}

function delayAfter(error: unknown, tries: number, settings: RetrySettings): number | null {
  if (!(error instanceof ModelFailed) || !error.retryable || error.kind === 'too-slow') return null
  if (tries >= settings.retries) return null
  const asked = error.retryAfterSeconds
  const delayMs = asked === null ? settings.firstDelayMs * 2 ** tries : asked * 1000
  return delayMs > settings.maxDelayMs ? null : delayMs
}
