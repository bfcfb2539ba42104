import type { Failure, FailureKind } from '#domain/feed.ts'
import { isWallAnswer } from './bot-wall.ts'
import { decodeText } from './charset.ts'
import type { Exchange } from './exchange.ts'
import { failureOf } from './failure.ts'
import { parseRetryAfter } from './retry-after.ts'

/** The failure that an answer's HTTP status stands for; undefined when it brought something to read. */
export function statusFailure(exchange: Exchange, url: string, nowMs: number): Failure | undefined {
  const { status, headers, body } = exchange
  if (status === 200 || status === 203) return undefined
  const retryAfterSeconds = parseRetryAfter(headers['retry-after'], nowMs)
  const detail = retryAfterSeconds === undefined ? { status } : { status, retryAfterSeconds }
  const kind = kindOf(status)
  const isWall = kind === 'forbidden' && isWallAnswer(headers, decodeText(body, ''))
  return failureOf(isWall ? 'bot-wall' : kind, url, detail)
}

function kindOf(status: number): FailureKind {
  if (status === 404) return 'not-found'
  if (status === 410) return 'gone'
  if (status === 429) return 'rate-limited'
  if (status >= 500) return 'server-error'
  return [401, 402, 403, 407, 451].includes(status) ? 'forbidden' : 'unexpected-status'
}
