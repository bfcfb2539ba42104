/** Asks each site's robots.txt before its pages are read, and remembers the answer for a day. */
import type { Clock } from '#base/clock.ts'
import type { Failure } from '#domain/feed.ts'
import { decodeText } from './charset.ts'
import { failureOf } from './failure.ts'
import type { Fetcher } from './fetcher.ts'
import { allowsUrl, parseRobots } from './robots-rules.ts'
import type { RobotsRules } from './robots-rules.ts'

export type Robots = {
  /** Undefined when the page may be read; else why not: robots.txt forbids it, or the site could not be asked. */
  readonly findRefusal: (url: string) => Promise<Failure | undefined>
}

export type RobotsSettings = {
  readonly fetch: Fetcher['fetch']
  readonly clock: Clock
  /** The name that robots.txt files know us by: letters, `-` and `_`. */
  readonly product: string
}

type Answer =
  | { readonly kind: 'rules'; readonly rules: RobotsRules }
  | { readonly kind: 'failed'; readonly failure: Failure }

type Kept = { readonly untilMs: number; readonly answer: Promise<Answer> }

// RFC 9309, 2.4: not longer than a day. A site in trouble is asked again sooner.
const KEEP_MS = 86_400_000
const KEEP_FAILURE_MS = 300_000
const MAX_SITES = 5_000
const MAX_BYTES = 2_000_000

/**
 * Makes the asker. By RFC 9309 a site that answers with a 4xx status has no rules; one that fails (5xx, no connection)
 * is left alone until it can be asked.
 */
export function createRobots(settings: RobotsSettings): Robots {
  const kept = new Map<string, Kept>()

  const askSite = async (origin: string): Promise<Answer> => {
    const answer = await fetchRules(settings, origin)
    if (answer.kind === 'failed') {
      const untilMs = settings.clock.nowMs() + KEEP_FAILURE_MS
      kept.set(origin, { untilMs, answer: Promise.resolve(answer) })
    }
    return answer
  }

  const answerOf = (origin: string): Promise<Answer> => {
    const found = kept.get(origin)
    if (found && found.untilMs > settings.clock.nowMs()) return found.answer
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size >= MAX_SITES) kept.delete(oldest)
    const answer = askSite(origin)
    kept.set(origin, { untilMs: settings.clock.nowMs() + KEEP_MS, answer })
    return answer
  }

  return {
    findRefusal: async (url) => {
      const answer = await answerOf(new URL(url).origin)
      if (answer.kind === 'failed') return answer.failure
      return allowsUrl(answer.rules, url) ? undefined : failureOf('robots', url)
    },
  }
}

async function fetchRules({ fetch, product }: RobotsSettings, origin: string): Promise<Answer> {
  const result = await fetch(`${origin}/robots.txt`, {
    maxBytes: MAX_BYTES,
    accept: 'text/plain, */*;q=0.1',
  })
  if (result.kind === 'fetched') {
    const text = decodeText(result.body, result.contentType)
    return { kind: 'rules', rules: parseRobots(text, product) }
  }
  if (result.kind === 'not-modified' || !meansTrouble(result.failure)) {
    return { kind: 'rules', rules: [] }
  }
  return result
}

function meansTrouble({ kind }: Failure): boolean {
  return ![
    'not-found',
    'gone',
    'forbidden',
    'unexpected-status',
    'redirect-loop',
    'too-large',
  ].includes(kind)
}
