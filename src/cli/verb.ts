/** What every verb is: its options, and a run that gives an exit code. */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Terminal } from './terminal.ts'

/** 0 done; 1 it did not work; 2 it was asked wrongly; 130 stopped by the person at the keyboard. */
export const EXIT = { ok: 0, failed: 1, usage: 2, stopped: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export type VerbInput = {
  /** What stands behind the verb and is no option, in order. */
  readonly words: readonly string[]
  readonly flag: (name: string) => boolean
  readonly text: (name: string) => string | undefined
  readonly terminal: Terminal
  /** Aborted by Ctrl-C or a request to end; the verb then stops at the next safe point. */
  readonly signal: AbortSignal
}

export type Verb = {
  readonly options: ParseArgsOptionsConfig
  /**
   * @throws UsageError when the words behind the verb make no sense
   * @throws OnixError for what can be told in plain words
   */
  readonly run: (input: VerbInput) => Promise<ExitCode>
}
