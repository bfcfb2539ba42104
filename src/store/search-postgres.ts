/** Search over PostgreSQL's full text: a GIN index finds, and the newest matches are ranked. */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { parseWord } from './json.ts'
import type { Database } from './schema.ts'
import { describeEntry } from './search-about.ts'
import { countParts, orderBest, type Candidate } from './search-list.ts'
import type { SearchTerm, SearchWords } from './search-words.ts'
import {
  MARK_END,
  MARK_START,
  MOST_COUNTED,
  MOST_LISTED,
  type DialectSearch,
  type ListedHit,
  type ListQuery,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
} from './search-contract.ts'

type Db = Kysely<Database>

const SNIPPET = `StartSel=${MARK_START}, StopSel=${MARK_END}, MaxWords=32, MinWords=16, MaxFragments=1`
const TITLE = `StartSel=${MARK_START}, StopSel=${MARK_END}, HighlightAll=true`

export function postgresSearch(db: Db): DialectSearch {
  return {
    remove: async (kind, ref) => {
      await sql`delete from search where rowid = ${rowidOf(kind, ref)}`.execute(db)
    },
    save: async (entry) => {
      const { kind, ref, storyId, section, publishedAt, title, body } = entry
      const { publisherId, nameKeys, isSample } = await describeEntry(db, entry)
      const rowid = rowidOf(kind, ref)
      await sql`delete from search where rowid = ${rowid}`.execute(db)
      await sql`insert into search
        (rowid, kind, ref, story_id, section, published_at, title, body, publisher_id, name_keys, is_sample)
        values (${rowid}, ${kind}, ${ref}, ${storyId}, ${section}, ${publishedAt}, ${title}, ${body},
          ${publisherId}, ${nameKeys}::text[], ${isSample ? 1 : 0})`.execute(db)
    },
    find: (query, words) => find(db, query, words),
    list: (query, words) => list(db, query, words),
    listTitles: async (limit) => {
      const { rows } = await sql<{ kind: string; ref: number; title: string }>`
        select kind, ref, title from search order by published_at desc, rowid desc limit ${limit}`.execute(
        db,
      )
      return rows.map(({ kind, ref, title }) => ({ kind: parseWord(kind), ref, title }))
    },
  }
}

function rowidOf(kind: SearchKind, ref: number): number {
  return ref * 2 + (kind === 'article' ? 1 : 0)
}

// Samples are found only while there is nothing else: a paper with documents of its own answers from no made-up one.
const NOT_SAMPLE_BESIDE_OWN = sql`and (is_sample = 0 or not exists (select 1 from documents where is_sample = 0))`

/** Words hold letters and digits only, so that none of them is read as an operator. */
function tsqueryOf({ words, isPrefix }: SearchTerm): RawBuilder<unknown> {
  const all = isPrefix ? words.slice(0, -1) : words
  const phrase = sql`phraseto_tsquery('english', ${all.join(' ')})`
  if (!isPrefix) return phrase
  const begin = sql`to_tsquery('english', ${`${words.at(-1) ?? ''}:*`})`
  return all.length === 0 ? begin : sql`tsquery_phrase(${phrase}, ${begin})`
}

function allOf({ wanted, unwanted }: SearchWords): RawBuilder<unknown> {
  return sql.join(
    [...wanted.map(tsqueryOf), ...unwanted.map((term) => sql`!!${tsqueryOf(term)}`)],
    sql` && `,
  )
}

function filtersOf({ kind, section, publisherId, nameKeys, from, to }: ListQuery) {
  return sql.join(
    [
      NOT_SAMPLE_BESIDE_OWN,
      kind === undefined ? sql`` : sql`and kind = ${kind}`,
      section === undefined ? sql`` : sql`and section = ${section}`,
      publisherId === undefined ? sql`` : sql`and publisher_id = ${publisherId}`,
      nameKeys === undefined ? sql`` : sql`and name_keys && ${nameKeys}::text[]`,
      // Times are ISO 8601 in UTC: they sort as text, and `T` stands before `U`.
      from === undefined ? sql`` : sql`and published_at >= ${`${from}T`}`,
      to === undefined ? sql`` : sql`and published_at < ${`${to}U`}`,
    ],
    sql` `,
  )
}

