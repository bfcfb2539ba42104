/** Fetches feeds and pages as a guest should: guarded, bounded, polite, and never throwing for what the network does. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '#base/clock.ts'
import type { Failure } from '#domain/feed.ts'
import { parseAddress, resolveLink } from './address.ts'
import { createExchanger } from './exchange.ts'
import type { Exchange, Exchanger } from './exchange.ts'
import { failureOf } from './failure.ts'
import { createGuard } from './guard.ts'
import type { Guard } from './guard.ts'
import { parseFreshness } from './freshness.ts'
import { networkFailure } from './network-failure.ts'
import { createRobots } from './robots.ts'
import type { Robots } from './robots.ts'
import { createSiteSignals } from './site-signals.ts'
import type { SiteSignals } from './site-signals.ts'
import { createRestingHosts } from './resting-hosts.ts'
import type { RestingHosts } from './resting-hosts.ts'
import { statusFailure } from './status-failure.ts'
import { createSlots } from './slots.ts'
import { createTurns } from './turns.ts'
import type { Turns } from './turns.ts'

export type FetcherSettings = {
  /** Private ranges or addresses that may be fetched all the same, such as `127.0.0.0/8`. */
  readonly allowAddresses: readonly string[]
  /** How publishers can reach the owner (address or mail); goes out with every request. */
  readonly contact: string | null
  readonly clock: Clock
  /** For one fetch with all its redirects, waiting for its turn not counted. Default 15 s. */
  readonly timeoutMs?: number
  /** Of the unpacked body, where the request does not say. Default 8 MB. */
  readonly maxBytes?: number
  /** Pause between two requests to one host; none for addresses allowed above. Default 500 ms. */
  readonly hostDelayMs?: number
}

export type FetchRequest = {
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly maxBytes?: number
  /** True to take what comes up to `maxBytes` and leave the rest unread. */
  readonly isCutAtLimit?: boolean
  readonly timeoutMs?: number
  readonly accept?: string
  /** True for what a site has for programs, such as robots.txt: its own wish for pauses between pages is not for these. */
  readonly isForPrograms?: boolean
  /** True for pages: each address on the way is asked for only if its site's robots.txt lets us. */
  readonly obeysRobots?: boolean
  /** Sent by POST, as forms are; such a request follows no redirect. */
  readonly form?: Readonly<Record<string, string>>
}

export type Fetched = {
  readonly kind: 'fetched'
  readonly status: number
  /** Where it was found after all redirects. */
  readonly url: string
  readonly body: Buffer
  readonly contentType: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** For how long the answer says that it stays as it is, 0 to a day; null where it does not say. */
  readonly freshForSeconds: number | null
  readonly headers: IncomingHttpHeaders
  /** Each `X-Robots-Tag` header by itself. */
  readonly robotsTags: readonly string[]
  /** The address to use from now on, where the old one was moved for good. */
  readonly permanentUrl: string | null
}

export type FetchResult =
  | Fetched
  | { readonly kind: 'not-modified'; readonly freshForSeconds: number | null }
  | { readonly kind: 'failed'; readonly failure: Failure }

export type Fetcher = {
  /** The name that sites know us by. */
  readonly product: string
  /** Fetches one address by GET; never throws for what the network or the other side does. */
  readonly fetch: (url: string, request?: FetchRequest) => Promise<FetchResult>
  /** Asks the site's robots.txt: undefined when the page may be read, else why not. For pages, not for feeds. */
  readonly findRefusal: Robots['findRefusal']
  /**
   * Milliseconds to wait before the page is asked for, where its site wants longer pauses than anybody should stand waiting
   * for (`Crawl-delay`); come back then. 0 when it may be asked for now.
   */
  readonly findWaitMs: (url: string) => Promise<number>
  /** What the site of that address says about the use of its words; undefined while it cannot be asked. */
  readonly findSiteSignals: SiteSignals['find']
  /** Lets go of kept connections. */
  readonly close: () => void
}

