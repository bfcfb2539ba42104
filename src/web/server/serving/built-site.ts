/** The site that `npm run build` made: its request handler, and the renderer behind it. */
import { readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Server } from '@sveltejs/kit'
import { messageOf, OnixError } from '#base/errors.ts'

export type BuiltSite = {
  /** Answers anything: files, pages, forms. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => unknown
  /** Makes one page; it goes by who asks only where their address is given. */
  readonly render: (request: Request, clientAddress?: string) => Promise<Response>
  /** Paths of the files that are sent as they are. */
  readonly filePaths: ReadonlySet<string>
}

export class SiteNotThere extends OnixError {
  readonly code = 'site-not-there'
  readonly nextStep = 'Run `npm run build`, then start again.'
}

// The largest form is an OPML list of 1 MB (welcome-actions.ts), with what the browser puts around it.
const MAX_FORM_SIZE = '1100K'

// A page that is kept is made for everybody: this address (RFC 5737) is no machine's, the owner's least of all.
const NOBODY = '192.0.2.0'

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown

/**
 * @param folder where the adapter put the build
 * @throws SiteNotThere
 */
export async function loadBuiltSite(folder: string): Promise<BuiltSite> {
  try {
    // Kit reads its limit from the environment only, once, when loaded.
    // eslint-disable-next-line onix/config-reads-environment -- said to Kit, not asked of the owner
    process.env['BODY_SIZE_LIMIT'] = MAX_FORM_SIZE
    const handler = parseHandler(await import(fileIn(folder, 'handler.js')))
    // Loading the handler has started this very server; it is taken from beside it, because a kept page needs the
    // response as a value and not as bytes on a socket.
    const server = parseServer(await import(fileIn(folder, 'adapter-node.js')))
    return {
      handle: (request, response) =>
        handler(request, response, () => {
          response.writeHead(404).end()
        }),
      render: (request, clientAddress = NOBODY) =>
        server.respond(request, { getClientAddress: () => clientAddress }),
      filePaths: listFiles(join(folder, 'client')),
    }
  } catch (error) {
    throw new SiteNotThere(`load the site from ${folder}: ${messageOf(error)}`, { cause: error })
  }
}

function fileIn(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).href
}

function listFiles(folder: string): ReadonlySet<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Set(names.map((name) => `/${name.replaceAll('\\', '/')}`))
}

function parseHandler(module: unknown): Handler {
  const { handler } = module as { handler?: unknown }
  if (typeof handler !== 'function') throw new TypeError('the build exports no handler')
  return handler as Handler
}

function parseServer(module: unknown): Server {
  const { server } = module as { server?: Partial<Server> }
  if (typeof server?.respond !== 'function') throw new TypeError('the build exports no server')
  return server as Server
}
