/** Reads pages and feeds in worker threads, so that one that was made to hang costs its own reading and nothing else. */
import type { TaskOutcome } from '#base/task.ts'
import { createWorkerPool } from '#base/worker-pool.ts'
import type { Failure } from '#domain/feed.ts'
import { failureOf } from './failure.ts'
import type { FeedParse } from './feed.ts'
import type { Extraction } from './page.ts'
import type { SectionPage } from './section-page.ts'

export type Parser = {
  /** `extractPage` elsewhere; `too-hard` when it took too much time or memory. */
  readonly extractPage: (html: string, url: string) => Promise<Extraction>
  /** `parseFeed` elsewhere; `too-hard` when it took too much time or memory. */
  readonly parseFeed: (body: Uint8Array, contentType: string, url: string) => Promise<FeedParse>
  /** `readSectionPage` elsewhere; `too-hard` when it took too much time or memory. */
  readonly readSectionPage: (
    page: { readonly body: Uint8Array; readonly contentType: string; readonly url: string },
    least?: number,
  ) => Promise<SectionPage>
  /** Ends the workers, if any are there. */
  readonly close: () => Promise<void>
}

export type ParserSettings = {
  readonly deadlineMs?: number
  readonly memoryMb?: number
  readonly workers?: number
}

// On a machine that ten others keep busy the slowest of 990 real pages took 2.0 s (2026-11-25): what takes five times that was
// made to. The largest page that `scanPage` lets pass and a feed of 7.5 MB were both read in 64 MB; twice that is allowed.
const DEADLINE_MS = 10_000
const MEMORY_MB = 128

/** Makes the parser; its workers start with the first page or feed. Where none can start, all is read in this thread. */
export function createParser(settings: ParserSettings = {}): Parser {
  const pool = createWorkerPool({
    file: '#gather/parse-worker.ts',
    loadHere: async () => (await import('./parse-tasks.ts')).PARSE_TASKS,
    deadlineMs: settings.deadlineMs ?? DEADLINE_MS,
    memoryMb: settings.memoryMb ?? MEMORY_MB,
    ...(settings.workers === undefined ? {} : { size: settings.workers }),
  })
  return {
    extractPage: async (html, url) => resultOf(await pool.run('extractPage', html, url), url),
    parseFeed: async (body, contentType, url) =>
      resultOf(await pool.run('parseFeed', body, contentType, url), url),
    // Of a whole answer only this much goes along.
    readSectionPage: async ({ body, contentType, url }, least) =>
      resultOf(await pool.run('readSectionPage', { body, contentType, url }, least), url),
    close: pool.close,
  }
}

function resultOf<Result>(
  outcome: TaskOutcome<Result>,
  url: string,
): Result | { readonly kind: 'failed'; readonly failure: Failure } {
  return outcome.kind === 'done'
    ? outcome.result
    : { kind: 'failed', failure: failureOf('too-hard', url, { said: WORDS[outcome.reason] }) }
}

const WORDS = {
  'too-slow': 'it takes too long',
  'too-much-memory': 'it takes too much memory',
  crashed: 'reading it broke off',
  threw: 'reading it broke off',
} as const
