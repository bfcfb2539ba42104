/** HTTP for the site: kept pages in front, the framework behind, and nothing a request can do ends it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { logFailure } from '../log.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'
import type { BuiltSite } from './built-site.ts'
import type { KeptPages } from './kept-pages.ts'
import { pathOf, type RateLimits } from './rate-limits.ts'
import { buildPage, chooseEncoding } from './page.ts'
import { sendPage } from './send-page.ts'

export type SiteServerParts = {
  readonly site: BuiltSite
  readonly pages: KeptPages
  readonly edition: () => Promise<string>
  /** Origin of every page's address; null when the reader's own Host header decides. */
  readonly siteUrl: string | null
  readonly limits: RateLimits
}

const LONGEST_ADDRESS = 4096
// Without a query, but for the one that shows the same article plain: others are as many as their askers like.
const KEPT_ADDRESS = /^[^?]*(?:\?view=plain)?$/
const HOST = /^[a-z0-9.\-:[\]]{1,255}$/i

export function createSiteServer(parts: SiteServerParts): Server {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 20_000 },
    (request, response) => {
      answer(parts, request, response).catch((error: unknown) => {
        logFailure({ path: request.url ?? '', status: 500, error })
        refuse(response, 500, 'This page could not be made. Try again in a minute.')
      })
    },
  )
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  return server
}

async function answer(
  parts: SiteServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? ''
  const host = request.headers.host ?? ''
  if (!url.startsWith('/')) {
    refuse(response, 400, 'The address has to begin with a slash.')
    return
  }
  if (url.length > LONGEST_ADDRESS) {
    refuse(response, 414, 'The address is too long.')
    return
  }
  if (!HOST.test(host) || !URL.canParse(`http://${host}`)) {
    refuse(response, 400, 'The Host header is missing or no host.')
    return
  }
  const waitSeconds = parts.limits.take(request)
  if (waitSeconds !== null) {
    response.setHeader('retry-after', String(waitSeconds))
    refuse(response, 429, tooOften(waitSeconds))
    return
  }
  const isSentAsItIs = pathOf(url) === STREAM || parts.site.filePaths.has(url)
  if (!isAnonymousRead(request) || isSentAsItIs) {
    await parts.site.handle(request, response)
    return
  }
  const origin = parts.siteUrl === null ? `http://${host.toLowerCase()}` : originOf(parts.siteUrl)
  const isOwners = pathOf(url) === OWNERS_PAGE
  const render = isOwners
    ? () => parts.site.render(asItCame(request, origin), request.socket.remoteAddress)
    : () =>
        parts.site.render(
          new Request(`${origin}${url}`, { headers: { host, accept: 'text/html,*/*' } }),
        )
  // What was searched for is made for one reader, and comes compressed like the rest.
  const page =
    KEPT_ADDRESS.test(url) && !isOwners
      ? await parts.pages.get(`${origin}${url}`, await parts.edition(), render)
      : await buildPage(await render(), chooseEncoding(request.headers['accept-encoding']))
  sendPage(request, response, page)
}

function tooOften(seconds: number): string {
  const wait = seconds === 1 ? 'a second' : `${String(seconds)} seconds`
  return `Too many requests like this came from your address. Wait ${wait}, then go back and try again: nothing you wrote was sent on, and nothing is lost.`
}

function isAnonymousRead({ method, headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    headers.cookie === undefined &&
    headers.authorization === undefined
  )
}

// It goes on while its reader stays, and cannot be taken as a whole.
const STREAM = '/live'
// It goes by who asks, from where, and whether by way of a proxy.
const OWNERS_PAGE = '/welcome'

function asItCame({ url = '', headers }: IncomingMessage, origin: string): Request {
  const all = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return new Request(`${origin}${url}`, { headers: all })
}

function originOf(siteUrl: string): string {
  return new URL(siteUrl).origin
}

function refuse(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response
    .writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${words}\n`)
}
