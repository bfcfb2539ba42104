/** The one place that asks what time it is, so that tests and replays can say so themselves. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
  /** ISO 8601 in UTC. */
  readonly now: () => string
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  now: () => new Date().toISOString(),
}

/** A clock that stands at `at` until moved. */
export function fixedClock(at: string): Clock & { readonly advance: (ms: number) => void } {
  let time = Date.parse(at)
  return {
    nowMs: () => time,
    now: () => new Date(time).toISOString(),
    advance: (ms) => {
      time += ms
    },
  }
}
