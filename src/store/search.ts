/** One search contract over SQLite's FTS5 and PostgreSQL's full text. */
import type { Kysely } from 'kysely'
import type { Dialect } from './database.ts'
import type { Database } from './schema.ts'
import {
  MARK_END,
  MARK_START,
  type SearchFilters,
  type SearchIndex,
  type SearchList,
} from './search-contract.ts'
import { listFoundDocuments, listFoundNames } from './search-described.ts'
import { postgresSearch } from './search-postgres.ts'
import { sqliteSearch } from './search-sqlite.ts'
import { listWords, parseSearchWords } from './search-words.ts'

/** The list of a search that finds nothing. */
export const NOTHING_FOUND: SearchList = {
  hits: [],
  count: 0,
  listed: 0,
  kinds: new Map(),
  sections: new Map(),
  publishers: new Map(),
}

export function searchIndex(db: Kysely<Database>, dialect: Dialect): SearchIndex {
  const search = dialect === 'sqlite' ? sqliteSearch(db) : postgresSearch(db)
  return {
    remove: search.remove,
    listTitles: search.listTitles,
    listDocuments: (ids) => listFoundDocuments(db, ids),
    listNames: (hits, limit) => listFoundNames(db, hits, limit),
    save: (entry) => search.save({ ...entry, title: clean(entry.title), body: clean(entry.body) }),
    find: async (query) => {
      const words = listWords(query.text)
      return words.length === 0 ? [] : search.find(query, words)
    },
    list: async (query) => {
      const words = parseSearchWords(query.text)
      const isAsked = words.wanted.length > 0 || hasFilter(query)
      // Words that are only unwanted, or nothing but signs, ask for nothing.
      const isEmpty = query.text.trim() !== '' && words.wanted.length === 0
      return isAsked && !isEmpty ? search.list(query, words) : NOTHING_FOUND
    },
  }
}

function hasFilter({ kind, section, publisherId, nameKeys, from, to }: SearchFilters): boolean {
  return [kind, section, publisherId, nameKeys, from, to].some((filter) => filter !== undefined)
}

function clean(text: string): string {
  return text.replaceAll(MARK_START, '').replaceAll(MARK_END, '').replaceAll('\u0000', '')
}
