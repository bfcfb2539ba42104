import { systemClock } from '#base/clock.ts'
import type { Store } from '#store/index.ts'
import { perEdition } from './per-edition.ts'
import { createVocabulary, type Vocabulary } from './nearest-word.ts'
import { listKnownNames } from './known-names.ts'
import { runSearch } from './run-search.ts'
import { parseSearchForm, type SearchForm } from './search-form.ts'

// Readers look for what stands in titles: names, places, what happened. So many hold some 30,000 words.
const TITLES_READ = 20_000
const WORDS_MENDED = 6
const WORD = /[\p{L}\p{N}]+/gu

const NO_FILTERS = parseSearchForm(new URLSearchParams())

const vocabularyOf = perEdition(systemClock, readVocabulary)

/**
 * The search with each word that the archive has not put as the nearest one that it has; without its filters where it finds
 * something only so.
 *
 * @returns null where there is none that would find anything
 */
export async function nearestSearch(store: Store, form: SearchForm): Promise<SearchForm | null> {
  if (form.query === '') return null
  const vocabulary = await vocabularyOf(store)
  let mended = 0
  const query = form.query.normalize('NFC').replace(WORD, (word) => {
    if (mended >= WORDS_MENDED) return word
    const nearest = vocabulary.findNearest(word.toLowerCase())
    if (nearest === null) return word
    mended += 1
    return nearest
  })
  if (mended === 0) return null
  for (const meant of [
    { ...form, query },
    { ...NO_FILTERS, order: form.order, query },
  ]) {
    const { count } = await runSearch(store, meant, { limit: 1, offset: 0 })
    if (count > 0) return { ...meant, page: 1 }
  }
  return null
}

async function readVocabulary(store: Store): Promise<Vocabulary> {
  const counts = new Map<string, number>()
  const add = (text: string, count: number) => {
    for (const word of text.normalize('NFC').toLowerCase().match(WORD) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + count)
  }
  for (const { title } of await store.search.listTitles(TITLES_READ)) add(title, 1)
  for (const { name, articleCount } of await listKnownNames(store)) add(name, articleCount)
  return createVocabulary(counts)
}
