/** RSS, Atom, RDF and CDF brought to one raw shape: which element says what, in which order. */
import type { ParsedFeed } from '#domain/feed.ts'
import { resolveLink } from './address.ts'
import { htmlOf } from './feed-html.ts'
import type { FeedTree, Field, Fields } from './feed-walk.ts'
import { plainTextOf } from './plain-text.ts'
import { decodeXml } from './xml-text.ts'

/** An entry with its address absolute, its texts as HTML and its dates as written, likeliest first. */
export type RawEntry = {
  readonly guid: string | undefined
  readonly link: string | null
  readonly title: string
  readonly authors: readonly string[]
  readonly dates: readonly string[]
  readonly summary: string | undefined
  readonly content: string | undefined
  readonly categories: readonly string[]
}

export type RawFeed = {
  readonly format: ParsedFeed['format']
  readonly title: string
  readonly home: string | null
  readonly language: string | undefined
  readonly dates: readonly string[]
  readonly entries: readonly RawEntry[]
}

// Best first. A format's own word counts before that of a module; when it was published before when it was changed.
const TITLES = ['title', 'atom:title', 'dc:title', 'itunes:title', 'media:title']
const SUMMARIES = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'abstract',
  'itunes:summary',
]
const CONTENTS = [
  'content:encoded',
  'content',
  'atom:content',
  'xhtml:body',
  'xhtml:div',
  'body',
  'fullitem',
]
const GUIDS = ['guid', 'id', 'atom:id']
const AUTHORS = ['dc:creator', 'author', 'atom:author', 'itunes:author']
const CATEGORIES = ['category', 'atom:category', 'dc:subject']
const LANGUAGES = ['language', 'dc:language']
const PUBLISHED = [
  'pubdate',
  'published',
  'atom:published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:created',
  'created',
]
const CHANGED = ['updated', 'modified', 'atom:updated', 'dcterms:modified', 'lastbuilddate']

/** The elements that `readTree` asks for. */
export const FEED_NAMES: ReadonlySet<string> = new Set([
  ...[
    TITLES,
    SUMMARIES,
    CONTENTS,
    GUIDS,
    AUTHORS,
    CATEGORIES,
    LANGUAGES,
    PUBLISHED,
    CHANGED,
  ].flat(),
  ...['link', 'a', 'atom:link', 'feedburner:origlink', 'source'],
])

/** Reads what a walk with `FEED_NAMES` found. */
export function readTree({ root, feed, entries }: FeedTree): RawFeed {
  const authors = root === 'atom' ? authorsOf(feed) : []
  return {
    format: root,
    title: htmlIn(feed, TITLES) ?? '',
    home: linkOf(feed),
    language: textIn(feed, LANGUAGES) ?? feed.attributes['xml:lang'],
    dates: textsIn(feed, [...CHANGED, ...PUBLISHED]).concat(feed.attributes['lastmod'] ?? []),
    entries: entries.map((entry) => readEntry(entry, authors)),
  }
}

function readEntry(entry: Fields, feedAuthors: readonly string[]): RawEntry {
  const authors = authorsOf(entry)
  return {
    guid: textIn(entry, GUIDS) ?? decodedOf(entry.attributes['rdf:about']),
    link: linkOf(entry),
    title: htmlIn(entry, TITLES) ?? '',
    authors: authors.length > 0 ? authors : feedAuthors,
    dates: textsIn(entry, [...PUBLISHED, ...CHANGED]).concat(entry.attributes['lastmod'] ?? []),
    summary: htmlIn(entry, SUMMARIES),
    content: htmlIn(entry, CONTENTS),
    categories: listFields(entry, CATEGORIES).map(categoryOf),
  }
}

/** Fields of the first of `names` that the part has and that say something. */
function listFields({ fields }: Fields, names: readonly string[]): readonly Field[] {
  for (const name of names) {
    const found = fields.get(name)?.filter(isTelling)
    if (found !== undefined && found.length > 0) return found
  }
  return []
}

function isTelling({ text, attributes }: Field): boolean {
  return text.trim() !== '' || 'term' in attributes
}

