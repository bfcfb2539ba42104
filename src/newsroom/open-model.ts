import type { Clock } from '#base/clock.ts'
import type { ModelSettings } from '#config/index.ts'
import { createMeteredModel, createModel, type TextModel } from '#models/index.ts'
import type { Store } from '#store/index.ts'

/** The model that the settings name, behind a meter that keeps its book in the store; null when they name none. */
export function openModel(
  settings: ModelSettings | null,
  store: Store,
  clock: Clock,
): TextModel | null {
  const model = settings && createModel(settings)
  if (!model) return null
  const { usdPerDay, usdPerStory, tokensPerDay, concurrency, timeoutMs } = settings
  return createMeteredModel(model, {
    book: store.modelCalls,
    cache: store.modelReplies,
    clock,
    limits: { usdPerDay, usdPerStory, tokensPerDay },
    prices: settings,
    concurrency,
    timeoutMs,
  })
}
