/** The search form: read from an address, whatever stands in it, and written back into one. */
import { findSection, type SectionSlug } from '#domain/section.ts'
import type { SearchKind } from '#store/index.ts'

export type SearchForm = {
  /** What the reader typed. */
  readonly query: string
  readonly order: 'best' | 'newest'
  readonly kind: SearchKind | null
  readonly section: SectionSlug | null
  /** Slug. */
  readonly publisher: string | null
  /** As the reader typed it. */
  readonly name: string | null
  /** Days, `2026-11-23`; the first is not after the last. */
  readonly from: string | null
  readonly to: string | null
  /** From 1. */
  readonly page: number
}

export const MAX_QUERY_LENGTH = 200
const MAX_NAME_LENGTH = 100
const MAX_PAGE = 1000

/** What cannot be used is as if it were not there: a reader has no other way to break an address than by hand. */
export function parseSearchForm(params: URLSearchParams): SearchForm {
  const read = (name: string, length: number) =>
    (params.get(name) ?? '').replaceAll('\0', '').slice(0, length).trim()
  const kind = read('kind', 20)
  const [from, to] = [dayOf(read('from', 20)), dayOf(read('to', 20))]
  const isTurned = from !== null && to !== null && from > to
  return {
    query: read('q', MAX_QUERY_LENGTH),
    order: read('order', 20) === 'newest' ? 'newest' : 'best',
    kind: kind === 'article' || kind === 'document' ? kind : null,
    section: findSection(read('section', 40))?.slug ?? null,
    publisher: read('publisher', MAX_NAME_LENGTH) || null,
    name: read('name', MAX_NAME_LENGTH) || null,
    from: isTurned ? to : from,
    to: isTurned ? from : to,
    page: Math.min(MAX_PAGE, Math.max(1, Math.floor(Number(read('page', 6))) || 1)),
  }
}

function dayOf(text: string): string | null {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? text : null
}

/** The query of an address that asks for the form, `q=ferry&section=sport`; what is not chosen is left out. */
export function queryOf(form: SearchForm): string {
  const { query, order, kind, section, publisher, name, from, to, page } = form
  const given = {
    q: query,
    order: order === 'best' ? null : order,
    ...{ kind, section, publisher, name, from, to },
    page: page > 1 ? String(page) : null,
  }
  const params = new URLSearchParams()
  for (const [field, value] of Object.entries(given)) if (value) params.set(field, value)
  return params.toString()
}

/** The path of the same search with something changed; it begins on its first page. */
export function searchPath(form: SearchForm, change: Partial<SearchForm> = {}): string {
  const query = queryOf({ ...form, page: 1, ...change })
  return query === '' ? '/search' : `/search?${query}`
}

/** True when anything but the words and their order narrows the search. */
export function hasFilter({ kind, section, publisher, name, from, to }: SearchForm): boolean {
  return [kind, section, publisher, name, from, to].some((filter) => filter !== null)
}
