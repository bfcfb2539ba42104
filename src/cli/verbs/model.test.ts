import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startScriptedModel, type Script, type ScriptedModel } from '#tests/scripted-model.ts'
import { runVerb } from '../run-verb.ts'
import { createTerminal } from '../terminal.ts'

const before = { ...process.env }
const good = { content: '{"vehicles":9000,"evidence":[1]}' }
let server: ScriptedModel | undefined

beforeEach(() => {
  const ONIX_DATA_DIR = mkdtempSync(join(tmpdir(), 'onix-model-'))
  process.env = { ...before, ONIX_DATA_DIR, ONIX_CONFIG: '' }
})
afterEach(async () => {
  rmSync(process.env['ONIX_DATA_DIR'] ?? '', { recursive: true })
  process.env = before
  await server?.close()
  server = undefined
})

async function onix(...args: readonly string[]) {
  const seen = { out: '', err: '' }
  const terminal = createTerminal({
    out: { write: (text: string) => ((seen.out += text), true) },
    err: { write: (text: string) => ((seen.err += text), true) },
  })
  return { code: await runVerb(args, terminal), ...seen }
}

async function withModel(script: Script, models?: readonly Readonly<Record<string, unknown>>[]) {
  server = await startScriptedModel(script, models ? { models } : {})
  process.env['ONIX_MODEL_URL'] = server.url
  process.env['ONIX_MODEL'] = 'small'
}

describe('onix model test', () => {
  it('says what the model and its server can do, and ends with 0', async () => {
    await withModel([good], [{ id: 'small', max_model_len: 32_768 }])
    process.env['ONIX_MODEL_USD_PER_MILLION_PROMPT_TOKENS'] = '1000'
    const { code, out } = await onix('model', 'test')
    expect(code).toBe(0)
    expect(out).toContain('It answered, and rightly.')
    expect(out).toContain('takes a JSON schema')
    expect(out).toContain('for 100 tokens read and 20 written')
    expect(out).toContain('This question cost $0.10.')
    expect(out).toContain('within 8192 tokens (ONIX_MODEL_CONTEXT_TOKENS); the server says 32768')
    expect((await onix('status')).out).toContain('today      $0.10; 1 question, 100 tokens read')
  })

  it('warns of a window smaller than it is set to, and of a name that the server does not know', async () => {
    await withModel([good], [{ id: 'small', max_model_len: 4096 }])
    expect((await onix('model', 'test')).out).toContain('but the server says 4096: set it to that')
    process.env['ONIX_MODEL'] = 'other'
    expect((await onix('model', 'test')).out).toContain('does not list a model of that name')
  })

  it.each<[string, Script, string]>([
    ['has no JSON schema', [{ status: 400 }, good], 'takes no JSON schema but can be held to JSON'],
    ['has no JSON at all', [{ status: 400 }, { status: 400 }, good], 'only in words'],
    [
      'does not count tokens',
      [{ ...good, usage: null }],
      'does not count them, so they are guessed',
    ],
  ])('says that a server %s', async (_, script, words) => {
    await withModel(script)
    const { code, out } = await onix('model', 'test')
    expect({ code, out }).toMatchObject({ code: 0 })
    expect(out).toContain(words)
  })

  it.each<[string, Script, string]>([
    ['wants a key', [{ status: 401 }], 'Check ONIX_MODEL_KEY.'],
    ['answers prose', [{ content: 'Nine thousand.' }], 'answer in JSON of a given schema'],
    ['reads the wrong number', [{ content: '{"vehicles":9,"evidence":[1]}' }], 'the wrong number'],
  ])('ends with 1 and the next step when the model %s', async (_, script, words) => {
    await withModel(script)
    const { code, out } = await onix('model', 'test')
    expect(code).toBe(1)
    expect(out).toContain(words)
  })

  it('lets a model that rested write again once it answers', async () => {
    await withModel(({ index }) => (index < 5 ? { status: 500 } : good))
    for (let n = 0; n < 5; n += 1) await onix('model', 'test')
    expect((await onix('status')).out).toContain('It failed 5 times in a row')
    await onix('model', 'test')
    expect((await onix('status')).out).toContain('It is asked as stories come.')
  })

  it.each([
    ['no model is set', ['model', 'test'], /no model is set\n {2}Set ONIX_MODEL_URL/],
    ['it is not said what to do', ['model'], /what is to be done with it/],
  ])('ends with 2 when %s', async (_, args, words) => {
    const { code, err } = await onix(...args)
    expect(code).toBe(2)
    expect(err).toMatch(words)
  })
})
