/** The reply of a server went over its bound. */
export class ReplyTooLarge extends Error {
  readonly limitBytes: number
  constructor(limitBytes: number) {
    super(`read reply: more than ${limitBytes} bytes`)
    this.limitBytes = limitBytes
  }
}

/** A `fetch` that follows no redirect (they could carry the key elsewhere) and stops reading after `limitBytes`. */
export function createBoundedFetch(limitBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    const bytes = await readBounded(response, limitBytes)
    const { status, statusText, headers } = response
    return new Response(status === 204 || status === 304 ? null : bytes, {
      status,
      statusText,
      headers,
    })
  }
}

async function readBounded(response: Response, limitBytes: number): Promise<string> {
  if (!response.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let sizeBytes = 0
  // Leaving the loop by a throw cancels the body, which closes the connection.
  for await (const chunk of response.body) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > limitBytes) throw new ReplyTooLarge(limitBytes)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
