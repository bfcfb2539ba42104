/** When a model that keeps failing is left alone, and for how long: read from the book of calls, so that all workers agree. */
import type { PastCall } from '#domain/model-call.ts'

export type Circuit =
  | { readonly state: 'closed' }
  /** The model is left alone until then. */
  | {
      readonly state: 'open'
      readonly failures: number
      readonly lastFailure: string
      readonly until: string
    }
  /** The rest is over: one question is let through to see. */
  | { readonly state: 'half-open'; readonly failures: number; readonly lastFailure: string }

// Five articles in a row that a model spoilt are no accident.
export const FAILURES_TO_REST = 5
const FIRST_REST_MS = 60_000
const LONGEST_REST_MS = 30 * 60_000

// These say nothing of the model: who asked had stopped, or had asked too much.
const NEUTRAL: ReadonlySet<string> = new Set(['open', 'stopped', 'too-long', 'cached'])

/**
 * The state of a model's circuit: five failures in a row open it for a minute, and each one more doubles that, up to half an
 * hour; one answer closes it.
 *
 * @param past  its calls, newest first
 */
export function judgeCircuit(past: readonly PastCall[], nowMs: number): Circuit {
  const told = past.filter(({ outcome }) => !NEUTRAL.has(outcome))
  const answered = told.findIndex(({ outcome }) => outcome === 'answered')
  const failures = answered < 0 ? told : told.slice(0, answered)
  const [last] = failures
  if (!last || failures.length < FAILURES_TO_REST) return { state: 'closed' }
  const restMs = Math.min(
    LONGEST_REST_MS,
    FIRST_REST_MS * 2 ** (failures.length - FAILURES_TO_REST),
  )
  const untilMs = Date.parse(last.endedAt ?? last.at) + restMs
  const found = { failures: failures.length, lastFailure: last.outcome }
  const isTried = past.some(({ outcome, at }) => outcome === 'open' && Date.parse(at) >= untilMs)
  if (nowMs >= untilMs && !isTried) return { state: 'half-open', ...found }
  return { state: 'open', ...found, until: new Date(Math.max(untilMs, nowMs)).toISOString() }
}
