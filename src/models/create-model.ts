import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText, Output, type LanguageModel } from 'ai'
import { createBoundedFetch } from './bounded-fetch.ts'
import { ModelFailed } from './model-failed.ts'
import { parseReply } from './parse-reply.ts'
import { describeFailure } from './describe-failure.ts'
import type { TextModel, TextRequest, Usage } from './text-model.ts'
import { withRetries } from './with-retries.ts'

export type ModelConfig = {
  /** Base address of an OpenAI-compatible API, such as `http://127.0.0.1:11434/v1`. */
  readonly url: string | null
  readonly key: string | null
  readonly model: string | null
  /** Total time for one question, retries included. */
  readonly timeoutMs?: number
  readonly maxReplyBytes?: number
  readonly retries?: number
  readonly firstDelayMs?: number
  readonly usdPerMillionPromptTokens?: number
  readonly usdPerMillionCompletionTokens?: number
}

type Provider = { readonly strict: LanguageModel; readonly loose: LanguageModel }
type Reply = { readonly text: string; readonly usage: Omit<Usage, 'costUsd'> }

/** The configured model, or null when there is none: then Onix writes by selecting and quoting. */
export function createModel(config: ModelConfig): TextModel | null {
  const { url, model: name } = config
  if (!url || !name) return null
  const provider = createProvider(url, name, config)
  const retry = {
    retries: config.retries ?? 2,
    firstDelayMs: config.firstDelayMs ?? 1000,
    maxDelayMs: 60_000,
  }
  return {
    name,
    async ask<Value>(request: TextRequest<Value>) {
      const timer = AbortSignal.timeout(config.timeoutMs ?? 120_000)
      const signal = request.signal ? AbortSignal.any([timer, request.signal]) : timer
      const reply = await withRetries(retry, signal, () =>
        generate(provider, { ...request, signal }).catch((error: unknown) => {
          const isStopped = request.signal?.aborted ?? false
          throw describeFailure(error, { model: name, isTimedOut: timer.aborted, isStopped })
        }),
      )
      const value = parseReply(reply.text, request.schema)
      if (value === undefined) {
        const detail = 'the reply is not JSON of the shape asked for'
        throw new ModelFailed({ kind: 'bad-reply', model: name, detail })
      }
      return { value, usage: { ...reply.usage, costUsd: costOf(reply.usage, config) } }
    },
  }
}

function createProvider(url: string, name: string, config: ModelConfig): Provider {
  const settings = {
    name: 'onix-model',
    baseURL: url.replace(/\/+$/, ''),
    fetch: createBoundedFetch(config.maxReplyBytes ?? 1_000_000),
    ...(config.key ? { apiKey: config.key } : {}),
  }
  return {
    strict: createOpenAICompatible({ ...settings, supportsStructuredOutputs: true })(name),
    loose: createOpenAICompatible(settings)(name),
  }
}

/** Asks with the JSON schema first; a server that does not know schemas (400, 422) is asked for plain JSON. */
async function generate<Value>(
  provider: Provider,
  request: TextRequest<Value> & { readonly signal: AbortSignal },
): Promise<Reply> {
  try {
    return await generateWith(provider.strict, request, Output.object({ schema: request.schema }))
  } catch (error) {
    const status = APICallError.isInstance(error) ? error.statusCode : null
    if (status !== 400 && status !== 422) throw error
    return await generateWith(provider.loose, request, Output.json())
  }
}

async function generateWith<Value>(
  model: LanguageModel,
  request: TextRequest<Value> & { readonly signal: AbortSignal },
  shape: Pick<ReturnType<typeof Output.text>, 'responseFormat'>,
): Promise<Reply> {
  const result = await generateText({
    model,
    instructions: request.system,
    prompt: request.prompt,
    // The text is parsed by us afterwards, so that a reply in a code fence is not lost; this only shapes the request.
    output: { ...Output.text(), responseFormat: shape.responseFormat },
    maxOutputTokens: request.maxOutputTokens,
    temperature: 0.2,
    maxRetries: 0,
    abortSignal: request.signal,
  })
  const { inputTokens, outputTokens } = result.usage
  return {
    text: result.text,
    usage: { promptTokens: inputTokens ?? 0, completionTokens: outputTokens ?? 0 },
  }
}

function costOf(usage: Omit<Usage, 'costUsd'>, config: ModelConfig): number {
  const prompt = usage.promptTokens * (config.usdPerMillionPromptTokens ?? 0)
  const completion = usage.completionTokens * (config.usdPerMillionCompletionTokens ?? 0)
  return (prompt + completion) / 1_000_000
}
