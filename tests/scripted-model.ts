import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** One scripted reply: a chat completion saying `content`, or anything else the server may do. */
export type ScriptedReply =
  | {
      readonly content: string
      /** Why the model ended; `length` for a reply cut at its limit. */
      readonly finish?: 'stop' | 'length'
      /** What the server counts; null for one that does not say. */
      readonly usage?: { readonly prompt: number; readonly completion: number } | null
      /** Pause before each piece of the stream. */
      readonly pieceDelayMs?: number
      /** The connection is cut after that many characters of the stream. */
      readonly cutAfter?: number
      /** Answers in one piece, whatever is asked, as servers do that know no streaming. */
      readonly isWhole?: true
    }
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  | { readonly delayMs: number }
  | { readonly hugeBytes: number }
  /** A fault told in the middle of a stream. */
  | { readonly faultInStream: string }

/** A request as a server sees it. */
export type ScriptedRequest = {
  readonly system: string
  readonly prompt: string
  /** The whole body, as sent. */
  readonly body: string
  /** How many requests came before it. */
  readonly index: number
}

export type Script =
  readonly [ScriptedReply, ...ScriptedReply[]] | ((request: ScriptedRequest) => ScriptedReply)

export type ScriptedModel = {
  /** Base address for `createModel`. */
  readonly url: string
  /** Bodies of the requests so far, as sent. */
  readonly requests: readonly string[]
  /** What the server itself has counted, as its owner would be billed. */
  readonly billed: () => { readonly promptTokens: number; readonly completionTokens: number }
  /** Most requests that were open at one time. */
  readonly mostAtOnce: () => number
  readonly close: () => Promise<void>
}

export type ScriptedSettings = {
  readonly port?: number
  /** What `GET /v1/models` answers; 404 without it. */
  readonly models?: readonly Readonly<Record<string, unknown>>[]
}

const USAGE = { prompt: 100, completion: 20 }

/** A real HTTP server that speaks OpenAI chat completions from a script, streamed where that is asked for; the last reply repeats. */
export async function startScriptedModel(
  script: Script,
  { port = 0, models }: ScriptedSettings = {},
): Promise<ScriptedModel> {
  const requests: string[] = []
  const billed = { promptTokens: 0, completionTokens: 0 }
  let open = 0
  let mostAtOnce = 0
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.writeHead(models ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ object: 'list', data: models ?? [] }))
      return
    }
    mostAtOnce = Math.max(mostAtOnce, (open += 1))
    response.once('close', () => (open -= 1))
    void readBody(request).then(async (body) => {
      requests.push(body)
      const asked = { ...readMessages(body), body, index: requests.length - 1 }
      const reply = typeof script === 'function' ? script(asked) : replyAt(script, asked.index)
      if ('content' in reply && reply.usage !== null) {
        billed.promptTokens += (reply.usage ?? USAGE).prompt
        billed.completionTokens += (reply.usage ?? USAGE).completion
      }
      await send(response, reply, body.includes('"stream":true'))
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    billed: () => ({ ...billed }),
    mostAtOnce: () => mostAtOnce,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function replyAt(
  script: readonly [ScriptedReply, ...ScriptedReply[]],
  index: number,
): ScriptedReply {
  return script[Math.min(index, script.length - 1)] ?? script[0]
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

function readMessages(body: string): { readonly system: string; readonly prompt: string } {
  const { messages } = JSON.parse(body) as {
    readonly messages: readonly { readonly content: string }[]
  }
  return { system: messages[0]?.content ?? '', prompt: messages[1]?.content ?? '' }
}

async function send(
  response: ServerResponse,
  reply: ScriptedReply,
  isStreamed: boolean,
): Promise<void> {
  if ('content' in reply) {
    if (isStreamed && !reply.isWhole) await stream(response, reply)
    else whole(response, reply)
  } else if ('status' in reply) {
    response.writeHead(reply.status, reply.headers)
    response.end(reply.body ?? JSON.stringify({ error: { message: 'scripted' } }))
  } else if ('delayMs' in reply) {
    setTimeout(() => response.end('{}'), reply.delayMs).unref()
  } else if ('faultInStream' in reply) {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(`data: ${JSON.stringify({ error: { message: reply.faultInStream } })}\n\n`)
  } else {
    whole(response, { content: 'x'.repeat(reply.hugeBytes) })
  }
}

type Completion = Extract<ScriptedReply, { readonly content: string }>

function whole(response: ServerResponse, reply: Completion): void {
  const { content } = reply
  const choice = {
    index: 0,
    message: { role: 'assistant', content },
    finish_reason: finishOf(reply),
  }
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({ ...HEAD, object: 'chat.completion', choices: [choice], ...usageOf(reply) }),
  )
}

const PIECE_CHARACTERS = 60

async function stream(response: ServerResponse, reply: Completion): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const shown = reply.content.slice(0, reply.cutAfter ?? reply.content.length)
  for (let start = 0; start < shown.length; start += PIECE_CHARACTERS) {
    if (reply.pieceDelayMs) await sleep(reply.pieceDelayMs, undefined, { ref: false })
    const content = shown.slice(start, start + PIECE_CHARACTERS)
    write(response, { choices: [{ index: 0, delta: { content }, finish_reason: null }] })
  }
  if (reply.cutAfter !== undefined) {
    // Time for what was said to arrive: a reader drops what it has not read when the connection goes.
    await sleep(30)
    response.destroy()
    return
  }
  write(response, { choices: [{ index: 0, delta: {}, finish_reason: finishOf(reply) }] })
  if (reply.usage !== null) write(response, { choices: [], ...usageOf(reply) })
  response.end('data: [DONE]\n\n')
}

const HEAD = { id: 'scripted', created: 0, model: 'scripted' }

function write(response: ServerResponse, chunk: object): void {
  const event = { ...HEAD, object: 'chat.completion.chunk', ...chunk }
  response.write(`data: ${JSON.stringify(event)}\n\n`)
}

function finishOf({ finish }: Completion): string {
  return finish ?? 'stop'
}

function usageOf({ usage }: Completion) {
  if (usage === null) return {}
  const { prompt, completion } = usage ?? USAGE
  return {
    usage: {
      prompt_tokens: prompt,
      completion_tokens: completion,
      total_tokens: prompt + completion,
    },
  }
}
