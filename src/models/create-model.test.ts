import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  startScriptedModel,
  type Script,
  type ScriptedModel,
  type ScriptedReply,
} from '#tests/scripted-model.ts'
import { createModel, type ModelConfig } from './create-model.ts'

const schema = z.object({ answer: z.string() })
const request = { system: 'Answer.', prompt: 'What?', schema, maxOutputTokens: 100 }
const good: ScriptedReply = { content: '{"answer":"yes"}' }

let server: ScriptedModel | undefined
afterEach(() => server?.close())

async function modelWith(script: Script, config: Partial<ModelConfig> = {}) {
  server = await startScriptedModel(script)
  const model = createModel({
    url: server.url,
    key: 'secret',
    model: 'scripted',
    firstDelayMs: 5,
    ...config,
  })
  if (!model) throw new Error('no model')
  return model
}

describe('createModel', () => {
  it('gives no model when none is configured', () => {
    expect(createModel({ url: null, key: null, model: 'x' })).toBeNull()
    expect(createModel({ url: 'http://127.0.0.1:1', key: null, model: null })).toBeNull()
  })

  it('gives a value of the schema, with what it used and cost', async () => {
    const model = await modelWith([good], { usdPerMillionPromptTokens: 10 })
    const reply = await model.ask(request)
    expect(reply).toEqual({
      value: { answer: 'yes' },
      usage: { promptTokens: 100, completionTokens: 20, costUsd: 0.001 },
    })
  })

  it('sends the schema and the words of the prompt', async () => {
    const model = await modelWith([good])
    await model.ask(request)
    const body: unknown = JSON.parse(server?.requests[0] ?? '')
    expect(body).toMatchObject({
      model: 'scripted',
      max_tokens: 100,
      response_format: { type: 'json_schema' },
      messages: [{ role: 'system', content: 'Answer.' }, { role: 'user' }],
    })
  })

  it('asks for plain JSON where the server does not know schemas', async () => {
    const model = await modelWith([{ status: 400 }, good])
    expect((await model.ask(request)).value).toEqual({ answer: 'yes' })
    expect(server?.requests[1]).toContain('"json_object"')
  })

  it('asks in words alone where the server knows no JSON at all, and remembers it', async () => {
    const model = await modelWith([{ status: 400 }, { status: 422 }, good])
    expect((await model.ask(request)).value).toEqual({ answer: 'yes' })
    expect(server?.requests[2]).not.toContain('response_format')
    await model.ask(request)
    expect(server?.requests).toHaveLength(4)
    expect(model.manners()).toMatchObject({ shape: 'words' })
  })

  it.each([
    ['max_tokens', 'Use "max_completion_tokens" instead.', '"max_completion_tokens":100'],
    ['temperature', 'Only the default temperature is supported.', '"stream":true'],
    ['stream_options', 'Unknown field: stream_options', '"stream":true'],
  ])('speaks to servers that refuse %s', async (name, message, sent) => {
    const refusal = { status: 400, body: JSON.stringify({ error: { message } }) }
    const model = await modelWith([refusal, good])
    expect((await model.ask(request)).value).toEqual({ answer: 'yes' })
    expect(server?.requests[1]).not.toContain(`"${name}"`)
    expect(server?.requests[1]).toContain(sent)
    expect(server?.requests[1]).toContain('json_schema')
  })

  it('sends no bounds on texts in its schema, and holds the reply to them', async () => {
    const model = await modelWith([{ content: '{"answer":"yes, that is so"}' }])
    const bounded = z.object({ answer: z.string().min(1).max(5) })
    await expect(model.ask({ ...request, schema: bounded })).rejects.toMatchObject({
      kind: 'bad-reply',
    })
    expect(server?.requests[0]).not.toContain('maxLength')
  })

  it('reads servers that answer in one piece', async () => {
    const model = await modelWith([{ ...good, isWhole: true }])
    expect(await model.ask(request)).toMatchObject({
      value: { answer: 'yes' },
      usage: { promptTokens: 100, completionTokens: 20 },
    })
  })

  it('guesses the tokens, from above, where the server does not count them', async () => {
    const model = await modelWith([{ ...good, usage: null }])
    const { usage } = await model.ask(request)
    expect(usage.isEstimated).toBe(true)
    expect(usage.promptTokens).toBeGreaterThan(4)
    expect(usage.completionTokens).toBeGreaterThan(3)
  })

  it('counts what a stream that was cut has cost, and asks again', async () => {
    const long = { content: `{"answer":"${'yes '.repeat(100)}"}` }
    const model = await modelWith([{ ...long, cutAfter: 200 }, long])
    const { usage } = await model.ask(request)
    expect(usage.isEstimated).toBe(true)
    expect(usage.promptTokens).toBeGreaterThan(100)
    expect(server?.requests).toHaveLength(2)
  })

  it('waits for a model that is slow but speaks', async () => {
    const content = `{"answer":"${'yes '.repeat(100)}"}`
    const model = await modelWith([{ content, pieceDelayMs: 40 }], { silenceMs: 150 })
    expect((await model.ask(request)).value.answer).toHaveLength(400)
  })

  it('forgives a code fence around the JSON', async () => {
    const model = await modelWith([{ content: 'Here:\n```json\n{"answer":"yes"}\n```' }])
    expect((await model.ask(request)).value).toEqual({ answer: 'yes' })
  })

  it('tries again after 429 and 503', async () => {
    const limited = { status: 429, headers: { 'retry-after': '0' } }
    const model = await modelWith([limited, { status: 503 }, good])
    expect((await model.ask(request)).value).toEqual({ answer: 'yes' })
    expect(server?.requests).toHaveLength(3)
  })

  it('does not wait for a server that asks for an hour', async () => {
    const model = await modelWith([{ status: 429, headers: { 'retry-after': '3600' } }, good])
    await expect(model.ask(request)).rejects.toMatchObject({
      kind: 'rate-limited',
      retryable: true,
      retryAfterSeconds: 3600,
    })
    expect(server?.requests).toHaveLength(1)
  })

  it.each([
    ['always 500', { status: 500 }, 'server-error', true],
    ['wrong key', { status: 401 }, 'bad-key', false],
    ['no such model', { status: 404 }, 'rejected', false],
    ['not a completion', { status: 200, body: '<html>' }, 'bad-reply', false],
    ['cut at its limit', { content: '{"answer":"ye', finish: 'length' }, 'cut-off', false],
    ['a fault in the stream', { faultInStream: 'out of memory' }, 'server-error', true],
    ['a stream that is always cut', { ...good, cutAfter: 5 }, 'no-connection', true],
    [
      'a window too small (OpenAI)',
      { status: 400, body: '{"error":{"code":"context_length_exceeded"}}' },
      'too-long',
      false,
    ],
    [
      'a window too small (llama.cpp)',
      { status: 400, body: '{"error":{"type":"exceed_context_size_error"}}' },
      'too-long',
      false,
    ],
    ['broken JSON', { content: '{"answer":"ye' }, 'bad-reply', false],
    ['wrong shape', { content: '{"answer":7}' }, 'bad-reply', false],
    ['huge reply', { hugeBytes: 300_000 }, 'too-large', false],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      'no-connection',
      true,
    ],
  ] as const)('fails in plain words: %s', async (_, reply, kind, retryable) => {
    const model = await modelWith([reply], { maxReplyBytes: 100_000 })
    await expect(model.ask(request)).rejects.toMatchObject({
      code: 'model-failed',
      kind,
      retryable,
    })
  })

  it('gives up when the total time is over', async () => {
    const model = await modelWith([{ delayMs: 5000 }], { timeoutMs: 60 })
    await expect(model.ask(request)).rejects.toMatchObject({ kind: 'too-slow' })
  })

  it('gives up on a server that falls silent', async () => {
    const model = await modelWith([{ delayMs: 5000 }], { silenceMs: 60 })
    await expect(model.ask(request)).rejects.toMatchObject({ kind: 'too-slow' })
  })

  it('says what a reply that was no use has cost', async () => {
    const model = await modelWith([{ content: 'no JSON' }], { usdPerMillionPromptTokens: 10 })
    await expect(model.ask(request)).rejects.toMatchObject({
      usage: { promptTokens: 100, completionTokens: 20, costUsd: 0.001 },
    })
  })

  it('stops when it is told to', async () => {
    const model = await modelWith([{ delayMs: 5000 }])
    const signal = AbortSignal.timeout(50)
    await expect(model.ask({ ...request, signal })).rejects.toMatchObject({ kind: 'stopped' })
  })

  it('says so when nobody listens', async () => {
    const model = createModel({ url: 'http://127.0.0.1:9', key: null, model: 'm', retries: 0 })
    await expect(model?.ask(request)).rejects.toMatchObject({ kind: 'no-connection' })
  })
})
