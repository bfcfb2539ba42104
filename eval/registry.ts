/** Every evaluation by name; each is loaded only when it runs. */
import type { Evaluation } from './evaluation.ts'

export const EVALUATION_NAMES = [
  'extraction',
  'feeds',
  'robots',
  'schedule',
  'sentences',
  'names',
  'quotes',
  'sections',
  'dates',
  'grouping',
  'summary',
  'timeline',
  'check',
  'ask',
  'liar',
  'hostile',
] as const

export type EvaluationName = (typeof EVALUATION_NAMES)[number]

export const LOADERS: Readonly<Record<EvaluationName, () => Promise<Evaluation>>> = {
  extraction: async () => (await import('./extraction.ts')).extraction,
  robots: async () => (await import('./robots.ts')).robots,
  feeds: async () => (await import('./feeds.ts')).feeds,
  schedule: async () => (await import('./schedule.ts')).schedule,
  sentences: async () => (await import('./sentences.ts')).sentences,
  names: async () => (await import('./names.ts')).names,
  quotes: async () => (await import('./quotes.ts')).quotes,
  sections: async () => (await import('./sections.ts')).sections,
  dates: async () => (await import('./dates.ts')).dates,
  grouping: async () => (await import('./grouping.ts')).grouping,
  summary: async () => (await import('./summary.ts')).summary,
  check: async () => (await import('./check.ts')).check,
  timeline: async () => (await import('./timeline.ts')).timeline,
  ask: async () => (await import('./ask.ts')).ask,
  liar: async () => (await import('./liar.ts')).liar,
  hostile: async () => (await import('./hostile.ts')).hostile,
}

export function isEvaluationName(name: string): name is EvaluationName {
  return EVALUATION_NAMES.some((known) => known === name)
}
