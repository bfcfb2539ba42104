/** Documents that likely speak of some words, found by the rare ones and ranked by all: what Ask reads of a large archive. */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { DocumentId } from '#domain/ids.ts'
import type { Dialect } from './database.ts'
import { parseId } from './json.ts'
import type { Database } from './schema.ts'

// What one question may rank: SQLite ranks some 700 documents a millisecond, and words that stand in more tell little.
const MOST_RANKED = 12_000
// How long a count of a word's documents holds good enough: it only says which words are rare.
const COUNTS_KEPT = 5_000
const GROWTH = 1.2

export type LikelyDocuments = {
  /**
   * Best first, at most `limit`; none for no words. Samples only while there is nothing else.
   *
   * @param words  letters and digits only; equal ones are counted once
   */
  readonly find: (words: readonly string[], limit: number) => Promise<readonly DocumentId[]>
}

/** One for each open store: it remembers how common words are. */
export function likelyDocuments(db: Kysely<Database>, dialect: Dialect): LikelyDocuments {
  const counts = new Map<string, number>()
  let size = 0
  const countOf = async (word: string) => {
    const known = counts.get(word)
    if (known !== undefined) return known
    const count = await countWith(db, dialect, word)
    counts.set(word, count)
    return count
  }
  const forgetWhenGrown = async () => {
    const now = await sizeOf(db)
    if (now <= size * GROWTH && now >= size && counts.size < COUNTS_KEPT) return
    counts.clear()
    size = now
  }
  return {
    find: async (words, limit) => {
      const plain = [...new Set(words.map((word) => word.toLowerCase()))].filter(isPlain)
      await forgetWhenGrown()
      const counted: Counted[] = []
      for (const word of plain) counted.push({ word, count: await countOf(word) })
      const found = counted.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)
      if (found.length === 0) return []
      const query = { rare: rarestOf(found), all: found.map(({ word }) => word), limit }
      return dialect === 'sqlite' ? findSqlite(db, query) : findPostgres(db, query)
    },
  }
}

type Counted = { readonly word: string; readonly count: number }
/** Any group of `rare` must be there, all of its words; ranked by `all`. */
type Query = {
  readonly rare: readonly (readonly string[])[]
  readonly all: readonly string[]
  readonly limit: number
}

function isPlain(word: string): boolean {
  return /^[\p{L}\p{M}\p{N}]+$/u.test(word)
}

/** As many of the rarest as may be ranked; where even the rarest stands nearly everywhere, it beside the next rare. */
function rarestOf(counted: readonly Counted[]): readonly (readonly string[])[] {
  let sum = 0
  const rare = counted.filter(({ count }) => (sum += count) <= MOST_RANKED)
  if (rare.length > 0) return rare.map(({ word }) => [word])
  return [counted.slice(0, 2).map(({ word }) => word)]
}

async function sizeOf(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{
    size: number | null
  }>`select max(id) as size from documents`.execute(db)
  return rows[0]?.size ?? 0
}

async function countWith(db: Kysely<Database>, dialect: Dialect, word: string): Promise<number> {
  const holds =
    dialect === 'sqlite'
      ? sql`search match ${inWords(quoted(word))}`
      : sql`vector @@ plainto_tsquery('english', ${word})`
  const { rows } = await sql<{
    count: number | string
  }>`select count(*) as count from search where ${holds}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

async function findSqlite(db: Kysely<Database>, query: Query): Promise<readonly DocumentId[]> {
  const any = query.all.map(quoted).join(' OR ')
  const rare = query.rare.map((words) => `(${words.map(quoted).join(' AND ')})`).join(' OR ')
  const isAll = query.rare.length === query.all.length
  const match = inWords(isAll ? any : `(${rare}) AND (${any})`)
  // Ranked first and looked up in that order, until there are enough.
  const { rows } = await sql<{ id: number }>`
    select s.ref as id from search join searchable s on s.id = search.rowid
    where search match ${match} and rank match 'bm25(4.0, 1.0, 0.0)' and s.kind = 'document'
      and ${isOwn(sql`s.ref`)}
    order by rank limit ${query.limit}`.execute(db)
  return rows.map(({ id }) => parseId(id))
}

const quoted = (word: string) => `"${word}"`

/** What a text says, and not what narrows a search. */
function inWords(match: string): string {
  return `{title body} : (${match})`
}

async function findPostgres(db: Kysely<Database>, query: Query): Promise<readonly DocumentId[]> {
  const all = query.all.join(' ')
  const asked = sql`replace(plainto_tsquery('english', ${all})::text, ' & ', ' | ')::tsquery`
  const rare = sql.join(
    query.rare.map((words) => sql`vector @@ plainto_tsquery('english', ${words.join(' ')})`),
    sql` or `,
  )
  const { rows } = await sql<{ id: number }>`
    select ref as id from search, (select ${asked} as q) asked
    where (${rare}) and kind = 'document' and ${isOwn(sql`ref`)}
    order by ts_rank_cd(vector, q, 1) desc, published_at desc limit ${query.limit}`.execute(db)
  return rows.map(({ id }) => parseId(id))
}

/** No sample beside documents of the paper's own. */
function isOwn(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${id} not in (select id from documents where is_sample = 1)
    or not exists (select 1 from documents where is_sample = 0))`
}
