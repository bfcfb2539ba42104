/** Addresses as people type them, and as pages and feeds write them. */
import type { Failure } from '#domain/feed.ts'
import { failureOf } from './failure.ts'

export type ParsedAddress =
  | { readonly kind: 'parsed'; readonly url: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

// Longer ones are refused by many servers and never typed.
const MAX_LENGTH = 2_048
// A backslash where the host stands: some programs end the host there, others take what follows for it.
const MISLEADING = /^(?:[a-z][a-z0-9+.-]*:[\\/]*|[\\/]{2,})[^\\/?#]+\\/i

/**
 * Reads an address that a person typed: trims it, adds `https://` where no scheme is given, understands `feed:` and
 * `feed://`, drops the fragment. Refuses schemes other than http and https, names and passwords in the address, and
 * the low ports of other services (mail, shells).
 */
export function parseAddress(typed: string): ParsedAddress {
  const text = typed.trim()
  if (text === '') return bad(typed, 'it is empty')
  if (text.length > MAX_LENGTH) return bad(text, 'it is too long')
  const unfed = text.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')
  const full = hasScheme(unfed) ? unfed : `https://${unfed.replace(/^\/\//, '')}`
  if (MISLEADING.test(full)) return bad(text, 'programs do not agree on which host it names')
  if (!URL.canParse(full)) return bad(text, 'it cannot be understood')
  return checkUrl(new URL(full), text)
}

/** The absolute http(s) address that `link` means at `base`, without its fragment; null when it is none. */
export function resolveLink(link: string | null | undefined, base: string): string | null {
  const text = link?.trim() ?? ''
  if (text === '' || text.length > MAX_LENGTH || MISLEADING.test(text)) return null
  const url = URL.parse(text, base)
  if (url === null) return null
  const checked = checkUrl(url, text)
  return checked.kind === 'parsed' ? checked.url : null
}

function checkUrl(url: URL, text: string): ParsedAddress {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return bad(text, `${url.protocol.slice(0, 20)} is not fetched`)
  if (url.username !== '' || url.password !== '')
    return bad(url.host, 'it holds a name or a password')
  if (url.hostname === '') return bad(text, 'it names no host')
  const port = Number(url.port || 443)
  if (port < 1024 && port !== 80 && port !== 443)
    return bad(text, `port ${url.port} is not for web pages`)
  url.hash = ''
  return { kind: 'parsed', url: url.href }
}

// `localhost:8700/feed` has no scheme, though a URL parser would say so: a scheme is followed by no digit here.
function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)
}

function bad(address: string, said: string): ParsedAddress {
  return { kind: 'failed', failure: failureOf('bad-address', address, { said }) }
}
