import type { z } from 'zod'

/** What a reply cost; `costUsd` is 0 where no price is configured. */
export type Usage = {
  readonly promptTokens: number
  readonly completionTokens: number
  readonly costUsd: number
}

export type TextRequest<Value> = {
  /** What the model is to do; ours alone, nothing from outside goes in here. */
  readonly system: string
  /** The material; text from outside stands in it only inside a fence. */
  readonly prompt: string
  /** Shape that the reply must have; anything else is an error. */
  readonly schema: z.ZodType<Value>
  readonly maxOutputTokens: number
  readonly signal?: AbortSignal
}

/**
 * A model that answers in JSON of a given shape.
 * What it answers is unchecked: only `check` decides what of it may be printed.
 *
 * @throws ModelFailed for everything that goes wrong, with `kind` and `retryable`
 */
export interface TextModel {
  readonly name: string
  ask<Value>(request: TextRequest<Value>): Promise<{ readonly value: Value; readonly usage: Usage }>
}
