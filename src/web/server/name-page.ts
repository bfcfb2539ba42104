/** A person, a place or an organisation: what articles tell of it, and what it is quoted with. */
import { countWords } from '#base/text.ts'
import type { NameKind } from '#domain/document.ts'
import type { KnownName, QuoteRef, Store } from '#store/index.ts'
import { buildCards, type CardView } from './cards.ts'
import { showTime, type ShownTime } from './dates.ts'
import { findEditionKind } from './edition.ts'
import { namePathOf } from './name-path.ts'
import { getNewsroom } from './newsroom.ts'
import { articleItem, type FeedSite, type NewFeed } from './out-feed.ts'
import { webUrlOf } from './web-url.ts'

export type NameLink = { readonly href: string; readonly name: string; readonly count: number }

export type SaidView = {
  readonly text: string
  readonly role: string | null
  readonly publisherName: string
  readonly title: string
  /** Null when its address is none that a browser may follow. */
  readonly url: string | null
  readonly publishedAt: ShownTime
}

export type NamePage = {
  readonly name: string
  readonly kindLabel: string
  readonly path: string
  readonly articleCount: number
  readonly cards: readonly CardView[]
  readonly said: readonly SaidView[]
  readonly beside: readonly NameLink[]
}

export type NamesPage = {
  readonly groups: readonly { readonly label: string; readonly names: readonly NameLink[] }[]
}

const ARTICLES = 40
const BESIDE = 12
const QUOTES_READ = 60
const QUOTES_SHOWN = 8
const NAMES_A_KIND = 60
const LONGEST_KEY = 120
// Shorter ones are words in marks, longer ones are speeches: the speech is at its publisher.
const QUOTE_WORDS = { least: 8, most: 60 }
// What opens in lower case is part of a sentence that its report begins.
const OPENS_SENTENCE = /^[“‘"']?[\p{Lu}\p{N}]/u

const KINDS: readonly { readonly kind: NameKind; readonly one: string; readonly all: string }[] = [
  { kind: 'person', one: 'Person', all: 'People' },
  { kind: 'organisation', one: 'Organisation', all: 'Organisations' },
  { kind: 'place', one: 'Place', all: 'Places' },
]

export function nameLinkOf({ key, name, articleCount }: KnownName): NameLink {
  return { href: namePathOf(key), name, count: articleCount }
}

/** The key that an address names. */
function keyOf(slug: string): string {
  return slug.slice(0, LONGEST_KEY).replaceAll('-', ' ').replaceAll('\0', '')
}

/** The newest articles that tell of the name; undefined when none does. */
export async function buildNameFeed(
  store: Store,
  site: FeedSite,
  slug: string,
): Promise<NewFeed | undefined> {
  const key = keyOf(slug)
  const isSample = (await findEditionKind(store)) === 'sample'
  const known = await store.names.find(key, isSample)
  if (!known) return undefined
  const ids = await store.names.listArticles(key, { isSample, limit: ARTICLES })
  const cards = await store.articles.listCardsOf(ids)
  return {
    title: `${site.title}: ${known.name}`,
    path: namePathOf(key),
    query: '',
    description: `The newest articles that tell of ${known.name}.`,
    items: cards.map((card) => articleItem(site, card)),
  }
}

/** @returns undefined when no article tells of it */
export async function findNamePage(slug: string): Promise<NamePage | undefined> {
  const key = keyOf(slug)
  const { store } = await getNewsroom()
  const isSample = (await findEditionKind(store)) === 'sample'
  const known = await store.names.find(key, isSample)
  if (!known) return undefined
  const ids = await store.names.listArticles(key, { isSample, limit: ARTICLES })
  const beside = await store.names.listBeside(key, { isSample, limit: BESIDE })
  const quotes = await store.names.listQuotes(key, { isSample, limit: QUOTES_READ })
  return {
    name: known.name,
    kindLabel: KINDS.find(({ kind }) => kind === known.kind)?.one ?? 'Name',
    path: namePathOf(key),
    articleCount: known.articleCount,
    cards: await buildCards(store, await store.articles.listCardsOf(ids)),
    said: await listSaid(store, quotes),
    beside: beside.map(nameLinkOf),
  }
}

export async function buildNamesPage(): Promise<NamesPage> {
  const { store } = await getNewsroom()
  const isSample = (await findEditionKind(store)) === 'sample'
  const known = []
  for (const { kind } of KINDS)
    known.push(...(await store.names.listOfKind(kind, { isSample, limit: NAMES_A_KIND })))
  const whole = withoutShortForms(known)
  const groups = KINDS.map(({ kind, all }) => ({
    label: all,
    names: whole.filter((name) => name.kind === kind).map(nameLinkOf),
  }))
  return { groups: groups.filter(({ names }) => names.length > 0) }
}

/** Without "Rovers" where "Aldenbruck Rovers" stands: a list of both tells of one thing twice. Places keep theirs. */
function withoutShortForms(names: readonly KnownName[]): readonly KnownName[] {
  const parts = new Set(
    names.flatMap(({ key, kind }) => {
      const words = key.split(' ')
      return words.length > 1 && kind !== 'place' ? [words[0], words.at(-1)] : []
    }),
  )
  return names.filter(({ key, kind }) => kind === 'place' || !parts.has(key))
}

/** The newest quotations that may be shown, one a document, no words twice. */
async function listSaid(store: Store, quotes: readonly QuoteRef[]): Promise<readonly SaidView[]> {
  const reads = await store.documents.listRead([
    ...new Set(quotes.map(({ documentId }) => documentId)),
  ])
  const documents = new Map(reads.map(({ document }) => [document.id, document]))
  const seen = new Set<string>()
  const shown = quotes.flatMap(({ documentId, version, start, end, roleSpan }): SaidView[] => {
    const document = documents.get(documentId)
    if (document?.version !== version || document.terms.isLinkOnly) return []
    const text = document.text.slice(start, end).replace(/,$/, '')
    const words = countWords(text)
    const opening = text.slice(0, 40)
    if (words < QUOTE_WORDS.least || words > QUOTE_WORDS.most) return []
    if (!OPENS_SENTENCE.test(text)) return []
    if (text.length > (document.terms.excerptCharacters ?? Infinity)) return []
    if (seen.has(opening) || seen.has(String(documentId))) return []
    seen.add(opening).add(String(documentId))
    const { publisherName, title, url, publishedAt } = document
    return [
      {
        text,
        role: roleSpan && document.text.slice(roleSpan.start, roleSpan.end),
        publisherName,
        title,
        url: webUrlOf(url),
        publishedAt: showTime(publishedAt),
      },
    ]
  })
  return shown.slice(0, QUOTES_SHOWN)
}
