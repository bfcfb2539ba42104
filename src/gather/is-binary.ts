// Stray control characters stand on real pages; a picture or an archive is full of them.
const MOST_SHARE = 0.01
const LOOKED_AT = 20_000

/** True for decoded text that was never text: an archive, a picture or a PDF that calls itself a page. */
export function isBinary(text: string): boolean {
  const start = text.slice(0, LOOKED_AT)
  const strange = start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0
  return strange > start.length * MOST_SHARE
}
