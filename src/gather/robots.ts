/** Asks each site's robots.txt before its pages are read. */
import type { Clock } from '#base/clock.ts'
import type { Failure } from '#domain/feed.ts'
import { decodeText } from './charset.ts'
import { failureOf } from './failure.ts'
import type { Fetcher, FetchResult } from './fetcher.ts'
import { createKeptAnswers, type Kept } from './kept-answers.ts'
import { allowsUrl, NO_RULES, parseRobots, ROBOTS_BYTES } from './robots-rules.ts'
import type { RobotsRules } from './robots-rules.ts'

export type Robots = {
  /** Undefined when the page may be read; else why not: robots.txt forbids it, or the site could not be asked. */
  readonly findRefusal: (url: string) => Promise<Failure | undefined>
  /** What the site of that address says; undefined while it cannot be asked. */
  readonly find: (url: string) => Promise<RobotsRules | undefined>
  /** Pause between two requests that the site is known to ask for; 0 where it is not. Asks nobody. */
  readonly delayMsOf: (url: string) => number
}

export type RobotsSettings = {
  readonly fetch: Fetcher['fetch']
  readonly clock: Clock
  /** The name that robots.txt files know us by: letters, `-` and `_`. */
  readonly product: string
}

type Marks = { readonly etag: string | null; readonly lastModified: string | null }

type Answer =
  | { readonly kind: 'rules'; readonly rules: RobotsRules; readonly marks: Marks }
  | { readonly kind: 'failed'; readonly failure: Failure }

// A site in trouble is asked again soon.
const KEEP_FAILURE_SECONDS = 300
// More would leave a site's news of one morning for the next day.
const MAX_DELAY_SECONDS = 60
const NO_MARKS: Marks = { etag: null, lastModified: null }

/**
 * Makes the asker. By RFC 9309 a site that answers with a 4xx status has no rules; one that fails (429, 5xx, no connection)
 * is left alone until it can be asked, unless its rules of earlier are known: then those hold.
 */
export function createRobots({ fetch, clock, product }: RobotsSettings): Robots {
  const ask = async (origin: string, last: Answer | undefined): Promise<Kept<Answer>> => {
    const marks = last?.kind === 'rules' ? last.marks : NO_MARKS
    const result = await fetch(`${origin}/robots.txt`, {
      ...marks,
      maxBytes: ROBOTS_BYTES,
      isCutAtLimit: true,
      isForPrograms: true,
      accept: 'text/plain, */*;q=0.1',
    })
    return answerOf(result, last, product)
  }
  const answers = createKeptAnswers(clock, ask)
  const findRefusal: Robots['findRefusal'] = async (url) => {
    const { origin, href } = new URL(url)
    const answer = await answers.get(origin)
    if (answer.kind === 'failed') return answer.failure
    return allowsUrl(answer.rules, href) ? undefined : failureOf('robots', url)
  }
  return {
    findRefusal,
    find: async (url) => {
      const answer = await answers.get(new URL(url).origin)
      return answer.kind === 'rules' ? answer.rules : undefined
    },
    delayMsOf: (url) => {
      const answer = answers.peek(new URL(url).origin)
      const seconds = answer?.kind === 'rules' ? (answer.rules.crawlDelaySeconds ?? 0) : 0
      return Math.min(seconds, MAX_DELAY_SECONDS) * 1_000
    },
  }
}

function answerOf(result: FetchResult, last: Answer | undefined, product: string): Kept<Answer> {
  if (result.kind === 'fetched') {
    const { body, contentType, etag, lastModified, freshForSeconds } = result
    const rules = parseRobots(decodeText(body, contentType), product)
    return { answer: { kind: 'rules', rules, marks: { etag, lastModified } }, freshForSeconds }
  }
  if (result.kind === 'not-modified' && last)
    return { answer: last, freshForSeconds: result.freshForSeconds }
  if (result.kind === 'failed' && meansTrouble(result.failure)) {
    const answer = last?.kind === 'rules' ? last : result
    return { answer, freshForSeconds: KEEP_FAILURE_SECONDS }
  }
  return { answer: { kind: 'rules', rules: NO_RULES, marks: NO_MARKS }, freshForSeconds: null }
}

/** True where the site could not be asked, rather than having nothing there. */
export function meansTrouble({ kind }: Failure): boolean {
  return ![
    'not-found',
    'gone',
    'forbidden',
    'bot-wall',
    'unexpected-status',
    'redirect-loop',
  ].includes(kind)
}
