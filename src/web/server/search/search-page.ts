import { findSection, SECTIONS } from '#domain/section.ts'
import { MOST_COUNTED, type SearchKind, type SearchList, type Store } from '#store/index.ts'
import { formatDay } from '../dates.ts'
import { nearestSearch } from './nearest-search.ts'
import { buildResults, type SearchResult } from './result-views.ts'
import { runSearch } from './run-search.ts'
import { hasFilter, parseSearchForm, searchPath, type SearchForm } from './search-form.ts'

export type { SearchResult } from './result-views.ts'

const HITS_SHOWN = 20
const NAMES_SHOWN = 10
const PUBLISHERS_SHOWN = 12
// A longer list of choices is no help; the publishers of what was found can still be chosen.
const MOST_PUBLISHERS = 150

type Link = { readonly href: string; readonly label: string }

/** One way to narrow the search further. */
export type Choice = Link & { readonly count: number }

export type Facet = { readonly label: string; readonly choices: readonly Choice[] }

export type SearchPage = {
  readonly form: SearchForm
  readonly isAsked: boolean
  /** `1,234 results`. */
  readonly countText: string
  /** What cannot be paged through, said; null where all can. */
  readonly boundText: string | null
  readonly results: readonly SearchResult[]
  /** Filters that hold now; each leads to the search without it. */
  readonly chosen: readonly Link[]
  readonly facets: readonly Facet[]
  readonly publishers: readonly { readonly slug: string; readonly name: string }[]
  readonly sections: readonly { readonly slug: string; readonly label: string }[]
  readonly orders: readonly (Link & { readonly isNow: boolean })[]
  readonly previous: string | null
  readonly next: string | null
  readonly pageCount: number
  /** The query in words that the archive has, where it has not these. */
  readonly instead: Link | null
  /** The search as feeds: path without origin, by format. */
  readonly feedQuery: string
}

const numbers = new Intl.NumberFormat('en-GB')
const KINDS: Readonly<Record<SearchKind, string>> = { article: 'Articles', document: 'Documents' }

/** What the archive has for the address of a search: one page of it, and ways to go on. */
export async function buildSearchPage(store: Store, params: URLSearchParams): Promise<SearchPage> {
  const form = parseSearchForm(params)
  const isAsked = form.query !== '' || hasFilter(form)
  const offset = (form.page - 1) * HITS_SHOWN
  const list = await runSearch(store, form, { limit: HITS_SHOWN, offset })
  const results = await buildResults(store, list.hits)
  const publishers = await listPublishers(store, form, list)
  const pageCount = Math.ceil(list.listed / HITS_SHOWN)
  const names = await store.search.listNames(list.hits, NAMES_SHOWN)
  return {
    form,
    isAsked,
    countText: countText(list),
    boundText: boundText(list),
    results,
    chosen: listChosen(form, publishers),
    facets: listFacets(form, list, { publishers, names }),
    publishers,
    sections: SECTIONS.map(({ slug, label }) => ({ slug, label })),
    orders: (['best', 'newest'] as const).map((order) => ({
      href: searchPath(form, { order }),
      label: order === 'best' ? 'Best first' : 'Newest first',
      isNow: order === form.order,
    })),
    previous:
      form.page > 1 && pageCount > 0
        ? searchPath(form, { page: Math.min(form.page - 1, pageCount) })
        : null,
    next: form.page < pageCount ? searchPath(form, { page: form.page + 1 }) : null,
    pageCount,
    instead: list.count === 0 ? await findInstead(store, form) : null,
    feedQuery: searchPath(form, { order: 'newest' })
      .replace('/search', '')
      .replace('&order=newest', ''),
  }
}

function countText({ count }: SearchList): string {
  if (count >= MOST_COUNTED) return `More than ${numbers.format(MOST_COUNTED)} results`
  return `${numbers.format(count)} ${count === 1 ? 'result' : 'results'}`
}

function boundText({ count, listed }: SearchList): string | null {
  return count > listed
    ? `The ${numbers.format(listed)} newest or nearest of them are listed. Narrow the search to reach the others.`
    : null
}

type NamedPublisher = { readonly id: number; readonly slug: string; readonly name: string }

/** Those that can be chosen: all where they are few, else those of what was found; always the one that is. */
async function listPublishers(
  store: Store,
  form: SearchForm,
  list: SearchList,
): Promise<readonly NamedPublisher[]> {
  const all = await store.publishers.list()
  const own = all.some(({ isSample }) => !isSample) ? all.filter(({ isSample }) => !isSample) : all
  const few = own.length <= MOST_PUBLISHERS
  return own
    .filter(({ id, slug }) => few || list.publishers.has(id) || slug === form.publisher)
    .map(({ id, slug, name }) => ({ id, slug, name }))
}

function listChosen(form: SearchForm, publishers: readonly NamedPublisher[]): readonly Link[] {
  const without = (change: Partial<SearchForm>, label: string) => ({
    href: searchPath(form, change),
    label,
  })
  const { kind, section, publisher, name, from, to } = form
  const known = publishers.find(({ slug }) => slug === publisher)
  return [
    ...(kind ? [without({ kind: null }, `${KINDS[kind]} only`)] : []),
    ...(section ? [without({ section: null }, `In ${labelOf(section)}`)] : []),
    ...(publisher ? [without({ publisher: null }, `From ${known?.name ?? publisher}`)] : []),
    ...(name ? [without({ name: null }, `Tells of ${name}`)] : []),
    ...(from ? [without({ from: null }, `Since ${formatDay(from)}`)] : []),
    ...(to ? [without({ to: null }, `Until ${formatDay(to)}`)] : []),
  ]
}

type Found = {
  readonly publishers: readonly NamedPublisher[]
  readonly names: readonly { readonly name: string; readonly count: number }[]
}

/** How what was found divides, where that leaves a choice. */
function listFacets(form: SearchForm, list: SearchList, found: Found): readonly Facet[] {
  const choice = (label: string, count: number, change: Partial<SearchForm>): Choice => ({
    href: searchPath(form, change),
    label,
    count,
  })
  const kinds = [...list.kinds].map(([kind, count]) => choice(KINDS[kind], count, { kind }))
  const sections = [...list.sections].map(([section, count]) =>
    choice(labelOf(section), count, { section }),
  )
  const publishers = found.publishers.flatMap(({ id, name, slug }) => {
    const count = [...list.publishers].find(([other]) => other === id)?.[1]
    return count === undefined ? [] : [choice(name, count, { publisher: slug })]
  })
  const names = found.names.map(({ name, count }) => choice(name, count, { name }))
  const facets = [
    { label: 'Articles or documents', choices: form.kind ? [] : kinds },
    { label: 'Section', choices: form.section ? [] : sections },
    { label: 'Publisher', choices: form.publisher ? [] : publishers },
    { label: 'Names on this page', choices: form.name ? [] : names },
  ]
  return facets
    .map(({ label, choices }) => ({
      label,
      choices: choices.toSorted((a, b) => b.count - a.count).slice(0, PUBLISHERS_SHOWN),
    }))
    .filter(({ label, choices }) => choices.length > (label.startsWith('Names') ? 0 : 1))
}

function labelOf(section: string): string {
  return findSection(section)?.label ?? section
}

async function findInstead(store: Store, form: SearchForm): Promise<Link | null> {
  const meant = await nearestSearch(store, form)
  return meant === null ? null : { href: searchPath(meant), label: meant.query }
}
