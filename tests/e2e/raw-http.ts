/** HTTP without a client's manners: answers as bytes, and requests that no client would send. */
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** As it came, compressed or not. */
  readonly body: Buffer
}

export async function getRaw(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const asking = request(url, { headers })
  asking.end()
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await buffer(response),
  }
}

/** Sends these very bytes and no more; gives the status, 0 when the connection is closed without an answer. */
export async function sendBytes(url: string, bytes: string): Promise<number> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  let answer = ''
  socket.setTimeout(5000, () => socket.destroy(new Error(`no answer to ${bytes.slice(0, 100)}`)))
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1')
    // The head is enough; a kept connection would hold us until its time is over.
    if (answer.includes('\r\n\r\n')) socket.destroy()
  })
  let failure: Error | undefined
  socket.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') failure = error
  })
  socket.end(bytes, 'latin1')
  await once(socket, 'close')
  if (failure) throw failure
  return Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0)
}
