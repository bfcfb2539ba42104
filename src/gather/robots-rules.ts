/** What a robots.txt says about an address, by RFC 9309. */

type Rule = { readonly isAllow: boolean; readonly pattern: string }
export type RobotsRules = readonly Rule[]

// RFC 9309, 2.5: at least 500 KiB must be read; what is longer may be left unread.
const MAX_LENGTH = 512_000
const MAX_LINE_LENGTH = 16_664

/**
 * Takes from a robots.txt the rules that hold for the program called `product` (letters, `-` and `_`): those of all
 * groups that name it, else those of the groups for `*`. Never throws.
 */
export function parseRobots(text: string, product: string): RobotsRules {
  const named: Rule[] = []
  const general: Rule[] = []
  let hasNamedGroup = false
  let group = { isOpen: false, isNamed: false, isGeneral: false }
  for (const { key, value } of listLines(text)) {
    if (key === 'user-agent') {
      if (group.isOpen) group = { isOpen: false, isNamed: false, isGeneral: false }
      const agent = agentOf(value)
      group.isNamed ||= agent === product.toLowerCase()
      group.isGeneral ||= agent === '*'
      hasNamedGroup ||= group.isNamed
    } else if (key === 'allow' || key === 'disallow') {
      group.isOpen = true
      const rule = { isAllow: key === 'allow', pattern: encodePath(value) }
      if (value !== '' && group.isNamed) named.push(rule)
      if (value !== '' && group.isGeneral) general.push(rule)
    }
  }
  return hasNamedGroup ? named : general
}

/** May the address be fetched? The longest matching rule decides; where two are equally long, `allow` does. */
export function allowsUrl(rules: RobotsRules, url: string): boolean {
  const { pathname, search } = new URL(url)
  if (pathname === '/robots.txt') return true
  const path = encodePath(pathname + search)
  let best: Rule = { isAllow: true, pattern: '' }
  for (const rule of rules) {
    if (rule.pattern.length < best.pattern.length || !matches(rule.pattern, path)) continue
    if (rule.pattern.length > best.pattern.length || rule.isAllow) best = rule
  }
  return best.isAllow
}

function* listLines(text: string): Generator<{ readonly key: string; readonly value: string }> {
  const read = text.slice(0, MAX_LENGTH).replace(/^\ufeff/, '')
  for (const line of read.split(/\r\n|\r|\n/)) {
    const bare = line.slice(0, MAX_LINE_LENGTH).replace(/#.*$/, '').trim()
    // The colon is forgotten often enough that crawlers read `Disallow /private` as it is meant.
    const parts = /^([a-z-]+)(?:\s*:\s*|\s+(?=\S+$))(.*)$/i.exec(bare)
    if (parts) yield { key: parts[1]?.toLowerCase() ?? '', value: parts[2]?.trim() ?? '' }
  }
}

// `FooBot/2.1 (+http://…)` is meant for FooBot; `*` may have anything behind it.
function agentOf(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*'
  return /^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? ''
}

/** Escapes what is not ASCII and writes escapes in capitals, so that rule and address can be compared. */
function encodePath(path: string): string {
  return path
    .replace(/[^\0-\x7f]+/gu, (part) => encodeURIComponent(part.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase())
}

/** Matches from the start; `*` is any run of characters, `$` at the end is the end. No regular expression, no backtracking. */
function matches(pattern: string, path: string): boolean {
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
