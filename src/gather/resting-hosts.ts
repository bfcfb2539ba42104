/** Remembers hosts that are down or asked us to wait, so that one sick host does not use up everybody's time. */
import type { Failure } from '#domain/feed.ts'

// Three in a row is a host's trouble, not a page's; a minute is short for the host and long for a queue of its pages.
const FAILURES_BEFORE_REST = 3
const REST_MS = 60_000

export type RestingHosts = {
  /** The failure to answer with while the host rests; undefined when it may be asked. */
  readonly find: (host: string) => Failure | undefined
  /** Tells how a request to the host ended; undefined where it answered. */
  readonly note: (host: string, failure: Failure | undefined) => void
}

type Rest = {
  readonly failures: number
  readonly untilMs: number
  readonly failure: Failure
}

/** @param nowMs  any clock in milliseconds that only moves forward */
export function createRestingHosts(nowMs: () => number): RestingHosts {
  const rests = new Map<string, Rest>()

  return {
    find: (host) => {
      const rest = rests.get(host)
      if (!rest || rest.untilMs <= nowMs()) return undefined
      return rest.failure
    },
    note: (host, failure) => {
      const restMs = failure && restOf(failure, rests.get(host)?.failures ?? 0)
      if (!failure || restMs === undefined) {
        rests.delete(host)
        return
      }
      const failures = (rests.get(host)?.failures ?? 0) + 1
      rests.set(host, { failures, untilMs: nowMs() + restMs, failure })
    },
  }
}

function restOf(failure: Failure, failuresBefore: number): number | undefined {
  if (failure.kind === 'rate-limited' || failure.retryAfterSeconds !== undefined)
    return Math.min(failure.retryAfterSeconds ?? 60, 86_400) * 1_000
  if (!['too-slow', 'cut-off', 'no-connection', 'no-such-host'].includes(failure.kind))
    return undefined
  return failuresBefore + 1 >= FAILURES_BEFORE_REST ? REST_MS : 0
}
