/** A model within its means: no question is paid twice, none goes over the budget, and one that keeps failing rests. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '#base/clock.ts'
import type { ModelCall, ModelHold, SpendingLimits } from '#domain/model-call.ts'
import type { CallBook, ReplyCache } from './call-book.ts'
import { judgeCircuit } from './circuit.ts'
import { ModelFailed } from './model-failed.ts'
import { parseReply } from './parse-reply.ts'
import { costOf, type Prices } from './tally.ts'
import { NO_USAGE, type TextModel, type TextRequest, type Usage } from './text-model.ts'
import { estimatePromptTokens } from './token-estimate.ts'
import { createTurns } from './turns.ts'

export type MeterSettings = {
  readonly book: CallBook
  readonly cache: ReplyCache
  readonly clock: Clock
  readonly limits: SpendingLimits
  readonly prices: Prices
  /** Questions at one time, in this process. */
  readonly concurrency: number
  /** Longest time for one question, retries included; after twice that an open call counts as lost. */
  readonly timeoutMs: number
}

/**
 * The model behind the meter. An equal question is answered from the earlier reply; a model that rests, or a budget that does
 * not reach, is a `ModelFailed` of kind `resting` or `budget-spent`, at once and at no cost.
 */
export function createMeteredModel(model: TextModel, settings: MeterSettings): TextModel {
  const { book, cache, clock } = settings
  const inTurn = createTurns(settings.concurrency)
  const ask = async <Value>(request: TextRequest<Value>, inputHash: string) => {
    const call = callOf(model.name, request, { at: clock.now(), inputHash })
    const earlier = await findEarlier(request, inputHash)
    if (earlier) {
      await book.noteCached(call)
      return { value: earlier.value, usage: NO_USAGE }
    }
    refuseWhileResting(model.name, judgeCircuit(await book.listPast(model.name), clock.nowMs()))
    const callId = await reserve(settings, call, request)
    const settle = (outcome: string, usage: Usage | null) =>
      book.settle(callId, { outcome, use: usage ?? NO_USAGE, at: clock.now() })
    try {
      const reply = await model.ask(request)
      await settle('answered', reply.usage)
      await cache.save(inputHash, JSON.stringify(reply.value), clock.now())
      return reply
    } catch (error) {
      if (error instanceof ModelFailed) await settle(error.kind, error.usage)
      throw error
    }
  }
  const findEarlier = async <Value>(request: TextRequest<Value>, inputHash: string) => {
    const kept = await cache.find(inputHash)
    const value = kept === undefined ? undefined : parseReply(kept, request.schema)
    return value === undefined ? null : { value }
  }
  return {
    name: model.name,
    ...(model.contextTokens === undefined ? {} : { contextTokens: model.contextTokens }),
    ask: (request) => inTurn(() => ask(request, hashOfQuestion(model.name, request))),
  }
}

/** Equal for equal questions to equal models; what they are asked for does not count. */
function hashOfQuestion<Value>(model: string, request: TextRequest<Value>): string {
  const { system, prompt, schema, maxOutputTokens } = request
  const asked = [model, system, prompt, z.toJSONSchema(schema), maxOutputTokens]
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

function callOf<Value>(
  model: string,
  { purpose }: TextRequest<Value>,
  { at, inputHash }: Pick<ModelCall, 'at' | 'inputHash'>,
): ModelCall {
  const { task = 'other', prompt = '', storyId = null } = purpose ?? {}
  return { at, model, task, prompt, storyId, inputHash }
}

function refuseWhileResting(model: string, circuit: ReturnType<typeof judgeCircuit>): void {
  if (circuit.state !== 'open') return
  const { failures, lastFailure, until } = circuit
  const detail = `it failed ${failures} times in a row, the last time with ${lastFailure}, and rests until ${until.slice(11, 16)} UTC`
  throw new ModelFailed({ kind: 'resting', model, detail })
}

const LIMIT_WORDS: Readonly<Record<keyof SpendingLimits, string>> = {
  usdPerDay: 'the money of the day is spent or kept back',
  usdPerStory: 'the money of the story is spent or kept back',
  tokensPerDay: 'the tokens of the day are used or kept back',
}

async function reserve<Value>(
  { book, limits, prices, timeoutMs }: MeterSettings,
  call: ModelCall,
  request: TextRequest<Value>,
): Promise<number> {
  const promptTokens = estimatePromptTokens(request)
  const completionTokens = request.maxOutputTokens
  const hold: ModelHold = {
    promptTokens,
    completionTokens,
    costUsd: costOf({ promptTokens, completionTokens }, prices),
    until: new Date(Date.parse(call.at) + 2 * timeoutMs).toISOString(),
  }
  const reservation = await book.reserve(call, hold, limits)
  if (reservation.kind === 'reserved') return reservation.callId
  const detail = LIMIT_WORDS[reservation.limit]
  throw new ModelFailed({ kind: 'budget-spent', model: call.model, detail })
}