// The name that robots.txt files know us by.
const PRODUCT = 'Onix'
const MAX_REDIRECTS = 5
const TIMEOUT_MS = 15_000
const MAX_BYTES = 8_000_000
const HOST_DELAY_MS = 500
// Shorter pauses are stood through: coming back costs a turn of the queue.
const LONG_DELAY_MS = 2_000

type Tools = {
  readonly settings: Required<FetcherSettings>
  readonly userAgent: string
  readonly guard: Guard
  readonly exchanger: Exchanger
  readonly turns: Turns
  readonly rests: RestingHosts
  readonly robots: () => Robots
}

type Journey = {
  readonly request: FetchRequest
  readonly maxBytes: number
  readonly timeoutMs: number
}

/**
 * Makes the fetcher: conditional GET, gzip, deflate and brotli, one deadline for the whole journey, five redirects at
 * most with every hop guarded against private addresses, one connection a host at a time, and a rest for hosts that
 * are down or asked for it.
 *
 * @throws BadRange when `allowAddresses` holds something that is no range
 */
export function createFetcher(settings: FetcherSettings): Fetcher {
  const guard = createGuard(settings.allowAddresses)
  const tools: Tools = {
    settings: {
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      hostDelayMs: HOST_DELAY_MS,
      ...settings,
    },
    userAgent: `${PRODUCT}/0.1 (feed reader${settings.contact ? `; ${settings.contact}` : ''})`,
    guard,
    exchanger: createExchanger(guard),
    turns: createTurns(),
    rests: createRestingHosts(() => performance.now()),
    // robots.txt is fetched by the very tools that ask it.
    robots: () => robots,
  }
  const fetch: Fetcher['fetch'] = (url, request = {}) => {
    const { maxBytes, timeoutMs } = { ...tools.settings, ...request }
    return travel(tools, url, { request, maxBytes, timeoutMs })
  }
  const robots = createRobots({ fetch, clock: settings.clock, product: PRODUCT })
  const slots = createSlots(() => performance.now())
  const signals = createSiteSignals({ fetch, robots: tools.robots, clock: settings.clock })
  return {
    product: PRODUCT,
    fetch,
    findSiteSignals: signals.find,
    findRefusal: robots.findRefusal,
    findWaitMs: async (url) => {
      // All that the site says comes before its pages: its tdmrep.json too (TDMRep, 3.6).
      await signals.find(url)
      const delayMs = robots.delayMsOf(url)
      return delayMs > LONG_DELAY_MS ? slots.take(url, delayMs) : 0
    },
    close: tools.exchanger.close,
  }
}

async function travel(tools: Tools, start: string, journey: Journey): Promise<FetchResult> {
  const address = parseAddress(start)
  if (address.kind === 'failed') return address
  let { url } = address
  let isPermanent = true
  let leftMs = journey.timeoutMs
  const seen = new Set<string>()
  while (seen.size <= MAX_REDIRECTS && !seen.has(url)) {
    seen.add(url)
    const refusal = journey.request.obeysRobots && (await tools.robots().findRefusal(url))
    if (refusal) return failed(refusal)
    const hop = await takeHop(tools, url, { ...journey, timeoutMs: leftMs })
    if (hop.kind === 'failed') return hop
    leftMs = Math.max(1, leftMs - hop.tookMs)
    const next = redirectOf(hop.exchange, url)
    if (next === undefined) {
      const moved = isPermanent && seen.size > 1 ? url : null
      return resultOf(tools, { url, moved, journey, exchange: hop.exchange })
    }
    if (journey.request.form)
      return failed(failureOf('unexpected-status', url, { status: hop.exchange.status }))
    if (next === null)
      return failed(failureOf('bad-address', url, { said: 'it redirects to no address' }))
    isPermanent &&= hop.exchange.status === 301 || hop.exchange.status === 308
    url = next
  }
  return failed(failureOf('redirect-loop', start))
}

