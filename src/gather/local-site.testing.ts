/** A real web site on an ephemeral port of this machine, for tests. */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export type LocalSite = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** Paths that were asked for, in order, with their headers. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  readonly close: () => Promise<void>
}

/** Opens a site that answers its paths so (without their query); all others are not found. */
export async function openSite(pages: Readonly<Record<string, Answer>>): Promise<LocalSite> {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers })
    const answer = pages[path.replace(/\?.*$/, '')]
    if (answer) answer(request, response)
    else response.writeHead(404).end('nothing here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${String(portOf(server))}`,
    asked,
    close: () => closed(server),
  }
}

/** Answers with that text. */
export function gives(type: string, text: string): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-type': type }).end(text)
  }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) =>
    server.close(() => {
      resolve()
    }),
  )
}
