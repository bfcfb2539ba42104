/** A model that lies by a script, behind a real HTTP server that speaks OpenAI chat completions, whole or streamed. */
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { readOffered, type OfferedLine } from './evidence-lines.ts'

/** One sentence that the liar gives: its words, and the numbers of the evidence that it names. */
export type Told = { readonly text: string; readonly evidence: readonly number[] }

/** What the liar says of the evidence that a prompt offers: the sentences of one section, or of a whole article. */
export type Script = (lines: readonly OfferedLine[]) => readonly Told[]

export type Liar = { readonly url: string; readonly close: () => Promise<void> }

const request = z.object({
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown() })),
})

/** @param script  asked anew for each prompt; `setStory` is for the caller to change what it lies about */
export async function startLiar(script: Script): Promise<Liar> {
  const server = createServer((incoming, response) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
    incoming.on('end', () => {
      const { stream = false, messages } = request.parse(JSON.parse(body))
      const textOf = (role: string) =>
        messages.flatMap((one) => (one.role === role ? [plain(one.content)] : [])).join('\n')
      send(response, answerOf(textOf('system'), textOf('user'), script), stream)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = parsePort(server.address())
  return {
    url: `http://127.0.0.1:${port}/v1`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function plain(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content)
}

function parsePort(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || !address) throw new Error('start liar: not listening')
  return address
}

const SECTIONS = 4

/** Answers whatever is asked for: a plan, its sections, sentences to mend (it insists on nothing), or an article at once. */
function answerOf(system: string, prompt: string, script: Script): object {
  if (system.includes('You mend')) return { sentences: [] }
  if (system.includes('You plan')) return planOf(readOffered(prompt))
  if (system.includes('You write sections')) {
    const parts = prompt.split(/^Section (?=\d+:)/mu).slice(1)
    return {
      sections: parts.map((part) => ({
        section: Number.parseInt(part, 10),
        sentences: script(readOffered(part)),
      })),
    }
  }
  const lines = readOffered(prompt)
  const told = script(lines)
  const plan = planOf(lines)
  const size = Math.ceil(told.length / SECTIONS)
  return {
    ...plan,
    sections: plan.sections.map(({ kind, heading }, place) => ({
      kind,
      heading,
      sentences: told.slice(place * size, (place + 1) * size),
    })),
  }
}

function planOf(lines: readonly OfferedLine[]) {
  const [first, second] = lines
  const verbatim = (line: OfferedLine | undefined) => ({
    text: line?.text ?? '',
    evidence: line ? [line.number] : [],
  })
  const rest = lines.slice(2)
  const size = Math.ceil(rest.length / SECTIONS)
  return {
    headline: verbatim(first),
    dek: verbatim(second),
    sections: Array.from({ length: SECTIONS }, (_, place) => ({
      kind: place === 0 ? 'lead' : 'development',
      heading: 'What happened',
      evidence: rest.slice(place * size, (place + 1) * size).map(({ number }) => number),
    })),
  }
}

function send(response: ServerResponse, answer: object, isStream: boolean): void {
  const content = JSON.stringify(answer)
  const usage = { prompt_tokens: 100, completion_tokens: 100, total_tokens: 200 }
  const head = { id: 'liar', created: 0, model: 'liar' }
  if (!isStream) {
    response.setHeader('content-type', 'application/json')
    const message = { role: 'assistant', content }
    const choices = [{ index: 0, message, finish_reason: 'stop' }]
    response.end(JSON.stringify({ ...head, object: 'chat.completion', choices, usage }))
    return
  }
  response.setHeader('content-type', 'text/event-stream')
  const chunk = (choices: readonly object[], more: object = {}) => {
    const data = { ...head, object: 'chat.completion.chunk', choices, ...more }
    response.write(`data: ${JSON.stringify(data)}\n\n`)
  }
  chunk([{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }])
  chunk([{ index: 0, delta: {}, finish_reason: 'stop' }])
  chunk([], { usage })
  response.end('data: [DONE]\n\n')
}
