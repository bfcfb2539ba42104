/** One request and its reply, read as it comes. */
import type { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { z } from 'zod'
import { ModelFailed } from './model-failed.ts'

export type StreamingModel = ReturnType<ReturnType<typeof createOpenAICompatible>>

export type StreamedReply = {
  readonly text: string
  /** As the server counts; null where it did not say. */
  readonly promptTokens: number | null
  readonly completionTokens: number | null
  /** True when the reply ended at the limit of its length. */
  readonly isCutOff: boolean
}

export type Question = {
  readonly system: string
  readonly prompt: string
  readonly schema: z.ZodType
  readonly maxOutputTokens: number
  readonly signal: AbortSignal
}

/**
 * Asks once and reads the stream to its end; `onText` hears each piece of what the model says.
 *
 * @throws ModelFailed, kind `no-connection`, when the stream ends before the model did; `server-error` when the server
 * reports a fault in it; what the library throws for an answer that is no stream
 */
export async function streamReply(
  model: StreamingModel,
  question: Question,
  onText: (text: string) => void,
): Promise<StreamedReply> {
  const { stream } = await model.doStream({
    prompt: [
      { role: 'system', content: question.system },
      { role: 'user', content: [{ type: 'text', text: question.prompt }] },
    ],
    responseFormat: { type: 'json', schema: parsePlainSchema(question.schema) },
    maxOutputTokens: question.maxOutputTokens,
    temperature: 0.2,
    abortSignal: question.signal,
  })
  let text = ''
  let ended: Omit<StreamedReply, 'text'> | undefined
  for await (const part of stream) {
    if (part.type === 'error') throw faultOf(part.error, model.modelId, text)
    if (part.type === 'text-delta') {
      text += part.delta
      onText(part.delta)
    }
    if (part.type === 'reasoning-delta') onText(part.delta)
    if (part.type === 'finish') {
      ended = {
        promptTokens: part.usage.inputTokens.total ?? null,
        completionTokens: part.usage.outputTokens.total ?? null,
        isCutOff: part.finishReason.unified === 'length',
      }
    }
  }
  if (!ended) throw faultOf(undefined, model.modelId, text)
  return { text, ...ended }
}

type ReplyFormat = NonNullable<Parameters<StreamingModel['doStream']>[0]['responseFormat']>
type PlainSchema = NonNullable<Extract<ReplyFormat, { readonly type: 'json' }>['schema']>

/** JSON schema without bounds on texts, which some servers refuse and others make huge grammars of; the reply is held to them afterwards. */
function parsePlainSchema(schema: z.ZodType): PlainSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      delete jsonSchema.minLength
      delete jsonSchema.maxLength
      delete jsonSchema.default
    },
  }) as PlainSchema
}

function faultOf(error: unknown, model: string, said: string): Error {
  // A connection that was cut, or a body over its bound, is told apart by who reads this error.
  if (error instanceof Error && error.name !== 'AI_InvalidResponseDataError') return error
  if (error !== undefined && !(error instanceof Error))
    return new ModelFailed({ kind: 'server-error', model, detail: wordsOf(error) })
  return said === ''
    ? new ModelFailed({ kind: 'bad-reply', model, detail: 'the reply is no completion' })
    : new ModelFailed({ kind: 'no-connection', model, detail: 'the reply broke off' })
}

function wordsOf(error: unknown): string {
  const said = typeof error === 'string' ? error : JSON.stringify(error)
  return `the server reports a fault in its reply: ${said.slice(0, 160)}`
}