type Hop =
  | { readonly kind: 'answered'; readonly exchange: Exchange; readonly tookMs: number }
  | { readonly kind: 'failed'; readonly failure: Failure }

async function takeHop(tools: Tools, url: string, journey: Journey): Promise<Hop> {
  const { hostname: host } = new URL(url)
  if (!tools.guard.allowsHost(host)) return failed(failureOf('private-address', url))
  const ownPauseMs = tools.guard.isOwn(host) ? 0 : tools.settings.hostDelayMs
  const askedMs = journey.request.isForPrograms ? 0 : tools.robots().delayMsOf(url)
  const pauseMs = Math.max(ownPauseMs, askedMs)
  const resting = tools.rests.find(host)
  if (resting) return failed(resting)
  return await tools.turns.take(host, pauseMs, async () => {
    const restingNow = tools.rests.find(host)
    if (restingNow) return failed(restingNow)
    const startedMs = performance.now()
    const { maxBytes, timeoutMs: deadlineMs, request } = journey
    const headers = headersOf(tools, request)
    const { isCutAtLimit } = request
    try {
      const exchange = await tools.exchanger.exchange({
        url,
        headers,
        maxBytes,
        isCutAtLimit,
        form: request.form,
        deadlineMs,
      })
      tools.rests.note(host, requestToWait(tools, exchange, url))
      return { kind: 'answered', exchange, tookMs: performance.now() - startedMs }
    } catch (error) {
      const failure = networkFailure(error, url, journey)
      tools.rests.note(host, failure)
      return failed(failure)
    }
  })
}

// A busy site that says when to come back (503) means all of it, as one that counts our requests does (429).
function requestToWait(tools: Tools, exchange: Exchange, url: string): Failure | undefined {
  const isAsked =
    exchange.status === 429 || (exchange.status === 503 && exchange.headers['retry-after'])
  return isAsked ? statusFailure(exchange, url, tools.settings.clock.nowMs()) : undefined
}

function headersOf(tools: Tools, request: FetchRequest): Record<string, string> {
  const { contact } = tools.settings
  return {
    'user-agent': tools.userAgent,
    // RFC 9110, 10.1.2: a robot should say whom to write to.
    ...(contact && /^[^\s@]+@[^\s@]+$/.test(contact) ? { from: contact } : {}),
    accept: request.accept ?? '*/*',
    'accept-encoding': 'gzip, deflate, br',
    ...(request.etag ? { 'if-none-match': request.etag } : {}),
    ...(request.lastModified ? { 'if-modified-since': request.lastModified } : {}),
  }
}

/** Where the answer sends us; undefined when it does not, null when to nowhere. */
function redirectOf({ status, headers }: Exchange, url: string): string | null | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  return resolveLink(headers.location, url)
}

type Arrival = {
  readonly url: string
  readonly moved: string | null
  readonly journey: Journey
  readonly exchange: Exchange
}

function resultOf(tools: Tools, { url, moved, journey, exchange }: Arrival): FetchResult {
  const { status, headers, body } = exchange
  const isConditional = Boolean(journey.request.etag) || Boolean(journey.request.lastModified)
  const nowMs = tools.settings.clock.nowMs()
  const freshForSeconds = parseFreshness(headers, nowMs)
  if (status === 304 && isConditional) return { kind: 'not-modified', freshForSeconds }
  // Whoever takes a form may have nothing to say to it (202, 204).
  const isTaken = journey.request.form !== undefined && status >= 200 && status <= 299
  const failure = isTaken ? undefined : statusFailure(exchange, url, nowMs)
  if (failure) return failed(failure)
  return {
    kind: 'fetched',
    status,
    url,
    body,
    contentType: headers['content-type'] ?? '',
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    freshForSeconds,
    headers,
    robotsTags: exchange.robotsTags,
    permanentUrl: moved,
  }
}

function failed(failure: Failure): { readonly kind: 'failed'; readonly failure: Failure } {
  return { kind: 'failed', failure }
}
