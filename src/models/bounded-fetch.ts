import { asEventStream } from './as-stream.ts'

/** The reply of a server went over its bound. */
export class ReplyTooLarge extends Error {
  readonly limitBytes: number
  constructor(limitBytes: number) {
    super(`read reply: more than ${limitBytes} bytes`)
    this.limitBytes = limitBytes
  }
}

/**
 * A `fetch` that follows no redirect (they could carry the key elsewhere) and stops reading after `limitBytes`.
 * The body comes as it arrives, as events even where the server sent a whole completion; `onBytes` hears of each piece,
 * so that silence can be told from slowness.
 */
export function createBoundedFetch(limitBytes: number, onBytes?: () => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    onBytes?.()
    if (!response.body) return response
    const body = response.body.pipeThrough(createBound(limitBytes, onBytes))
    const { status, statusText, headers } = response
    const bounded = new Response(body, { status, statusText, headers })
    const isWhole = headers.get('content-type')?.includes('application/json') ?? false
    return response.ok && isWhole ? await streamed(bounded) : bounded
  }
}

function createBound(limitBytes: number, onBytes?: () => void) {
  let sizeBytes = 0
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      sizeBytes += chunk.byteLength
      onBytes?.()
      // The error cancels the body, which closes the connection.
      if (sizeBytes > limitBytes) throw new ReplyTooLarge(limitBytes)
      controller.enqueue(chunk)
    },
  })
}

async function streamed(response: Response): Promise<Response> {
  const text = await response.text()
  const events = asEventStream(text)
  const { status } = response
  return events === undefined
    ? new Response(text, { status, headers: response.headers })
    : new Response(events, { status, headers: { 'content-type': 'text/event-stream' } })
}
