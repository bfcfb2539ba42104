/** Title, authors, times, section, picture and language of a page, from all the places where pages say them. */
import type { PageFacts } from '#domain/document.ts'
import { truncate } from '#base/text.ts'
import { resolveLink } from './address.ts'
import { sectionOf } from './feed-section.ts'
import { fold } from './folded.ts'
import { readLinkedData } from './linked-data.ts'
import type { LinkedArticle, LinkedData } from './linked-data.ts'
import { chooseAuthors } from './page-authors.ts'
import { chooseDates } from './page-dates.ts'
import type { PageNotes } from './page-notes.ts'
import { choosePicture } from './page-picture.ts'
import { foldersOf, listSections } from './page-section.ts'
import { chooseTitle } from './page-title.ts'

export type PageMetadata = {
  readonly title: string
  readonly author: string | null
  /** ISO 8601; on the publisher's own clock where the page gives its offset from UTC. */
  readonly publishedAt: string | null
  readonly language: string | null
  readonly canonicalUrl: string | null
  readonly facts: PageFacts
}

const MAX_AUTHOR = 200
const MAX_SITE_NAMES = 40

/** Puts together what a page says of itself; never throws. */
export function readMetadata(notes: PageNotes, url: string): PageMetadata {
  const data = readLinkedData(notes.linkedData)
  const article = mainArticle(data.articles, notes)
  const linked = [article, data.page].filter((one) => one !== undefined)
  const siteNames = siteNamesOf(notes, data)
  const hostNames = hostNamesOf(url)
  const { title, at } = chooseTitle({
    candidates: [
      article?.headline,
      ...['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title'].map(
        (name) => notes.meta.get(name)?.[0],
      ),
      notes.title,
    ].filter((text) => text !== undefined && text !== null),
    headings: notes.headings,
    subheadings: notes.subheadings,
    siteNames: [...siteNames, ...hostNames],
  })
  const material = {
    notes,
    linked,
    siteNames: [...siteNames, ...tailOf(notes.title)],
    hostNames,
    url,
    title,
    at: at ?? 0,
  }
  const authors = chooseAuthors(material)
  const dates = chooseDates(material)
  const sections = listSections(notes, data, [title, ...siteNames, ...hostNames])
  const base = resolveLink(notes.base, url) ?? url
  return {
    title,
    author: authors.length > 0 ? truncate(authors.join(', '), MAX_AUTHOR) : null,
    publishedAt: dates.publishedAt,
    language: languageOf(
      article?.language ?? notes.language ?? metaOf(notes, 'og:locale', 'content-language'),
    ),
    canonicalUrl: resolveLink(notes.canonical ?? metaOf(notes, 'og:url'), base),
    facts: {
      authors,
      ...dates,
      section: sections[0] ?? null,
      sectionHint: sectionOf([...sections, ...foldersOf(url)]),
      picture: choosePicture(notes, linked, base),
    },
  }
}

/** The article that the page is about: the one whose headline it shows, where several are described. */
function mainArticle(
  articles: readonly LinkedArticle[],
  notes: PageNotes,
): LinkedArticle | undefined {
  const shown = fold(
    [notes.title, notes.meta.get('og:title')?.[0], ...notes.headings.map(({ text }) => text)].join(
      ' ',
    ),
  )
  return (
    articles.find(({ headline }) => headline !== null && shown.includes(fold(headline))) ??
    articles[0]
  )
}

function siteNamesOf(notes: PageNotes, data: LinkedData): readonly string[] {
  const names = [
    ...data.organisations,
    ...[...data.articles, data.page].map((article) => article?.siteName),
    ...[
      'og:site_name',
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'publisher',
      'copyright',
    ].flatMap((name) => notes.meta.get(name) ?? []),
  ]
  return [...new Set(names.filter((name): name is string => Boolean(name)))].slice(
    0,
    MAX_SITE_NAMES,
  )
}

// Behind the last separator of its title a site mostly says its own name.
function tailOf(title: string): readonly string[] {
  return title
    .split(/\s[-–—|»·•:]+\s/)
    .slice(1)
    .slice(-1)
}

function hostNamesOf(url: string): readonly string[] {
  const host = (URL.parse(url)?.hostname ?? '').replace(/^www\./, '')
  const labels = host.split('.')
  return [host, ...labels.slice(0, 1), ...labels.slice(-2, -1)]
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
