import type { Span } from '#domain/document.ts'

// "WASHINGTON (AP) — ", "KABUL, Afghanistan — ", "(Reuters) - ", "March 3 (UPI) --".
const DATELINE =
  /^(?:(?:\p{Lu}[\p{L}\p{M}.,’'/ -]{1,40}|[A-Z][a-z]+\.? \d{1,2})?,?\s?\((?:AP|Reuters|CNN|AFP|UPI|Bloomberg|Xinhua|TNS|KHN|Axios)[^)]{0,20}\)\s?(?:[—–-]{1,2}\s?)?|\p{Lu}{3,}[\p{Lu}.’' -]*(?:, [\p{L}. ]{2,20})*(?:\s?[—–]\s?|\s--?\s))(?=[\p{Lu}\p{N}“"])/u

/** The sentence without the place and agency that open a report: what stands after it is still verbatim. */
export function withoutDateline(text: string, { start, end }: Span): Span {
  const match = DATELINE.exec(text.slice(start, Math.min(end, start + 80)))
  return { start: start + (match?.[0].length ?? 0), end }
}
