/** One HTTP request and its answer, with no redirects followed: the hop that `fetcher.ts` is made of. */
import { Agent as HttpAgent, request as requestHttp } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { readBody, type BodyLimit } from './body.ts'
import { WALL_BYTES } from './bot-wall.ts'
import { noteCertificate } from './certificate.ts'
import type { Guard } from './guard.ts'

export type Exchange = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Each `X-Robots-Tag` header by itself: one may name a program, and joined it is lost where its words end. */
  readonly robotsTags: readonly string[]
  /** Decoded of its content encoding; empty unless the status is 2xx; of a refusal its beginning, as far as it came at once. */
  readonly body: Buffer
}

export type ExchangeRequest = BodyLimit & {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent by POST, as forms are; a GET without. */
  readonly form?: Readonly<Record<string, string>> | undefined
  readonly deadlineMs: number
}

export type Exchanger = {
  /** @throws whatever the network, the guard, {@link readBody} or the deadline (a TimeoutError) throws */
  readonly exchange: (request: ExchangeRequest) => Promise<Exchange>
  readonly close: () => void
}

// Twice what browsers send us; some publishers set more cookies and policies than Node's 16 KiB hold.
const MAX_HEADER_BYTES = 65_536

const REFUSAL_MS = 2_000

export function createExchanger(guard: Guard): Exchanger {
  const pool = { keepAlive: true, keepAliveMsecs: 1_000, maxFreeSockets: 64, timeout: 30_000 }
  const httpAgent = new HttpAgent(pool)
  const httpsAgent = new HttpsAgent(pool)

  const open = async (wanted: ExchangeRequest, signal: AbortSignal): Promise<IncomingMessage> => {
    const url = new URL(wanted.url)
    const isSecure = url.protocol === 'https:'
    const sent = wanted.form && new URLSearchParams(wanted.form).toString()
    const options: RequestOptions = {
      method: sent === undefined ? 'GET' : 'POST',
      agent: isSecure ? httpsAgent : httpAgent,
      headers: { ...wanted.headers, ...headersOfForm(sent) },
      lookup: guard.lookup,
      maxHeaderSize: MAX_HEADER_BYTES,
      signal,
    }
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
    const request = isSecure ? requestHttps(url, options) : requestHttp(url, options)
    const withDates = isSecure ? noteCertificate(request) : (error: Error) => error
    request.once('response', resolve)
    request.once('error', (error) => {
      reject(
        request.reusedSocket && isReset(error)
          ? new StaleSocket(error.message, { cause: error })
          : withDates(error),
      )
    })
    request.end(sent)
    return await promise
  }

  const exchange = async (wanted: ExchangeRequest): Promise<Exchange> => {
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(wanted.deadlineMs)))
    const response = await open(wanted, signal).catch((error: unknown) => {
      // A kept connection that the other side had closed meanwhile says nothing about the host: ask once more.
      if (error instanceof StaleSocket) return open(wanted, signal)
      throw error
    })
    return await readAnswer(response, wanted, signal)
  }

  const close = (): void => {
    httpAgent.destroy()
    httpsAgent.destroy()
  }
  return { exchange, close }
}

async function readAnswer(
  response: IncomingMessage,
  wanted: ExchangeRequest,
  signal: AbortSignal,
): Promise<Exchange> {
  const { statusCode: status = 0, headers } = response
  const robotsTags = response.headersDistinct['x-robots-tag'] ?? []
  if (status === 401 || status === 403) {
    return { status, headers, robotsTags, body: await readRefusal(response, signal) }
  }
  if (status < 200 || status > 299) {
    // What stands beside a redirect or an error is not read; the connection is given up unless it has ended already.
    response.on('error', () => undefined)
    if (response.complete || headers['content-length'] === '0') response.resume()
    else response.destroy()
    return { status, headers, robotsTags, body: Buffer.alloc(0) }
  }
  const body = await readBody(response, wanted, signal).catch((error: unknown) => {
    throw isReset(error) ? new CutOff('cut off', { cause: error }) : error
  })
  return { status, headers, robotsTags, body }
}

function headersOfForm(sent: string | undefined): Record<string, string> {
  if (sent === undefined) return {}
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(sent)),
  }
}

class StaleSocket extends Error {}

/** The connection broke while the answer was on its way. */
export class CutOff extends Error {}

const RESETS = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RESETS.includes(String(error.code))
}

// A refusal's first words tell a bot wall from a password; they are not worth waiting for.
async function readRefusal(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  response.on('error', () => undefined)
  const limit = { maxBytes: WALL_BYTES, isCutAtLimit: true }
  const soon = AbortSignal.any([signal, AbortSignal.timeout(REFUSAL_MS)])
  return await readBody(response, limit, soon).catch(() => Buffer.alloc(0))
}
