/** Shows how far the line is: a bar on a terminal, a line now and then where nobody watches. */
import type { Stage } from '#domain/job.ts'
import type { Terminal } from './terminal.ts'

const LABELS: Readonly<Record<Stage, string>> = {
  'fetch-feed': 'Reading feeds',
  'fetch-document': 'Fetching pages',
  understand: 'Reading documents',
  group: 'Finding stories',
  write: 'Writing articles',
  check: 'Checking articles',
  publish: 'Printing articles',
  'watch-document': 'Looking again',
  'subscribe-to-hub': 'Asking hubs',
}
const LABEL_WIDTH = 18
const BAR_WIDTH = 24
const REDRAW_MS = 100
// Where nobody watches: rare enough for a log, often enough to see that it lives.
const LINE_MS = 10_000

export type Step = { readonly stage: Stage; readonly done: number; readonly waiting: number }

export type ProgressDisplay = {
  readonly show: (step: Step) => void
  /** Writes the last step's line and leaves the screen clean. */
  readonly end: () => void
}

/** @param nowMs  a clock that only goes forward, such as `performance.now` */
export function createProgressDisplay(terminal: Terminal, nowMs: () => number): ProgressDisplay {
  let current: Step | undefined
  let startedMs = 0
  let shownMs = 0
  let before = 0
  const done = new Map<Stage, number>()
  const finish = () => {
    if (!current) return
    done.set(current.stage, current.done)
    terminal.note(finishedLine(current.stage, current.done - before, nowMs() - startedMs))
    current = undefined
  }
  return {
    show: (step) => {
      const now = nowMs()
      if (current?.stage !== step.stage) {
        finish()
        startedMs = now
        shownMs = now
        before = done.get(step.stage) ?? 0
      }
      current = step
      const sinceMs = now - shownMs
      if (terminal.isWatched ? sinceMs >= REDRAW_MS : sinceMs >= LINE_MS) {
        shownMs = now
        if (terminal.isWatched) terminal.redraw(barLine(step))
        else terminal.note(sparseLine(step))
      }
    },
    end: finish,
  }
}

function barLine({ stage, done, waiting }: Step): string {
  const filled = Math.round((BAR_WIDTH * done) / Math.max(1, done + waiting))
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
  return `  ${LABELS[stage].padEnd(LABEL_WIDTH)} ${bar} ${done} of ${done + waiting}`
}

function sparseLine({ stage, done, waiting }: Step): string {
  return `  ${LABELS[stage]}: ${done} of ${done + waiting}`
}

function finishedLine(stage: Stage, count: number, ms: number): string {
  return `  ${LABELS[stage].padEnd(LABEL_WIDTH)} ${String(count).padStart(6)} in ${(ms / 1000).toFixed(1)} s`
}
