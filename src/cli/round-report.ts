/** Tells what a working paper does: a line when a round of work has come to rest, every job only when debugging. */
import { destination, pino } from 'pino'
import type { LogLevel } from '#config/index.ts'
import type { Stage } from '#domain/job.ts'
import type { Progress } from '#newsroom/index.ts'
import { countOf } from '#base/count.ts'
import type { Terminal } from './terminal.ts'

// A round is over when nothing was done for this long …
const REST_MS = 1500
// … and a long one is told of now and then.
const LONGEST_MS = 60_000

const WORDS: Readonly<Record<Stage, readonly [string, string, string]>> = {
  'fetch-feed': ['read', 'feed', 'feeds'],
  'fetch-document': ['fetched', 'page', 'pages'],
  understand: ['understood', 'document', 'documents'],
  group: ['grouped', 'batch', 'batches'],
  // Most stories looked at stay in brief or say nothing new: no draft comes of them.
  write: ['looked at', 'story', 'stories'],
  check: ['checked', 'draft', 'drafts'],
  publish: ['took to press', 'draft', 'drafts'],
  'watch-document': ['looked again at', 'page', 'pages'],
  'subscribe-to-hub': ['asked', 'hub', 'hubs'],
}

export type RoundReport = {
  readonly onProgress: (progress: Progress) => void
  /** Tells what is not told yet. */
  readonly end: () => void
}

/** @param level  `info` tells rounds, `debug` jobs too; anything less tells only failures */
export function createRoundReport(terminal: Terminal, level: LogLevel): RoundReport {
  const log = pino({ level, base: null }, destination({ dest: 2, sync: true }))
  const counts = new Map<Stage, number>()
  let timer: NodeJS.Timeout | undefined
  let startedMs = 0
  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    if (counts.size > 0 && (level === 'info' || level === 'debug')) terminal.note(roundLine(counts))
    counts.clear()
  }
  return {
    onProgress: ({ stage, key, outcome, ms }) => {
      log.debug({ stage, key, outcome, ms })
      if (outcome.startsWith('failed: ') && level !== 'silent')
        terminal.note(`${stage} ${key} ${outcome}`)
      if (counts.size === 0) startedMs = performance.now()
      counts.set(stage, (counts.get(stage) ?? 0) + 1)
      clearTimeout(timer)
      if (performance.now() - startedMs > LONGEST_MS) tell()
      else timer = setTimeout(tell, REST_MS)
    },
    end: tell,
  }
}

function roundLine(counts: ReadonlyMap<Stage, number>): string {
  const parts = [...counts].map(([stage, count]) => {
    const [verb, one, many] = WORDS[stage]
    return `${verb} ${countOf(count, one, many)}`
  })
  return parts.join(', ')
}
