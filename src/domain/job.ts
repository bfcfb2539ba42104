/** The stages of the line, in order. Only `newsroom` may act on that order. */
export const STAGES = [
  'fetch-feed',
  'fetch-document',
  'understand',
  'group',
  'write',
  'check',
  'publish',
  'watch-document',
  'subscribe-to-hub',
] as const

export type Stage = (typeof STAGES)[number]

/** One unit of the queue: a stage to run for the thing that `key` names (an id in words, such as `feed:12`). */
export type Job = {
  readonly id: string
  readonly stage: Stage
  readonly key: string
  /** Tries so far, this one counted. */
  readonly attempt: number
}
