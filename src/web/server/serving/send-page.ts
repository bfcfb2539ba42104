import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Page } from './page.ts'

// Asked for anew each time, so that a correction reaches everybody at once; unchanged pages cost a 304.
const CACHE_CONTROL = 'public, max-age=0, must-revalidate'

/** Sends a finished page, or 304 where the reader has it already. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const chosen = chooseEncoding(request.headers['accept-encoding'])
  const encoding = page.bodies[chosen] === page.bodies.identity ? 'identity' : chosen
  const headers: Record<string, string> = {
    'cache-control': CACHE_CONTROL,
    ...page.headers,
    vary: 'Accept-Encoding',
  }
  if (page.status === 200) {
    headers['etag'] = `"${page.tag}.${encoding}"`
    if (hasTag(request.headers['if-none-match'], page.tag)) {
      response.writeHead(304, headers).end()
      return
    }
  }
  const body = page.bodies[encoding]
  headers['content-length'] = String(body.length)
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  response.writeHead(page.status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function hasTag(header: string | undefined, tag: string): boolean {
  if (!header) return false
  return header.split(',').some((given) => {
    const bare = given.trim().replace(/^W\//, '')
    return bare === '*' || (bare.startsWith(`"${tag}.`) && bare.endsWith('"'))
  })
}
