/**
 * Takes out what stands between each `open` and the next `close` (both included), line breaks kept so that lines keep
 * their numbers. An `open` that is never closed stays. Letters are compared without case. Linear, unlike a lazy regular
 * expression, which a text of many openings makes quadratic.
 */
export function blankBetween(text: string, open: string, close: string): string {
  const lower = text.toLowerCase()
  // Lower-casing may change the length of a few letters of other scripts; then places would not match.
  const searched = lower.length === text.length ? lower : text
  const kept: string[] = []
  let at = 0
  for (;;) {
    const start = searched.indexOf(open, at)
    const end = start === -1 ? -1 : searched.indexOf(close, start + open.length)
    if (end === -1) break
    kept.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]+/g, ''))
    at = end + close.length
  }
  kept.push(text.slice(at))
  return kept.join('')
}
