/** Lists of subscriptions as OPML 2.0, in and out. */
import { collapseSpace, truncate } from '#base/text.ts'
import type { FeedKind } from '#domain/feed.ts'
import { parseAddress, resolveLink } from './address.ts'
import { blankBetween } from './blank-between.ts'
import { escapeHtml, plainTextOf } from './plain-text.ts'

export type OpmlFeed = {
  /** `page` for one without a feed, whose links are followed: `type="page"`, its address in `htmlUrl`. */
  readonly kind: FeedKind
  readonly url: string
  /** Empty where the list gives none. */
  readonly title: string
  readonly homeUrl: string | null
  /** Names of the folders it stands in, `/`-joined; empty at the top. */
  readonly folder: string
}

export type BrokenLine = { readonly line: number; readonly reason: string }

export type ParsedOpml = {
  readonly feeds: readonly OpmlFeed[]
  readonly broken: readonly BrokenLine[]
}

const MAX_LENGTH = 20_000_000
const MAX_FEEDS = 20_000
const MAX_NAME = 200
const MAX_DEPTH = 50

type Attributes = ReadonlyMap<string, string>
type Outline =
  | { readonly kind: 'whole'; readonly attributes: Attributes; readonly isClosed: boolean }
  | { readonly kind: 'broken'; readonly reason: string; readonly isClosed: boolean }

/**
 * Reads a list tag by tag, so that what is broken costs only itself: each broken outline is told by its line with the
 * reason, all others are read. Folders are outlines without a feed's address. Never throws.
 */
export function parseOpml(xml: string): ParsedOpml {
  const feeds: OpmlFeed[] = []
  const broken: BrokenLine[] = []
  const folders: string[] = []
  for (const { tag, line } of listTags(xml.slice(0, MAX_LENGTH))) {
    if (/^<\/outline/i.test(tag)) folders.pop()
    if (!/^<outline\b/i.test(tag)) continue
    const outline = readOutline(tag)
    const result = outline.kind === 'whole' ? feedOf(outline.attributes, folders) : outline
    if (result?.kind === 'broken') broken.push({ line, reason: result.reason })
    else if (result && feeds.length < MAX_FEEDS) feeds.push(result.feed)
    if (!outline.isClosed && folders.length < MAX_DEPTH)
      folders.push(
        outline.kind === 'whole' && !result ? nameOf(outline.attributes).replaceAll('/', '-') : '',
      )
  }
  if (feeds.length === 0 && broken.length === 0)
    broken.push({ line: 1, reason: 'this is no OPML list: it has no outline with an xmlUrl' })
  return { feeds, broken }
}

/** Tags with their line, from 1. A `<` never stands inside a well-formed tag, so each tag ends where the next begins. */
function* listTags(xml: string): Generator<{ readonly tag: string; readonly line: number }> {
  const text = blankBetween(xml, '<!--', '-->')
  let line = 1
  let nextBreak = text.indexOf('\n')
  for (const match of text.matchAll(/<[^<]*/g)) {
    while (nextBreak !== -1 && nextBreak < match.index) {
      line += 1
      nextBreak = text.indexOf('\n', nextBreak + 1)
    }
    yield { tag: match[0], line }
  }
}

// Sticky, one attribute at a time: no input makes it look at a place twice.
const ATTRIBUTE = /([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/y
const SPACE = /\s*/y

function readOutline(tag: string): Outline {
  const attributes = new Map<string, string>()
  let at = '<outline'.length
  for (;;) {
    SPACE.lastIndex = at
    at += SPACE.exec(tag)?.[0].length ?? 0
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(tag)
    if (!found) break
    const [whole, name = '', quoted = ''] = found
    attributes.set(name.toLowerCase(), quoted.slice(1, -1))
    at += whole.length
  }
  const rest = tag.slice(at).trimEnd()
  if (/^\/?\s*>/.test(rest)) return { kind: 'whole', attributes, isClosed: rest.startsWith('/') }
  const isClosed = /\/\s*>/.test(rest) || !rest.endsWith('>')
  const isUnquoted = /["']/.test(rest)
  const reason = isUnquoted
    ? 'a quotation mark is missing'
    : 'the tag is not closed, or badly written'
  return { kind: 'broken', reason, isClosed }
}

/** Undefined for a folder. */
function feedOf(
  attributes: Attributes,
  folders: readonly string[],
):
  | { readonly kind: 'feed'; readonly feed: OpmlFeed }
  | { readonly kind: 'broken'; readonly reason: string }
  | undefined {
  const isPage = /^page$/i.test(attributes.get('type') ?? '')
  const written = isPage
    ? attributes.get('htmlurl')
    : (attributes.get('xmlurl') ?? attributes.get('url'))
  const isFeed = /^(?:rss|atom|feed)$/i.test(attributes.get('type') ?? '')
  if (written === undefined && isPage) return { kind: 'broken', reason: 'it has no htmlUrl' }
  if (written === undefined)
    return isFeed ? { kind: 'broken', reason: 'it has no xmlUrl' } : undefined
  const address = parseAddress(plainTextOf(written))
  if (address.kind === 'failed') return { kind: 'broken', reason: address.failure.message }
  const homeUrl = resolveLink(plainTextOf(attributes.get('htmlurl') ?? ''), address.url)
  const folder = folders.filter(Boolean).join('/')
  const feed = { url: address.url, title: nameOf(attributes), homeUrl, folder }
  return { kind: 'feed', feed: { kind: isPage ? 'page' : 'feed', ...feed } }
}

function nameOf(attributes: Attributes): string {
  const name = attributes.get('title') || attributes.get('text') || ''
  return truncate(collapseSpace(plainTextOf(name)), MAX_NAME)
}

/** Writes a list: feeds in their folders, folders by name. */
export function renderOpml(title: string, feeds: readonly OpmlFeed[]): string {
  const folders = Map.groupBy(feeds, ({ folder }) => folder)
  const parts = [...folders.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([folder, some]) => renderFolder(folder === '' ? [] : folder.split('/'), some))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(title)}</title></head>`,
    '  <body>',
    ...parts,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function renderFolder(path: readonly string[], feeds: readonly OpmlFeed[]): string {
  const open = path.map((name) => `<outline text="${escapeXml(name)}">`).join('')
  const close = path.map(() => '</outline>').join('')
  const lines = feeds.map(({ kind, url, title, homeUrl }) => {
    const name = escapeXml(title)
    if (kind === 'page')
      return `    <outline type="page" text="${name}" title="${name}" htmlUrl="${escapeXml(url)}"/>`
    const home = homeUrl === null ? '' : ` htmlUrl="${escapeXml(homeUrl)}"`
    return `    <outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(url)}"${home}/>`
  })
  return [open && `    ${open}`, ...lines, close && `    ${close}`].filter(Boolean).join('\n')
}

function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''))
}
