import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** One scripted reply: a chat completion saying `content`, or anything else the server may do. */
export type ScriptedReply =
  | { readonly content: string }
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  | { readonly delayMs: number }
  | { readonly hugeBytes: number }

export type ScriptedModel = {
  /** Base address for `createModel`. */
  readonly url: string
  /** Bodies of the requests so far, as sent. */
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

/** A real HTTP server on an ephemeral port that speaks OpenAI chat completions from a script; the last reply repeats. */
export async function startScriptedModel(
  script: readonly [ScriptedReply, ...ScriptedReply[]],
): Promise<ScriptedModel> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push(body)
      send(response, script[Math.min(requests.length, script.length) - 1] ?? script[0])
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

function send(response: ServerResponse, reply: ScriptedReply): void {
  if ('content' in reply) {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(completionOf(reply.content)))
  } else if ('status' in reply) {
    response.writeHead(reply.status, reply.headers)
    response.end(reply.body ?? JSON.stringify({ error: { message: 'scripted' } }))
  } else if ('delayMs' in reply) {
    setTimeout(() => response.end('{}'), reply.delayMs).unref()
  } else {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(completionOf('x'.repeat(reply.hugeBytes))))
  }
}

function completionOf(content: string) {
  return {
    id: 'scripted',
    object: 'chat.completion',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  }
}
