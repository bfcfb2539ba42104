import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { createBoundedFetch } from './bounded-fetch.ts'
import { describeFailure } from './describe-failure.ts'
import { ModelFailed } from './model-failed.ts'
import { parseReply } from './parse-reply.ts'
import { applyManners, FIRST_MANNERS, learnManners, type Manners } from './server-manners.ts'
import { createSilence, type Silence } from './silence.ts'
import { streamReply, type StreamedReply, type StreamingModel } from './stream-reply.ts'
import { createTally, type Prices, type Tally } from './tally.ts'
import { DEFAULT_CONTEXT_TOKENS, type TextModel, type TextRequest } from './text-model.ts'
import { estimatePromptTokens, estimateTokens } from './token-estimate.ts'
import { withRetries } from './with-retries.ts'

export type ModelConfig = Prices & {
  /** Base address of an OpenAI-compatible API, such as `http://127.0.0.1:11434/v1`. */
  readonly url: string | null
  readonly key: string | null
  readonly model: string | null
  /** Tokens that a question and its answer may have together. */
  readonly contextTokens?: number
  /** Total time for one question, retries included. */
  readonly timeoutMs?: number
  /** Longest silence of the server, before its first word and between two of them. */
  readonly silenceMs?: number
  readonly maxReplyBytes?: number
  readonly retries?: number
  readonly firstDelayMs?: number
}

/** A model whose server's manners can be looked at: `onix model test` tells of them. */
export type ConfiguredModel = TextModel & {
  readonly contextTokens: number
  readonly manners: () => Manners
}

/** The configured model, or null when there is none: then Onix writes by selecting and quoting. */
export function createModel(config: ModelConfig): ConfiguredModel | null {
  const { url, model: name } = config
  if (!url || !name) return null
  const server = createServer({ url, name, config })
  const retry = {
    retries: config.retries ?? 2,
    firstDelayMs: config.firstDelayMs ?? 1000,
    maxDelayMs: 60_000,
  }
  return {
    name,
    contextTokens: config.contextTokens ?? DEFAULT_CONTEXT_TOKENS,
    manners: server.manners,
    async ask<Value>(request: TextRequest<Value>) {
      const tally = createTally(config)
      const timer = AbortSignal.timeout(config.timeoutMs ?? 600_000)
      const signal = request.signal ? AbortSignal.any([timer, request.signal]) : timer
      const limits = { timer, signal, stop: request.signal }
      try {
        const reply = await withRetries(retry, signal, () => server.ask(request, limits, tally))
        return { value: readValue(name, request, reply), usage: tally.usage() }
      } catch (error) {
        throw error instanceof ModelFailed ? error.withUsage(tally.usage()) : error
      }
    },
  }
}

type Limits = {
  readonly timer: AbortSignal
  readonly signal: AbortSignal
  readonly stop: AbortSignal | undefined
}

function createServer({
  url,
  name,
  config,
}: {
  readonly url: string
  readonly name: string
  readonly config: ModelConfig
}) {
  let manners = FIRST_MANNERS
  const connect = (silence: Silence): StreamingModel =>
    createOpenAICompatible({
      name: 'onix-model',
      baseURL: url.replace(/\/+$/, ''),
      fetch: createBoundedFetch(config.maxReplyBytes ?? 1_000_000, silence.heard),
      supportsStructuredOutputs: true,
      includeUsage: true,
      transformRequestBody: (body) => applyManners(body, manners),
      ...(config.key ? { apiKey: config.key } : {}),
    })(name)

  /** One try, in other manners where the server refuses ours; what it taught is kept for the next question. */
  const ask = async <Value>(
    request: TextRequest<Value>,
    { timer, signal, stop }: Limits,
    tally: Tally,
  ): Promise<StreamedReply> => {
    for (;;) {
      const silence = createSilence(config.silenceMs ?? 120_000)
      const said = createSaid(request, tally)
      try {
        const question = { ...request, signal: AbortSignal.any([signal, silence.signal]) }
        const reply = await streamReply(connect(silence), question, said.add)
        said.end(reply)
        return reply
      } catch (error) {
        const learned = learnManners(error, manners)
        said.end(null)
        if (!learned) {
          const isTimedOut = timer.aborted || silence.signal.aborted
          throw describeFailure(error, {
            model: name,
            isTimedOut,
            isStopped: stop?.aborted ?? false,
          })
        }
        manners = learned
      } finally {
        silence.end()
      }
    }
  }
  return { ask, manners: () => manners }
}

/** What is to be paid for one try: as the server counts, else as we guess; nothing when it said nothing. */
function createSaid(request: { readonly system: string; readonly prompt: string }, tally: Tally) {
  let text = ''
  return {
    add: (more: string) => {
      text += more
    },
    end: (reply: StreamedReply | null) => {
      if (!reply && text === '') return
      tally.add({
        promptTokens: reply?.promptTokens ?? estimatePromptTokens(request),
        completionTokens: reply?.completionTokens ?? estimateTokens(text),
        isEstimated: !reply || reply.promptTokens === null || reply.completionTokens === null,
      })
    },
  }
}

function readValue<Value>(
  model: string,
  { schema }: TextRequest<Value>,
  { text, isCutOff }: StreamedReply,
): Value {
  if (isCutOff) {
    const detail = 'the reply ended at the limit of its length'
    throw new ModelFailed({ kind: 'cut-off', model, detail })
  }
  const value = parseReply(text, schema)
  if (value !== undefined) return value
  const detail = 'the reply is not JSON of the shape asked for'
  throw new ModelFailed({ kind: 'bad-reply', model, detail })
}
