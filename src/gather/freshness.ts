/** How long an answer says that it stays as it is. */
import type { IncomingHttpHeaders } from 'node:http'

// A day: nobody may put us off for a year with one header.
const MAX_SECONDS = 86_400

/**
 * Seconds from now for which `Cache-Control: max-age` or, without it, `Expires` calls the answer fresh, the time it lay in
 * caches (`Age`) taken off; 0 where it may not be kept.
 *
 * @returns 0 to a day; null where it does not say
 */
export function parseFreshness(headers: IncomingHttpHeaders, nowMs: number): number | null {
  const control = (headers['cache-control'] ?? '').toLowerCase()
  if (/(?:^|[\s,])no-(?:store|cache)(?:$|[\s,])/.test(control)) return 0
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1]
  if (maxAge !== undefined) return bounded(Number(maxAge) - ageOf(headers.age))
  const expires = headers.expires?.trim()
  if (expires === undefined) return null
  // Many write `Expires: 0` or `-1` for "at once", which is no date.
  const at = /[a-z]/i.test(expires) ? Date.parse(expires) : NaN
  if (Number.isNaN(at)) return 0
  // Against the other side's own clock where it shows it: clocks differ.
  const sentAt = Date.parse(headers.date ?? '')
  return bounded((at - (Number.isNaN(sentAt) ? nowMs : sentAt)) / 1_000)
}

function ageOf(age: string | undefined): number {
  return /^\d{1,10}$/.test(age?.trim() ?? '') ? Number(age) : 0
}

function bounded(seconds: number): number {
  return Math.min(MAX_SECONDS, Math.max(0, Math.floor(seconds)))
}
