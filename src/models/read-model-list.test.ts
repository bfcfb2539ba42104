import { afterEach, describe, expect, it } from 'vitest'
import { startScriptedModel, type ScriptedModel } from '#tests/scripted-model.ts'
import { readModelList } from './read-model-list.ts'

let server: ScriptedModel | undefined
afterEach(() => server?.close())

async function read(models?: readonly Readonly<Record<string, unknown>>[]) {
  server = await startScriptedModel([{ status: 500 }], models ? { models } : {})
  return readModelList({ url: server.url, key: null, model: 'mine' })
}

describe('the list of a server', () => {
  it.each([
    ['vLLM', { id: 'mine', max_model_len: 32768 }, 32768],
    [
      'llama.cpp, of the model as it was trained',
      { id: 'mine', meta: { n_ctx_train: 131072 } },
      null,
    ],
    ['llama.cpp, of the server', { id: 'mine', meta: { n_ctx: 8192 } }, 8192],
    ['OpenRouter', { id: 'mine', context_length: 128000 }, 128000],
    ['Groq', { id: 'mine', context_window: 131072 }, 131072],
    ['Ollama, which says nothing', { id: 'mine', owned_by: 'library' }, null],
    ['nonsense', { id: 'mine', max_model_len: 'large' }, null],
  ])('tells its window as %s does', async (_, model, contextTokens) => {
    expect(await read([{ id: 'other' }, model])).toEqual({
      names: ['other', 'mine'],
      contextTokens,
    })
  })

  it('is none where the server has none, or nobody listens', async () => {
    expect(await read()).toBeNull()
    expect(
      await readModelList({ url: 'http://127.0.0.1:9/v1', key: null, model: 'mine' }),
    ).toBeNull()
  })
})
