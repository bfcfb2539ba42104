/** What a robots.txt says: who may read what (RFC 9309), how fast, and what may be done with it. */
import { matchesPath, normalisePath, pathOf } from '#base/path-pattern.ts'

type Rule = { readonly isAllow: boolean; readonly pattern: string }

/** A preference for the use of what stands under a path (`Content-Usage`, `Content-Signal`); an empty path is the whole site. */
export type UsageRule = {
  readonly name: 'content-usage' | 'content-signal'
  readonly path: string
  readonly value: string
}

export type RobotsRules = {
  readonly rules: readonly Rule[]
  /** Seconds between two requests that `Crawl-delay` asks for, as it stands; null where it says nothing clear. */
  readonly crawlDelaySeconds: number | null
  readonly usages: readonly UsageRule[]
  /** Addresses of licences (`License`); they hold for the whole file, whatever the group. */
  readonly licences: readonly string[]
}

export const NO_RULES: RobotsRules = {
  rules: [],
  crawlDelaySeconds: null,
  usages: [],
  licences: [],
}

// RFC 9309, 2.5: at least 500 KiB must be read; what is longer may be left unread.
export const ROBOTS_BYTES = 512_000
// As in Google's reader: eight times the longest address that browsers knew.
const MAX_LINE_LENGTH = 16_664
const MAX_USAGES = 200
const MAX_LICENCES = 5

type Group = {
  readonly rules: Rule[]
  readonly usages: UsageRule[]
  crawlDelaySeconds: number | null
}

/**
 * Takes from a robots.txt what holds for the program called `product` (letters, `-` and `_`): all groups that name it, else
 * those for `*`. Never throws.
 */
export function parseRobots(text: string, product: string): RobotsRules {
  const named = emptyGroup()
  const general = emptyGroup()
  const licences: string[] = []
  const own = product.toLowerCase()
  let hasNamedGroup = false
  let isOpen = false
  let groups = new Set<Group>()
  for (const { key, value } of listLines(text)) {
    if (key === 'user-agent') {
      if (isOpen) groups = new Set()
      isOpen = false
      const agent = agentOf(value)
      if (agent === '*') groups.add(general)
      if (agent === own) groups.add(named)
      hasNamedGroup ||= groups.has(named)
    } else if (key === 'license') {
      if (licences.length < MAX_LICENCES) licences.push(value.slice(0, 2_000))
    } else if (GROUP_KEYS.has(key)) {
      isOpen = true
      for (const group of groups) addLine(group, key, value)
    }
  }
  return { ...(hasNamedGroup ? named : general), licences }
}

/** May the address, as `URL` writes it, be fetched? The longest matching rule decides; of two equally long ones, `allow`. */
export function allowsUrl({ rules }: RobotsRules, url: string): boolean {
  const path = pathOf(url)
  if (path === '/robots.txt') return true
  const escaped = path.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase())
  let best: Rule = { isAllow: true, pattern: '' }
  for (const rule of rules) {
    if (rule.pattern.length < best.pattern.length || !matchesPath(rule.pattern, escaped)) continue
    if (rule.pattern.length > best.pattern.length || rule.isAllow) best = rule
  }
  return best.isAllow
}

function emptyGroup(): Group {
  return { rules: [], usages: [], crawlDelaySeconds: null }
}

// Lines that belong to a group. Readers that do not know `Crawl-delay` run the group before it and the one after together,
// and take what is forbidden to one program as forbidden to all.
const GROUP_KEYS: ReadonlySet<string> = new Set([
  'allow',
  'disallow',
  'crawl-delay',
  'content-usage',
  'content-signal',
])

function addLine(group: Group, key: string, value: string): void {
  switch (key) {
    case 'allow':
    case 'disallow':
      if (value !== '') group.rules.push(...rulesOf(key === 'allow', value))
      return
    case 'crawl-delay':
      if (/^\d{1,6}(?:\.\d{1,3})?$/.test(value))
        group.crawlDelaySeconds = Math.max(group.crawlDelaySeconds ?? 0, Number(value))
      return
    case 'content-usage':
    case 'content-signal': {
      const [, path = '', said = ''] = /^(\/\S*)?\s*(.*)$/.exec(value) ?? []
      if (said !== '' && group.usages.length < MAX_USAGES)
        group.usages.push({ name: key, path: normalisePath(path), value: said.slice(0, 1_000) })
    }
  }
}

// Whoever allows a folder's index page allows the folder's own address: they are one page.
function rulesOf(isAllow: boolean, value: string): readonly Rule[] {
  const pattern = normalisePath(value)
  const index = isAllow ? pattern.lastIndexOf('/index.htm') : -1
  return index === -1
    ? [{ isAllow, pattern }]
    : [
        { isAllow, pattern },
        { isAllow, pattern: `${pattern.slice(0, index + 1)}$` },
      ]
}

// The slips that crawlers read as they are meant; missing one would be reading what somebody meant to close.
const KEYS: Readonly<Record<string, string>> = {
  useragent: 'user-agent',
  'user agent': 'user-agent',
  dissallow: 'disallow',
  dissalow: 'disallow',
  disalow: 'disallow',
  diasllow: 'disallow',
  disallaw: 'disallow',
}

function* listLines(text: string): Generator<{ readonly key: string; readonly value: string }> {
  const read = text.slice(0, ROBOTS_BYTES).replace(/^\ufeff/, '')
  for (const line of read.split(/\r\n|\r|\n/)) {
    const bare = (line.slice(0, MAX_LINE_LENGTH).split('#', 1)[0] ?? '').trim()
    // The colon is forgotten often enough that crawlers read `Disallow /private` as it is meant.
    const parts = /^([a-z]+(?:[- ][a-z]+)?)(?:\s*:\s*|\s+(?=\S+$))(.*)$/i.exec(bare)
    if (!parts) continue
    const key = (parts[1] ?? '').toLowerCase()
    yield { key: KEYS[key] ?? key, value: parts[2]?.trim() ?? '' }
  }
}

// `FooBot/2.1 (+http://…)` is meant for FooBot; `*` may have anything behind it.
function agentOf(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*'
  return /^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? ''
}
