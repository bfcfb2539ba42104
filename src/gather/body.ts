/** Reads an answer's body within its limits, undoing gzip, deflate and brotli. */
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { addAbortSignal } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** The answer holds more than it may, packed or unpacked. */
export class TooLarge extends Error {}

/** The answer is packed in a way that we do not undo, or badly. */
export class BadEncoding extends Error {}

export type BodyLimit = {
  readonly maxBytes: number
  /** True to take what comes up to the limit and leave the rest unread. */
  readonly isCutAtLimit?: boolean | undefined
}

/**
 * Reads the whole body, unpacked, stopping as soon as `maxBytes` are passed on either side of unpacking.
 *
 * @throws TooLarge unless it is to be cut; BadEncoding, the signal's reason, or what the connection broke with
 */
export async function readBody(
  response: IncomingMessage,
  limit: BodyLimit,
  signal: AbortSignal,
): Promise<Buffer> {
  addAbortSignal(signal, response)
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? ''
  const isPacked = encoding !== '' && encoding !== 'identity'
  const length = Number(response.headers['content-length'] ?? 0)
  if (length > limit.maxBytes && !limit.isCutAtLimit) {
    response.destroy()
    throw new TooLarge()
  }
  try {
    const packed = await readChunks(response, limit)
    return isPacked ? await unpack(packed, encoding, limit) : packed
  } catch (error) {
    response.destroy()
    if (signal.aborted) throw signal.reason
    throw error
  }
}

async function readChunks(stream: AsyncIterable<Buffer>, limit: BodyLimit): Promise<Buffer> {
  const { maxBytes, isCutAtLimit } = limit
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes && !isCutAtLimit) throw new TooLarge()
    chunks.push(chunk)
    // Leaving the loop destroys the stream, and with it the connection.
    if (size >= maxBytes && isCutAtLimit) break
  }
  return Buffer.concat(chunks, Math.min(size, maxBytes))
}

async function unpack(packed: Buffer, encoding: string, limit: BodyLimit): Promise<Buffer> {
  if (packed.length === 0) return packed
  const stream = unpackerOf(encoding, packed)
  stream.end(packed)
  try {
    return await readChunks(stream, limit)
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause
    throw new BadEncoding(`its ${encoding} packing is broken`, { cause })
  } finally {
    stream.destroy()
  }
}

function unpackerOf(encoding: string, packed: Buffer): Transform {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      // Both kinds are called deflate; the zlib header's low four bits are always 8.
      return ((packed[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
    default:
      throw new BadEncoding(`it is packed as ${encoding.slice(0, 20)}`)
  }
}
