/** What a page's elements say about it, noted as they pass by. */
import { collapseSpace } from '#base/text.ts'
import type { Place } from './page-place.ts'

/** Something noted, and how many elements stood before it on the page. */
export type Noted = { readonly text: string; readonly at: number }

/** A heading of the first rank. `parts` are its texts between tags: a kicker often has an element of its own. */
export type ScannedHeading = Noted & { readonly parts: readonly string[] }

/** A machine-readable time in the page's body. */
export type ScannedTime = {
  readonly value: string
  readonly says: 'published' | 'updated' | 'nothing'
  readonly at: number
  readonly isBeside: boolean
}

/** A short line of visible text; `isMarked` when an element around it is classed as a date or by-line. */
export type ScannedLine = Noted & { readonly isMarked: boolean; readonly isBeside: boolean }

export type ScannedFigure = {
  src: string
  alt: string
  caption: string
  credit: string
  readonly at: number
}

export type ScannedFeed = { readonly href: string; readonly title: string; readonly type: string }

/** What a page says of itself, as it stands; lists in the page's order. Filled by {@link noteElement}. */
export type PageNotes = {
  /** Elements seen so far. */
  at: number
  place: Place
  language: string | null
  title: string
  canonical: string | null
  base: string | null
  readonly headings: ScannedHeading[]
  /** Headings of the second and third rank. */
  readonly subheadings: ScannedHeading[]
  /** `content` by lower-case `property`, `name` or `itemprop`. */
  readonly meta: Map<string, string[]>
  /** Texts of `application/ld+json` scripts. */
  readonly linkedData: string[]
  readonly times: ScannedTime[]
  /** Texts of elements marked as an author's name by `rel` or `itemprop`. */
  readonly markedAuthors: Noted[]
  /** Texts of elements whose class speaks of an author or a by-line. */
  readonly classedAuthors: Noted[]
  readonly lines: ScannedLine[]
  /** A line that only announces the next, until that comes. */
  label: string
  readonly crumbs: string[]
  readonly figures: ScannedFigure[]
  readonly feeds: ScannedFeed[]
}

type Attributes = Readonly<Record<string, string>>
/** What to do with an element's text once it is whole; {@link EDGE} stands where tags stood in it. */
export type Keep = (text: string) => void

/** Stands in a kept text where a tag was. */
export const EDGE = '\u0001'

// Nothing is worth more than this many of a kind; pages that carry more are lists, or hostile.
const MAX_KEPT = 60
const MAX_LINES = 400
const MAX_NAMES = 500
const MAX_VALUE = 2_000
const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i
const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:by-?line|authors?|autor(?:en|es)?|auteurs?|writers?|verfasser|journalist|contributors?)(?:[\s_-]*(?:name|link|item))?(?:$|\s|__|--)/i

export function emptyNotes(): PageNotes {
  return {
    at: 0,
    place: 'matter',
    language: null,
    title: '',
    canonical: null,
    base: null,
    headings: [],
    subheadings: [],
    meta: new Map(),
    linkedData: [],
    times: [],
    markedAuthors: [],
    classedAuthors: [],
    lines: [],
    label: '',
    crumbs: [],
    figures: [],
    feeds: [],
  }
}

/** Notes an opening tag; returns what to do with the element's text, where that matters. */
export function noteElement(
  notes: PageNotes,
  tag: string,
  attributes: Attributes,
): Keep | undefined {
  notes.at += 1
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
    case 'title':
      return (text) => {
        notes.title ||= collapseSpace(plain(text))
      }
    case 'h1':
      return headingKeep(notes, notes.headings)
    case 'h2':
    case 'h3':
      return headingKeep(notes, notes.subheadings) ?? markedKeep(notes, attributes)
    case 'script':
      return /ld\+json/i.test(attributes['type'] ?? '') && notes.linkedData.length < MAX_KEPT
        ? (text) => void notes.linkedData.push(text)
        : undefined
    case 'figure':
      return figureKeep(notes)
    case 'figcaption':
      return captionKeep(notes)
    case 'img':
      notePicture(notes, attributes)
      return undefined
    default:
      noteTime(notes, tag, attributes)
      return markedKeep(notes, attributes)
  }
}

/** Notes a line of visible text, if it is as short as a by-line or the line of a date. */
export function noteLine(
  notes: PageNotes,
  line: string,
  place: { readonly at: number; readonly isMarked: boolean },
): void {
  if (notes.lines.length >= MAX_LINES || notes.place === 'other') return
  const label = notes.label
  const text = `${label}${collapseSpace(line)}`
  notes.label = label === '' && BARE_LABEL.test(text) ? `${text} ` : ''
  // A line without a figure can only be a by-line: that starts with a word such as "By", or is marked as one.
  if (/\d/.test(text) || (text.length <= 120 && BY_WORD.test(text)))
    notes.lines.push({ text, ...place, isBeside: notes.place === 'beside' })
}

/** Notes the date with which a long text opens: "Harbour, 29.11.2026 – The ferry". */
export function noteOpening(notes: PageNotes, text: string, at: number): void {
  const opening = OPENING.exec(collapseSpace(text.slice(0, 120)))?.[1]
  if (opening !== undefined) noteLine(notes, opening, { at, isMarked: false })
}

