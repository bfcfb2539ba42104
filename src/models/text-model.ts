import type { z } from 'zod'
import type { StoryId } from '#domain/ids.ts'

/** What a reply cost; `costUsd` is 0 where no price is configured. */
export type Usage = {
  readonly promptTokens: number
  readonly completionTokens: number
  readonly costUsd: number
  /** True where the server did not say, and the tokens were guessed from the texts, from above. */
  readonly isEstimated?: true
}

export const NO_USAGE: Usage = { promptTokens: 0, completionTokens: 0, costUsd: 0 }

export function sumUsage(a: Usage, b: Usage): Usage {
  return {
    promptTokens: a.promptTokens + b.promptTokens,
    completionTokens: a.completionTokens + b.completionTokens,
    costUsd: a.costUsd + b.costUsd,
    ...(a.isEstimated || b.isEstimated ? { isEstimated: true } : {}),
  }
}

/** What a question is asked for; kept in the book of calls, never sent. */
export type Purpose = {
  /** Stage that asks, and what for: `write outline`, `check judge`. */
  readonly task: string
  /** Name and version of the prompt, such as `outline/1`. */
  readonly prompt: string
  /** The story that it is paid for; null for none. */
  readonly storyId: StoryId | null
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
  readonly purpose?: Purpose
}

/**
 * A model that answers in JSON of a given shape.
 * What it answers is unchecked: only `check` decides what of it may be printed.
 *
 * @throws ModelFailed for everything that goes wrong, with `kind` and `retryable`
 */
export interface TextModel {
  readonly name: string
  /** Tokens that a question and its answer may have together; {@link DEFAULT_CONTEXT_TOKENS} where it is not said. */
  readonly contextTokens?: number
  ask<Value>(request: TextRequest<Value>): Promise<{ readonly value: Value; readonly usage: Usage }>
}

// What small local models are commonly run with.
export const DEFAULT_CONTEXT_TOKENS = 8192
