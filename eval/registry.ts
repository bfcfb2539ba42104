/** Every evaluation by name; each is loaded only when it runs. */
import type { Evaluation } from './evaluation.ts'

export const EVALUATION_NAMES = [
  'extraction',
  'feeds',
  'sentences',
  'names',
  'quotes',
  'sections',
  'grouping',
  'summary',
  'check',
  'ask',
  'liar',
] as const

export type EvaluationName = (typeof EVALUATION_NAMES)[number]

/** Names without a loader are planned and not there yet. */
export const LOADERS: Readonly<Partial<Record<EvaluationName, () => Promise<Evaluation>>>> = {
  sentences: async () => (await import('./sentences.ts')).sentences,
}

export function isEvaluationName(name: string): name is EvaluationName {
  return EVALUATION_NAMES.some((known) => known === name)
}
