import { nameKeyOf } from '#domain/name-key.ts'
import { NOTHING_FOUND, type ListQuery, type SearchList, type Store } from '#store/index.ts'
import type { SearchForm } from './search-form.ts'

/** What the store has for a form. */
export async function runSearch(
  store: Store,
  form: SearchForm,
  part: { readonly limit: number; readonly offset: number },
): Promise<SearchList> {
  if (form.publisher === null) return await store.search.list({ ...filtersOf(form), ...part })
  const publisher = await store.publishers.findBySlug(form.publisher)
  if (!publisher) return NOTHING_FOUND
  return await store.search.list({ ...filtersOf(form), publisherId: publisher.id, ...part })
}

function filtersOf({ query, order, kind, section, name, from, to }: SearchForm) {
  const filters: Omit<ListQuery, 'limit' | 'offset'> = {
    text: query,
    order,
    ...(kind === null ? {} : { kind }),
    ...(section === null ? {} : { section }),
    ...(name === null ? {} : { nameKeys: keysOf(name) }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }
  return filters
}

/** People and bodies have keys made in different ways; a reader types the name alone. */
function keysOf(name: string): readonly string[] {
  return [...new Set([nameKeyOf(name, 'person'), nameKeyOf(name, 'organisation')])]
}