function textIn(part: Fields, names: readonly string[]): string | undefined {
  return listFields(part, names)[0]?.text.trim()
}

/** Texts of all names, in the order of the names; the last of a name first. */
function textsIn(part: Fields, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    listFields(part, [name])
      .map(({ text }) => text)
      .toReversed(),
  )
}

function htmlIn(part: Fields, names: readonly string[]): string | undefined {
  const [field] = listFields(part, names)
  return field && htmlOf(field)
}

function categoryOf({ attributes, text }: Field): string {
  return decodedOf(attributes['label'] ?? attributes['term']) ?? text
}

function authorsOf(part: Fields): readonly string[] {
  const own = listFields(part, AUTHORS).map(nameIn)
  if (own.length > 0) return own
  const source = part.fields.get('source')?.[0]?.text ?? ''
  const inner = /<author>([^]{0,2000}?)<\/author>/i.exec(source)?.[1]
  return inner === undefined ? [] : [personIn(inner)]
}

function nameIn({ text, hasMarkup }: Field): string {
  if (hasMarkup) return personIn(text.slice(0, 2_000))
  // RSS: "ida@harbour.example (Ida Holm)"; others: "Ida Holm <ida@harbour.example>".
  const named =
    /^\S+@\S+\s*\(([^()]+)\)$/.exec(text.trim()) ?? /^([^<>@]+)<[^<>]+@[^<>]+>$/.exec(text.trim())
  return named?.[1] ?? text
}

function personIn(markup: string): string {
  const part = (name: string) =>
    new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`, 'i').exec(markup)?.[1]?.trim()
  return part('name') || part('email') || (/</.test(markup) ? '' : markup)
}

function linkOf(part: Fields): string | null {
  for (const field of listLinks(part)) {
    const link = resolveLink(field.text.replaceAll('&amp;', '&'), field.base)
    if (link !== null) return link
  }
  return null
}

type Candidate = { readonly text: string; readonly base: string }

/** Addresses of the page, likeliest first. */
function listLinks(part: Fields): readonly Candidate[] {
  const { attributes, base } = part
  const here = (name: string) => addressed({ attributes, base }, name)
  return [
    ...addressedLinks(part),
    ...(part.fields.get('content') ?? []).flatMap((field) => addressed(field, 'src')),
    ...here('href'),
    ...listPermalinks(part),
    ...here('rdf:about'),
  ]
}

function addressedLinks({ fields }: Fields): readonly Candidate[] {
  const pagesOf = (name: string) => (fields.get(name) ?? []).filter(isAlternate)
  const own = pagesOf('link')
  // RSS has one link; where it is said twice, the last word counts, as with most readers. Atom has many, HTML first.
  const ordered = own.some(({ isAtom }) => isAtom) ? own.toSorted(htmlFirst) : own.toReversed()
  const foreign = [...pagesOf('atom:link'), ...pagesOf('a')].toSorted(htmlFirst)
  return [...ordered, ...foreign].flatMap((field) => {
    const written = addressed(field, 'href')
    return written.length > 0 || field.text.trim() === '' ? written : [field]
  })
}

function htmlFirst(a: Field, b: Field): number {
  return Number(isHtml(b)) - Number(isHtml(a))
}

function isHtml({ attributes: { type } }: Field): boolean {
  return type === undefined || type.includes('html')
}

function isAlternate({ attributes: { rel } }: Field): boolean {
  return rel === undefined || /(?:^|\/)alternate$/i.test(rel.trim())
}

function addressed(
  { attributes, base }: Pick<Fields, 'attributes' | 'base'>,
  name: string,
): readonly Candidate[] {
  const text = attributes[name]
  return text === undefined ? [] : [{ text: decodeXml(text), base }]
}

// A guid is an address where it says so, or looks like one and does not say otherwise.
function listPermalinks(part: Fields): readonly Candidate[] {
  return listFields(part, GUIDS).filter(({ text, attributes }) => {
    const said = attributes['ispermalink']?.trim().toLowerCase()
    return said !== 'false' && (/^\s*https?:/i.test(text) || said === 'true')
  })
}

function decodedOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainTextOf(decodeXml(text))
}
