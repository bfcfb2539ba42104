/** What a page's elements say about it, noted as they pass by. */
import { collapseSpace } from '#base/text.ts'
import { findDateline } from './dateline.ts'

export type ScannedTime = { readonly value: string; readonly isPublication: boolean }
export type ScannedFeed = { readonly href: string; readonly title: string; readonly type: string }

/** What a page says of itself, as it stands; lists in the page's order. Filled by {@link noteElement}. */
export type PageNotes = {
  language: string | null
  title: string
  canonical: string | null
  base: string | null
  readonly headings: string[]
  /** `content` by lower-case `property`, `name` or `itemprop`. */
  readonly meta: Map<string, string[]>
  /** Texts of `application/ld+json` scripts. */
  readonly linkedData: string[]
  readonly times: ScannedTime[]
  /** Texts of elements marked as an author's name by `rel` or `itemprop`. */
  readonly markedAuthors: string[]
  /** Texts of elements whose class speaks of an author or a by-line. */
  readonly classedAuthors: string[]
  readonly feeds: ScannedFeed[]
  /** The first dates that stand on the page as pieces of text of their own; ISO 8601. */
  readonly datelines: string[]
}

type Attributes = Readonly<Record<string, string>>
/** What to do with an element's text once it is whole. */
export type Keep = (text: string) => void

// Nothing is worth more than this many of a kind; pages that carry more are lists, or hostile.
const MAX_KEPT = 60
const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i
const AUTHOR_CLASS = /(?:^|[\s_-])(?:byline|author|autor|auteur)(?:[\s_-]*(?:name|link))?(?:$|\s)/i

export function emptyNotes(): PageNotes {
  return {
    language: null,
    title: '',
    canonical: null,
    base: null,
    headings: [],
    meta: new Map(),
    linkedData: [],
    times: [],
    markedAuthors: [],
    classedAuthors: [],
    feeds: [],
    datelines: [],
  }
}

/** Notes an opening tag; returns what to do with the element's text, where that matters. */
export function noteElement(
  notes: PageNotes,
  tag: string,
  attributes: Attributes,
): Keep | undefined {
  switch (tag) {
    case 'html':
      notes.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null
      return undefined
    case 'meta':
      noteMeta(notes, attributes)
      return undefined
    case 'link':
      noteLink(notes, attributes)
      return undefined
    case 'base':
      notes.base ??= attributes['href'] ?? null
      return undefined
    case 'time':
      noteTime(notes, attributes)
      return authorKeep(notes, attributes)
    case 'title':
      return (text) => {
        notes.title ||= collapseSpace(text)
      }
    case 'h1':
      return keepIn(notes.headings)
    case 'script':
      return /ld\+json/i.test(attributes['type'] ?? '') ? keepIn(notes.linkedData) : undefined
    default:
      return authorKeep(notes, attributes)
  }
}

/** Notes a piece of text that is a date and nothing else. */
export function noteText(notes: PageNotes, text: string): void {
  if (text.length > 80 || notes.datelines.length >= MAX_KEPT) return
  const date = findDateline(text)
  if (date) notes.datelines.push(date)
}

function noteMeta(notes: PageNotes, attributes: Attributes): void {
  const name =
    attributes['property'] ??
    attributes['name'] ??
    attributes['itemprop'] ??
    attributes['http-equiv']
  const content = attributes['content']?.trim()
  if (!name || !content || notes.meta.size > 500) return
  const key = name.trim().toLowerCase()
  const values = notes.meta.get(key) ?? []
  if (values.length < MAX_KEPT) notes.meta.set(key, [...values, content.slice(0, 2_000)])
}

function noteLink(notes: PageNotes, attributes: Attributes): void {
  const { rel = '', href, type = '', title = '' } = attributes
  if (!href) return
  if (/(?:^|\s)canonical(?:\s|$)/i.test(rel)) notes.canonical ??= href
  if (
    /(?:^|\s)alternate(?:\s|$)/i.test(rel) &&
    FEED_TYPE.test(type) &&
    notes.feeds.length < MAX_KEPT
  )
    notes.feeds.push({ href, type, title })
}

function noteTime(notes: PageNotes, attributes: Attributes): void {
  const value = attributes['datetime']
  if (!value || notes.times.length >= MAX_KEPT) return
  const marks = `${attributes['itemprop'] ?? ''} ${attributes['class'] ?? ''}`
  const isPublication = 'pubdate' in attributes || /publi|created|entry-date/i.test(marks)
  notes.times.push({ value, isPublication })
}

function authorKeep(notes: PageNotes, attributes: Attributes): Keep | undefined {
  const marks = `${attributes['rel'] ?? ''} ${attributes['itemprop'] ?? ''}`
  if (/(?:^|\s)author(?:\s|$)/i.test(marks)) return keepIn(notes.markedAuthors)
  return AUTHOR_CLASS.test(attributes['class'] ?? '') ? keepIn(notes.classedAuthors) : undefined
}

function keepIn(list: string[]): Keep | undefined {
  if (list.length >= MAX_KEPT) return undefined
  return (text) => {
    if (text.trim() !== '') list.push(text)
  }
}
