import type { StoryId } from './ids.ts'

/** One question to a model, as the book of calls keeps it. */
export type ModelCall = {
  /** When it was asked; ISO 8601. */
  readonly at: string
  readonly model: string
  /** Stage that asks, and what for: `write outline`, `check judge`. */
  readonly task: string
  /** Name and version of the prompt, such as `outline/1`. */
  readonly prompt: string
  readonly storyId: StoryId | null
  /** Equal questions to equal models have equal ones. */
  readonly inputHash: string
}

/** Tokens and money of one call or many; `costUsd` is 0 without prices. */
export type ModelUse = {
  readonly promptTokens: number
  readonly completionTokens: number
  readonly costUsd: number
}

/** Kept back from the limits while a question is open: the most that it may use. */
export type ModelHold = ModelUse & {
  /** After that the asker is taken for dead, and all that was kept back for spent. */
  readonly until: string
}

/** `open` while asked; `answered`; `lost` when its asker died; else the kind of the failure. */
export type PastCall = {
  readonly outcome: string
  /** When it was asked, and when it ended; null while it is open. */
  readonly at: string
  readonly endedAt: string | null
}

/** Limits of spending; null for none. Days are of UTC. */
export type SpendingLimits = {
  readonly usdPerDay: number | null
  readonly usdPerStory: number | null
  readonly tokensPerDay: number | null
}

export const NO_LIMITS: SpendingLimits = { usdPerDay: null, usdPerStory: null, tokensPerDay: null }

/** Whether a question may be asked: with the number of its call, or which limit forbids it. */
export type Reservation =
  | { readonly kind: 'reserved'; readonly callId: number }
  | { readonly kind: 'refused'; readonly limit: keyof SpendingLimits }

/** What was spent in one scope: a day or a story. */
export type Spending = ModelUse & {
  readonly calls: number
  readonly failed: number
  /** Questions answered from earlier ones, at no cost. */
  readonly cached: number
}

export const NO_SPENDING: Spending = {
  calls: 0,
  failed: 0,
  cached: 0,
  promptTokens: 0,
  completionTokens: 0,
  costUsd: 0,
}
