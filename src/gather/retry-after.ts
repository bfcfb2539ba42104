// A day: nobody may put us off for a year with one header.
const MAX_SECONDS = 86_400

/** Seconds to wait that a `Retry-After` header asks for, as seconds or as a date; undefined where it says nothing clear. */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), MAX_SECONDS)
  const at = Date.parse(text)
  if (Number.isNaN(at)) return undefined
  return Math.min(Math.max(0, Math.ceil((at - nowMs) / 1_000)), MAX_SECONDS)
}
