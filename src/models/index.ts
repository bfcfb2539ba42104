/** Models: one OpenAI-compatible model, asked in streams, within its window, its time and its budget. */
export { createModel, type ConfiguredModel, type ModelConfig } from './create-model.ts'
export { judgeCircuit, type Circuit } from './circuit.ts'
export { fence } from './fence.ts'
export { createMeteredModel, type MeterSettings } from './metered-model.ts'
export { ModelFailed, type ModelFailureKind } from './model-failed.ts'
export { readModelList } from './read-model-list.ts'
export type { Manners } from './server-manners.ts'
export {
  DEFAULT_CONTEXT_TOKENS,
  NO_USAGE,
  sumUsage,
  type Purpose,
  type TextModel,
  type TextRequest,
  type Usage,
} from './text-model.ts'
export { estimatePromptTokens, estimateTokens } from './token-estimate.ts'