// A place and a date before a dash, as agencies write them; bounded, so that it costs no time.
const OPENING = /^([^–—|]{0,40}\d[^–—|]{0,20}?)(?:\)? ?[–—|]| - |\) )/u

// "Author:" on a line of its own, above the name.
const BARE_LABEL = /^(?:author|autor(?:in|es?)?|auteur|text|words|von|by|par|por)\s?:?$/i
const BY_WORD =
  /^(?:(?:written|posted|reported|story|words|text[eo]?|bericht|geschrieben|escrito|publié|tekst)\b|by|von|par|por|di|da|door|av|af|de|przez|autor(?:in|a|en)?|authors?|auteur|interview)[\s:]/i

/** A kept text as one piece, tags gone. */
function plain(text: string): string {
  return text.replaceAll(EDGE, '')
}

function noteMeta(notes: PageNotes, attributes: Attributes): void {
  const name =
    attributes['property'] ??
    attributes['name'] ??
    attributes['itemprop'] ??
    attributes['http-equiv']
  const content = attributes['content']?.trim()
  if (!name || !content || notes.meta.size > MAX_NAMES) return
  // One element may carry several names; `dc:title` is `dc.title` in another spelling.
  for (const key of name.toLowerCase().trim().split(/\s+/, 4)) {
    const values = notes.meta.get(key.replace(/^(dc|dcterms):/, '$1.')) ?? []
    if (values.length < MAX_KEPT)
      notes.meta.set(key.replace(/^(dc|dcterms):/, '$1.'), [...values, content.slice(0, MAX_VALUE)])
  }
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

function headingKeep(notes: PageNotes, list: ScannedHeading[]): Keep | undefined {
  if (list.length >= MAX_KEPT) return undefined
  const at = notes.at
  return (text) => {
    const parts = text.split(EDGE).map(collapseSpace).filter(Boolean)
    if (parts.length > 0) list.push({ text: headingOf(plain(text)), parts, at })
  }
}

// Some sites hang a sign to link to on each heading.
function headingOf(text: string): string {
  return collapseSpace(text).replace(/\s*[¶#]$/, '')
}

function noteTime(notes: PageNotes, tag: string, attributes: Attributes): void {
  const property = attributes['itemprop'] ?? ''
  const isMarked = /^date(?:published|modified|created)$/i.test(property)
  if (tag !== 'time' && !isMarked) return
  const value = attributes['datetime'] ?? attributes['content']
  if (!value || notes.times.length >= MAX_KEPT || notes.place === 'other') return
  const marks = `${property} ${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
  notes.times.push({
    value,
    says: saysOf(marks, 'pubdate' in attributes),
    at: notes.at,
    isBeside: notes.place === 'beside',
  })
}

function saysOf(marks: string, isPublication: boolean): ScannedTime['says'] {
  if (/modif|updat/i.test(marks)) return 'updated'
  return isPublication || /publi|created|entry-date/i.test(marks) ? 'published' : 'nothing'
}

function markedKeep(notes: PageNotes, attributes: Attributes): Keep | undefined {
  const marks = `${attributes['rel'] ?? ''} ${attributes['itemprop'] ?? ''}`
  if (/(?:^|\s)author(?:\s|$)/i.test(marks)) return authorKeep(notes, notes.markedAuthors)
  const named = attributes['class'] ?? ''
  if (AUTHOR_CLASS.test(named)) return authorKeep(notes, notes.classedAuthors)
  if (/breadcrumb/i.test(`${named} ${attributes['id'] ?? ''}`) && notes.crumbs.length === 0)
    return (text) => {
      const crumbs = text.split(EDGE).map(collapseSpace).filter(Boolean)
      if (notes.crumbs.length === 0) notes.crumbs.push(...crumbs.slice(0, MAX_KEPT))
    }
  return undefined
}

function authorKeep(notes: PageNotes, list: Noted[]): Keep | undefined {
  if (list.length >= MAX_KEPT || notes.place !== 'matter') return undefined
  const at = notes.at
  return (text) => {
    const name = collapseSpace(text.replaceAll(EDGE, ' '))
    if (name !== '') list.push({ text: name, at })
  }
}

function figureKeep(notes: PageNotes): Keep | undefined {
  if (notes.figures.length >= MAX_KEPT) return undefined
  notes.figures.push({ src: '', alt: '', caption: '', credit: '', at: notes.at })
  return undefined
}

function notePicture(notes: PageNotes, attributes: Attributes): void {
  const figure = notes.figures.at(-1)
  const src = attributes['src'] ?? ''
  const given = src.startsWith('data:') || src === '' ? (attributes['data-src'] ?? src) : src
  if (!figure || figure.src !== '') return
  figure.src = given.slice(0, MAX_VALUE)
  figure.alt = (attributes['alt'] ?? '').slice(0, MAX_VALUE)
}

function captionKeep(notes: PageNotes): Keep | undefined {
  const figure = notes.figures.at(-1)
  return (text) => {
    if (figure && figure.caption === '') figure.caption = collapseSpace(text.replaceAll(EDGE, ' '))
  }
}
