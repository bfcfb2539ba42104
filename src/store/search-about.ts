import { sql, type Kysely } from 'kysely'
import type { Database } from './schema.ts'
import type { SearchEntry } from './search-contract.ts'

/** What a search may be narrowed by and an entry does not say itself. */
export type EntryAbout = {
  readonly publisherId: number | null
  /** Keys of the names it tells of. */
  readonly nameKeys: readonly string[]
  readonly isSample: boolean
}

/** What the store knows of the document or article of an entry; nothing of one that it has not. */
export async function describeEntry(
  db: Kysely<Database>,
  { kind, ref }: Pick<SearchEntry, 'kind' | 'ref'>,
): Promise<EntryAbout> {
  const { rows } = await (
    kind === 'document'
      ? sql<About>`select publisher_id, is_sample from documents where id = ${ref}`
      : sql<About>`select null as publisher_id, is_sample from articles where id = ${ref}`
  ).execute(db)
  const { rows: names } = await (
    kind === 'document'
      ? sql<{ key: string }>`select distinct key from names where document_id = ${ref}
        and version = (select max(version) from understandings where document_id = ${ref})`
      : sql<{ key: string }>`select distinct key from article_names where article_id = ${ref}`
  ).execute(db)
  return {
    publisherId: rows[0]?.publisher_id ?? null,
    nameKeys: names.map(({ key }) => key),
    isSample: rows[0]?.is_sample === 1,
  }
}

type About = { readonly publisher_id: number | null; readonly is_sample: number }
