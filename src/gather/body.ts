/** Reads an answer's body within its limits, undoing gzip, deflate and brotli. */
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { addAbortSignal } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** The answer holds more than it may, packed or unpacked. */
export class TooLarge extends Error {}

/** The answer is packed in a way that we do not undo, or badly. */
export class BadEncoding extends Error {}

/**
 * Reads the whole body, unpacked, stopping as soon as `maxBytes` are passed on either side of unpacking.
 *
 * @throws TooLarge, BadEncoding, the signal's reason, or what the connection broke with
 */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  addAbortSignal(signal, response)
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? ''
  const isPacked = encoding !== '' && encoding !== 'identity'
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy()
    throw new TooLarge()
  }
  try {
    const packed = await readChunks(response, maxBytes)
    return isPacked ? await unpack(packed, encoding, maxBytes) : packed
  } catch (error) {
    response.destroy()
    if (signal.aborted) throw signal.reason
    throw error
  }
}

async function readChunks(stream: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

async function unpack(packed: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  if (packed.length === 0) return packed
  const stream = unpackerOf(encoding, packed)
  stream.end(packed)
  try {
    return await readChunks(stream, maxBytes)
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
