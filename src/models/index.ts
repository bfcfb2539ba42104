export { createModel, type ModelConfig } from './create-model.ts'
export { fence } from './fence.ts'
export { ModelFailed, type ModelFailureKind } from './model-failed.ts'
export type { TextModel, TextRequest, Usage } from './text-model.ts'
