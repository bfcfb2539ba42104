/** Parts of prompts that hold words from outside, or a model's own: each fenced, numbered by us. */
import { fence } from '#models/index.ts'

export type SectionTask = {
  /** Its number in the plan, from 1. */
  readonly number: number
  readonly lines: readonly string[]
}

/** Each section's number over its own evidence. */
export function fenceSections(tasks: readonly SectionTask[]): string {
  return tasks
    .map(({ number, lines }) => `Section ${number}:\n${fence('evidence', lines)}`)
    .join('\n')
}

export type RefusedSentence = {
  readonly number: number
  readonly text: string
  readonly reason: string
}

export function fenceRefused(refused: readonly RefusedSentence[]): string {
  return fence(
    'refused',
    refused.map(({ number, text, reason }) => `${number}. ${text} [${reason}]`),
  )
}
