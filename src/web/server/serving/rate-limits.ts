/** How often one address may ask for what costs: a bucket of turns for each, filled again as time goes by. */
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Clock } from '#base/clock.ts'

/** What is limited: questions sent to Ask, reports sent, searches (their feeds too), suggestions while typing. */
export type Limited = 'ask' | 'report' | 'search' | 'suggest'

export type RateLimitSettings = {
  /** As many at once, and as many again in each minute; 0 for no limit. */
  readonly perMinute: Readonly<Record<Limited, number>>
  /** Proxies of the owner's in front of the site; 0 believes no header. */
  readonly proxies: number
}

export type RateLimits = {
  /** Takes a turn for the request. @returns null where it may go on, else the seconds to wait */
  readonly take: (request: IncomingMessage) => number | null
}

type Bucket = { turns: number; atMs: number }

// Some 5 MB. Those seen least lately are forgotten first, and then have all their turns.
const MOST_BUCKETS = 50_000
const MINUTE_MS = 60_000

export function createRateLimits(
  { perMinute, proxies }: RateLimitSettings,
  clock: Clock,
  mostBuckets = MOST_BUCKETS,
): RateLimits {
  const buckets = new Map<string, Bucket>()
  const takeTurn = (key: string, most: number): number | null => {
    const nowMs = clock.nowMs()
    const { turns, atMs } = buckets.get(key) ?? { turns: most, atMs: nowMs }
    const filled = Math.min(most, turns + (Math.max(0, nowMs - atMs) * most) / MINUTE_MS)
    buckets.delete(key)
    buckets.set(key, { turns: filled >= 1 ? filled - 1 : filled, atMs: nowMs })
    if (buckets.size > mostBuckets)
      for (const oldest of buckets.keys()) {
        buckets.delete(oldest)
        break
      }
    return filled >= 1 ? null : Math.ceil(((1 - filled) * MINUTE_MS) / most / 1000)
  }
  return {
    take: (request) => {
      const limited = limitedOf(request)
      if (limited === null || perMinute[limited] === 0) return null
      const address = addressOf(request, proxies)
      return address === null ? null : takeTurn(`${limited} ${address}`, perMinute[limited])
    },
  }
}

function limitedOf({ method, url = '' }: IncomingMessage): Limited | null {
  const path = pathOf(url)
  if (method === 'POST') {
    if (path === '/ask') return 'ask'
    return path.endsWith('/report') ? 'report' : null
  }
  if (path === '/search/suggest') return 'suggest'
  const hasQuery = url.includes('?')
  return hasQuery && (path === '/search' || path.startsWith('/search/')) ? 'search' : null
}

/** The path as the framework will read it, so that no other spelling of it goes round the limit. */
export function pathOf(url: string): string {
  const [path = ''] = url.split(/[?#]/)
  const plain = path.replace(/(?:\/|\.html)__data\.json$/, '').replace(/\/+$/, '')
  try {
    return decodeURI(plain)
  } catch {
    return plain
  }
}

/**
 * Whose turn it is. Null for the machine itself, where no proxy is known of: one that is not would make all readers one.
 * A reader of IPv6 has a whole network of addresses, and counts by that.
 */
function addressOf({ headers, socket }: IncomingMessage, proxies: number): string | null {
  const peer = plainOf(socket.remoteAddress ?? '')
  if (proxies === 0) return isLoopback(peer) ? null : networkOf(peer)
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',')
  // Each proxy adds at the end whom it heard; what stands before that the reader may have made up.
  const told = plainOf(forwarded.at(-proxies)?.trim() ?? '')
  return networkOf(isIP(told) === 0 ? peer : told)
}

function plainOf(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}
