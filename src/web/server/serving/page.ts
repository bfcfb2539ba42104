/** A finished page in every encoding that it is sent in. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

export type Page = {
  readonly status: number
  /** Names in lower case; without length, encoding and tag, which depend on how it is sent. */
  readonly headers: Readonly<Record<string, string>>
  readonly bodies: Readonly<Record<Encoding, Buffer>>
  /** Of the identity body; the encoding is added to it when sent. */
  readonly tag: string
}

// Quality 5 costs about what gzip does and is a sixth smaller; 11 would hold the first reader up for most of a second.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
// Compressed already: it is sent as it is.
const PACKED = /^image\/(?!svg)/
const OWN_HEADERS = new Set(['content-length', 'content-encoding', 'etag', 'transfer-encoding'])

/** @param only  the one encoding that it will be sent in; in all of them when not given */
export async function buildPage(response: Response, only?: Encoding): Promise<Page> {
  const identity = Buffer.from(await response.arrayBuffer())
  const isPacked = PACKED.test(response.headers.get('content-type') ?? '')
  const isWanted = (encoding: Encoding) => !isPacked && (only === undefined || only === encoding)
  const [br, gz] = await Promise.all([
    isWanted('br') ? promisify(brotliCompress)(identity, BROTLI) : identity,
    isWanted('gzip') ? promisify(gzip)(identity) : identity,
  ])
  return {
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => !OWN_HEADERS.has(name))),
    bodies: { identity, br, gzip: gz },
    tag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
  }
}

// Browsers send a handful of different headers; the bound is for those who send others.
const CHOSEN_KEPT = 200
const chosen = new Map<string, Encoding>()

/** The best encoding that the reader's browser takes; one refused with `q=0` is not taken. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  const known = chosen.get(accepted)
  if (known) return known
  const encoding = parseEncoding(accepted.slice(0, 500))
  if (chosen.size >= CHOSEN_KEPT) chosen.clear()
  chosen.set(accepted, encoding)
  return encoding
}

function parseEncoding(accepted: string): Encoding {
  const taken = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.replace(/;.*/, '').trim()),
  )
  if (taken.has('br')) return 'br'
  return taken.has('gzip') ? 'gzip' : 'identity'
}
