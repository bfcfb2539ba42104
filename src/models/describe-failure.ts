import { APICallError } from 'ai'
import { messageOf } from '#base/errors.ts'
import { ReplyTooLarge } from './bounded-fetch.ts'
import { ModelFailed, type ModelFailureKind } from './model-failed.ts'
import { isAboutLength } from './server-manners.ts'

/** Which of our own limits had run out when the library threw. */
type Context = {
  readonly model: string
  readonly isTimedOut: boolean
  readonly isStopped: boolean
}

/** What the library threw, as our one kind of error. */
export function describeFailure(error: unknown, context: Context): ModelFailed {
  if (error instanceof ModelFailed) return error
  const call = APICallError.isInstance(error) ? error : null
  const status = call?.statusCode ?? null
  const kind = kindOf(error, call, context)
  const detail = status ? `HTTP ${status}` : messageOf(error).slice(0, 200)
  const retryAfterSeconds = parseRetryAfter(call?.responseHeaders?.['retry-after'])
  const failure = { kind, model: context.model, detail, status, retryAfterSeconds }
  return new ModelFailed(failure, { cause: error })
}

function kindOf(error: unknown, call: APICallError | null, context: Context): ModelFailureKind {
  if (context.isTimedOut) return 'too-slow'
  if (context.isStopped) return 'stopped'
  if (hasCause(error, (cause) => cause instanceof ReplyTooLarge)) return 'too-large'
  const status = call?.statusCode
  if (status === undefined) return 'no-connection'
  if (status === 401 || status === 403) return 'bad-key'
  if (status === 429) return 'rate-limited'
  if (status === 413 || isAboutLength(call?.responseBody ?? '')) return 'too-long'
  if (status >= 500 || status === 408) return 'server-error'
  if (status >= 300) return 'rejected'
  // An answer that began well: its connection was cut (a TypeError of fetch), or the library could not read it.
  return hasCause(error, (cause) => cause instanceof TypeError) ? 'no-connection' : 'bad-reply'
}

function hasCause(error: unknown, matches: (cause: unknown) => boolean): boolean {
  let cause = error
  for (let depth = 0; depth < 6 && cause !== undefined; depth += 1) {
    if (matches(cause)) return true
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return false
}

/** Seconds; null for dates and nonsense, for which our own pauses are used. */
function parseRetryAfter(header: string | undefined): number | null {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}
