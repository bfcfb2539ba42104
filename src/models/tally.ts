import { NO_USAGE, sumUsage, type Usage } from './text-model.ts'

export type Prices = {
  readonly usdPerMillionPromptTokens?: number
  readonly usdPerMillionCompletionTokens?: number
}

type Tokens = {
  readonly promptTokens: number
  readonly completionTokens: number
}

export function costOf({ promptTokens, completionTokens }: Tokens, prices: Prices): number {
  const prompt = promptTokens * (prices.usdPerMillionPromptTokens ?? 0)
  const completion = completionTokens * (prices.usdPerMillionCompletionTokens ?? 0)
  return (prompt + completion) / 1_000_000
}

/** Sums what one question uses over all its tries. Mutable, lives for one question. */
export type Tally = {
  readonly add: (tokens: Tokens & { readonly isEstimated: boolean }) => void
  readonly usage: () => Usage
}

export function createTally(prices: Prices): Tally {
  let sum = NO_USAGE
  return {
    add: ({ promptTokens, completionTokens, isEstimated }) => {
      const costUsd = costOf({ promptTokens, completionTokens }, prices)
      const used: Usage = { promptTokens, completionTokens, costUsd }
      sum = sumUsage(sum, isEstimated ? { ...used, isEstimated } : used)
    },
    usage: () => sum,
  }
}
