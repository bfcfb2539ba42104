/** One search contract over SQLite's FTS5 and PostgreSQL's full text. */
import { sql, type Kysely } from 'kysely'
import type { StoryId } from '#domain/ids.ts'
import type { SectionSlug } from '#domain/section.ts'
import type { Dialect } from './database.ts'
import { parseWord } from './json.ts'
import type { Database } from './schema.ts'

export type SearchKind = 'document' | 'article'

export type SearchEntry = {
  readonly kind: SearchKind
  /** Id of the document or article. */
  readonly ref: number
  readonly storyId: StoryId | null
  readonly section: SectionSlug
  readonly publishedAt: string
  readonly title: string
  readonly body: string
}

export type SearchQuery = {
  /** What the reader typed; everything but letters and digits parts words. */
  readonly text: string
  readonly kind?: SearchKind
  readonly section?: SectionSlug
  readonly storyId?: StoryId
  /** `all` words must be there (search), or `any` (Ask: the ranking does the rest). */
  readonly words: 'all' | 'any'
  readonly limit: number
  readonly offset?: number
}

export type SearchHit = {
  readonly kind: SearchKind
  readonly ref: number
  readonly title: string
  /** About thirty words around the hits, each hit between {@link MARK_START} and {@link MARK_END}. */
  readonly snippet: string
  readonly publishedAt: string
  /** Higher is better; comparable within one query only. */
  readonly score: number
}

/** Control characters that no stored text holds: the page turns them into `<mark>` after escaping. */
export const MARK_START = '\u0002'
export const MARK_END = '\u0003'

// A question of 60 words is long; more would only cost time.
const MAX_WORDS = 60

export type SearchIndex = {
  /** Adds or replaces. */
  readonly save: (entry: SearchEntry) => Promise<void>
  readonly remove: (kind: SearchKind, ref: number) => Promise<void>
  /** Best first; titles weigh more than text. Empty for a query without words. */
  readonly find: (query: SearchQuery) => Promise<readonly SearchHit[]>
}

export function searchIndex(db: Kysely<Database>, dialect: Dialect): SearchIndex {
  const rowid = (kind: SearchKind, ref: number) => ref * 2 + (kind === 'article' ? 1 : 0)
  const remove = async (kind: SearchKind, ref: number) => {
    await sql`delete from search where rowid = ${rowid(kind, ref)}`.execute(db)
  }
  return {
    remove,
    async save(entry) {
      await remove(entry.kind, entry.ref)
      await sql`insert into search (rowid, kind, ref, story_id, section, published_at, title, body)
        values (${rowid(entry.kind, entry.ref)}, ${entry.kind}, ${entry.ref}, ${entry.storyId},
          ${entry.section}, ${entry.publishedAt}, ${clean(entry.title)}, ${clean(entry.body)})`.execute(
        db,
      )
    },
    async find(query) {
      const words = wordsOf(query.text)
      if (words.length === 0) return []
      const rows =
        dialect === 'sqlite'
          ? await findSqlite(db, query, words)
          : await findPostgres(db, query, words)
      return rows.map((row) => ({
        kind: parseWord(row.kind),
        ref: row.ref,
        title: row.title,
        snippet: row.snippet,
        publishedAt: row.published_at,
        score: row.score,
      }))
    },
  }
}

type Row = {
  kind: string
  ref: number
  title: string
  snippet: string
  published_at: string
  score: number
}

function wordsOf(text: string): readonly string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS)
}

function clean(text: string): string {
  return text.replaceAll(MARK_START, '').replaceAll(MARK_END, '').replaceAll('\u0000', '')
}

// Samples are found only while there is nothing else: a paper with documents of its own answers from no made-up one.
const NOT_SAMPLE_BESIDE_OWN = sql`and (
  coalesce(case kind
    when 'document' then (select is_sample from documents where id = search.ref)
    else (select is_sample from articles where id = search.ref) end, 0) = 0
  or not exists (select 1 from documents where is_sample = 0))`

function filtersOf(query: SearchQuery) {
  return sql.join(
    [
      NOT_SAMPLE_BESIDE_OWN,
      query.kind === undefined ? sql`` : sql`and kind = ${query.kind}`,
      query.section === undefined ? sql`` : sql`and section = ${query.section}`,
      query.storyId === undefined ? sql`` : sql`and story_id = ${query.storyId}`,
    ],
    sql` `,
  )
}

async function findSqlite(
  db: Kysely<Database>,
  query: SearchQuery,
  words: readonly string[],
): Promise<readonly Row[]> {
  const match = words.map((word) => `"${word}"`).join(query.words === 'all' ? ' ' : ' OR ')
  const { rows } = await sql<Row>`
    select kind, ref, title, published_at, -bm25(search, 0, 0, 0, 0, 0, 4.0, 1.0) as score,
      snippet(search, 6, ${MARK_START}, ${MARK_END}, '…', 30) as snippet
    from search where search match ${match} ${filtersOf(query)}
    order by score desc, published_at desc limit ${query.limit} offset ${query.offset ?? 0}`.execute(
    db,
  )
  return rows
}

async function findPostgres(
  db: Kysely<Database>,
  query: SearchQuery,
  words: readonly string[],
): Promise<readonly Row[]> {
  // plainto_tsquery knows the dictionary's stop words; its ANDs become ORs where any word will do.
  const all = sql`plainto_tsquery('english', ${words.join(' ')})`
  const tsquery = query.words === 'all' ? all : sql`replace(${all}::text, ' & ', ' | ')::tsquery`
  const options = `StartSel=${MARK_START}, StopSel=${MARK_END}, MaxWords=32, MinWords=16, MaxFragments=1`
  const { rows } = await sql<Row>`
    select kind, ref, title, published_at, score,
      ts_headline('english', body, q, ${options}) as snippet
    from (
      select search.*, q, ts_rank_cd(vector, q, 1) as score
      from search, (select ${tsquery} as q) asked
      where vector @@ q ${filtersOf(query)}
      order by score desc, published_at desc limit ${query.limit} offset ${query.offset ?? 0}
    ) best order by score desc, published_at desc`.execute(db)
  return rows
}