async function list(db: Db, query: ListQuery, words: SearchWords) {
  const isRanked = query.order === 'best' && words.wanted.length > 0
  const asked = words.wanted.length > 0 ? allOf(words) : null
  const where = sql`${asked === null ? sql`true` : sql`vector @@ (${asked})`} ${filtersOf(query)}`
  const score = isRanked && asked !== null ? sql`ts_rank_cd(vector, ${asked}, 1)` : sql`0.0`
  const { rows } = await sql<Candidate>`
    select rowid as id, kind, ref, section, publisher_id, published_at, ${score} as score
    from (select rowid, kind, ref, section, publisher_id, published_at, vector from search
      where ${where} order by published_at desc, rowid desc limit ${MOST_LISTED}) newest
    order by published_at desc, rowid desc`.execute(db)
  const ordered = isRanked ? orderBest(rows) : rows
  const page = ordered.slice(query.offset, query.offset + query.limit)
  return {
    hits: await listHits(db, asked, page),
    count: rows.length < MOST_LISTED ? rows.length : await count(db, where),
    listed: rows.length,
    ...countParts(rows),
  }
}

async function count(db: Db, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as count from (select 1 from search where ${where} limit ${MOST_COUNTED}) bounded`.execute(
    db,
  )
  return Number(rows[0]?.count ?? 0)
}

async function listHits(
  db: Db,
  asked: RawBuilder<unknown> | null,
  page: readonly Candidate[],
): Promise<readonly ListedHit[]> {
  if (page.length === 0) return []
  const q = asked ?? sql`''::tsquery`
  const { rows } = await sql<{ id: number; title: string; snippet: string }>`
    select rowid as id, ts_headline('english', title, ${q}, ${TITLE}) as title,
      ts_headline('english', body, ${q}, ${SNIPPET}) as snippet
    from search where rowid in (${sql.join(page.map(({ id }) => id))})`.execute(db)
  const words = new Map(rows.map((row) => [row.id, row]))
  return page.map(({ id, kind, ref, published_at }) => ({
    kind: parseWord(kind),
    ref,
    publishedAt: published_at,
    title: words.get(id)?.title ?? '',
    snippet: words.get(id)?.snippet ?? '',
  }))
}

type FoundRow = Candidate & { readonly title: string; readonly snippet: string }

async function find(
  db: Db,
  query: SearchQuery,
  words: readonly string[],
): Promise<readonly SearchHit[]> {
  const { kind, section, storyId } = query
  // plainto_tsquery knows the dictionary's stop words; its ANDs become ORs where any word will do.
  const all = sql`plainto_tsquery('english', ${words.join(' ')})`
  const tsquery = query.words === 'all' ? all : sql`replace(${all}::text, ' & ', ' | ')::tsquery`
  const filters = sql.join(
    [
      NOT_SAMPLE_BESIDE_OWN,
      kind === undefined ? sql`` : sql`and kind = ${kind}`,
      section === undefined ? sql`` : sql`and section = ${section}`,
      storyId === undefined ? sql`` : sql`and story_id = ${storyId}`,
    ],
    sql` `,
  )
  const { rows } = await sql<FoundRow>`
    select kind, ref, title, published_at, score, ts_headline('english', body, q, ${SNIPPET}) as snippet
    from (
      select search.*, q, ts_rank_cd(vector, q, 1) as score
      from search, (select ${tsquery} as q) asked
      where vector @@ q ${filters}
      order by score desc, published_at desc limit ${query.limit} offset ${query.offset ?? 0}
    ) best order by score desc, published_at desc`.execute(db)
  return rows.map((row) => ({
    kind: parseWord(row.kind),
    ref: row.ref,
    title: row.title,
    snippet: row.snippet,
    publishedAt: row.published_at,
    score: row.score,
  }))
}
