/** Patterns for the path of an address, as robots.txt and tdmrep.json write them. */

/**
 * Does the pattern match the path from its start? `*` is any run of characters, `$` at the end is the end. Without regular
 * expressions, so that no pattern can make it slow: its time is that of one search for each piece.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$')
  const [first = '', ...rest] = (isAnchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = isAnchored ? rest.pop() : undefined
  for (const piece of rest) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  if (!isAnchored) return true
  if (last === undefined) return at === path.length
  return path.length - last.length >= at && path.endsWith(last)
}

/** Escapes what is not ASCII and writes escapes in capitals, so that pattern and path can be compared. */
export function normalisePath(path: string): string {
  return path
    .replace(/[^\0-\x7f]+/gu, (part) => encodeURIComponent(part.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase())
}

/**
 * Path and query of an address, as it stands between its host and its fragment; `/` where there is none. Nothing is
 * escaped here: give it an address as `URL` writes it.
 */
export function pathOf(url: string): string {
  const bare = url.split('#', 1)[0] ?? ''
  const scheme = bare.indexOf('//')
  const start = bare.slice(scheme === -1 ? 0 : scheme + 2).search(/[/?;]/)
  if (start === -1) return '/'
  const path = bare.slice((scheme === -1 ? 0 : scheme + 2) + start)
  return path.startsWith('/') ? path : `/${path}`
}
