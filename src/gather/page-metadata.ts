/** Title, author, date and language of a page, from all the places where pages say them. */
import { collapseSpace, truncate } from '#base/text.ts'
import { resolveLink } from './address.ts'
import { parseDate } from './dates.ts'
import { findLinkedArticle } from './linked-data.ts'
import type { LinkedArticle } from './linked-data.ts'
import type { PageNotes } from './page-notes.ts'
import { plainTextOf } from './plain-text.ts'

export type PageMetadata = {
  readonly title: string
  readonly author: string | null
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null
  readonly language: string | null
  readonly canonicalUrl: string | null
}

const MAX_TITLE = 500
const MAX_AUTHOR = 200
const MAX_AUTHORS = 8
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'dc.date',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'last-modified-date',
]
const AUTHOR_NAMES = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
]

/** Reads a page's metadata: JSON-LD first, then Open Graph and its like, then the visible marks. */
export function readMetadata(notes: PageNotes, url: string): PageMetadata {
  const linked = findLinkedArticle(notes.linkedData)
  return {
    title: truncate(titleOf(notes, linked), MAX_TITLE),
    author: authorOf(notes, linked),
    publishedAt: dateOf(notes, linked, url),
    language: languageOf(
      linked?.language ?? notes.language ?? metaOf(notes, 'og:locale', 'content-language'),
    ),
    canonicalUrl: resolveLink(notes.canonical ?? metaOf(notes, 'og:url'), url),
  }
}

function titleOf(notes: PageNotes, linked: LinkedArticle | undefined): string {
  const site = linked?.siteName ?? metaOf(notes, 'og:site_name') ?? ''
  const headings = notes.headings.map(collapseSpace).filter(Boolean)
  const social = metaOf(notes, 'og:title', 'twitter:title', 'dc.title')
  const candidates = [linked?.headline, social, notes.title].map((text) =>
    plainTextOf((text ?? '').slice(0, 2 * MAX_TITLE)),
  )
  // The heading that another place repeats is the headline as readers see it, without the site's name.
  const seen = headings.find((heading) => candidates.some((text) => startsAlike(text, heading)))
  if (seen) return seen
  const best = candidates.find(Boolean)
  if (best) return withoutSite(best, site)
  return headings[0] ?? ''
}

function startsAlike(text: string, heading: string): boolean {
  const [long, short] = [fold(text), fold(heading)]
  return short.length >= 8 && long.startsWith(short)
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function withoutSite(title: string, site: string): string {
  const bar = title.search(/\s+[|»·•]\s+(?!.*\s[|»·•]\s)/)
  const dash = title.search(/\s+(?:[-–—]|::)\s+(?!.*\s(?:[-–—]|::)\s)/)
  const at = bar === -1 ? dash : bar
  const name = fold(title.slice(at))
  // Behind a dash may stand half of the headline: there it must be the site's name, or as short as one.
  const isSite = bar !== -1 || fold(site).includes(name) || name.split(' ').length <= 3
  return at >= 10 && isSite ? title.slice(0, at) : title
}

function authorOf(notes: PageNotes, linked: LinkedArticle | undefined): string | null {
  const named = AUTHOR_NAMES.map((name) => notes.meta.get(name) ?? [])
  const places = [
    linked?.authors ?? [],
    ...named,
    notes.markedAuthors,
    notes.classedAuthors.slice(0, 1),
  ]
  for (const place of places) {
    const names = [...new Set(place.map(cleanAuthor).filter(isName))].slice(0, MAX_AUTHORS)
    if (names.length > 0) return truncate(names.join(', '), MAX_AUTHOR)
  }
  return null
}

function cleanAuthor(text: string): string {
  return plainTextOf(text.slice(0, MAX_TITLE))
    .replace(
      /^(?:view all posts|show all articles|zeige alle beiträge|alle artikel|post author|author|autor)\s*:?\s*(?=\S)/i,
      '',
    )
    .replace(/^(?:(?:written|posted|published)\s+)?(?:by|of|vom?|von|par|por|di)\b:?\s+/i, '')
    .replace(/\s*[→»]+\s*$/, '')
    .replace(/\s*(?:[|•·].*|\b(?:on|am|updated|published)\s+\d.*)$/i, '')
    .replace(/[,;:\s]+$/, '')
}

function isName(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 120 &&
    !/https?:|[@{}<>\\]|\d{3}|^(?:admin|administrator|redaktion|editor|author|staff)$/i.test(text)
  )
}

function dateOf(notes: PageNotes, linked: LinkedArticle | undefined, url: string): string | null {
  const time = notes.times.find(({ isPublication }) => isPublication) ?? notes.times[0]
  const marks = [
    linked?.publishedAt,
    ...DATE_NAMES.map((name) => notes.meta.get(name)?.[0]),
    time?.value,
  ]
  for (const mark of marks) {
    const date = parseDate(mark)
    if (date) return date
  }
  return dateInUrl(url) ?? notes.datelines[0] ?? null
}

function dateInUrl(url: string): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=\D|$)/.exec(url)
  const [, year = '', month = '', day = ''] = found ?? []
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function languageOf(tag: string | null): string | null {
  const bare = tag?.trim().replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(bare) ? bare : null
}

function metaOf(notes: PageNotes, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = notes.meta.get(name)?.[0]
    if (value) return value
  }
  return null
}
