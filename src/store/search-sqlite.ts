/**
 * Search over FTS5. The number of a row is its time, so that the newest matches come first without sorting and a span of days is
 * a span of rows; what narrows a search stands as words in a column of its own (`facets`), so that FTS5 joins it as fast as
 * any word. See docs/adr/0024-search.md.
 */
import { sql, type Kysely } from 'kysely'
import { chunkIds } from './chunks.ts'
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
  type SearchEntry,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
} from './search-contract.ts'

type Db = Kysely<Database>

// A second has room for a million rows; the number stays below 2^53 until the year 2242.
const ROWS_A_SECOND = 2 ** 20
const WEIGHTS = sql`4.0, 1.0, 0.0`
const EVERY = 'x9all'
const SAMPLE = 'x9sample'

export function sqliteSearch(db: Db): DialectSearch {
  return {
    remove: (kind, ref) => remove(db, kind, ref),
    save: async (entry) => {
      await remove(db, entry.kind, entry.ref)
      const about = await describeEntry(db, entry)
      const id = await freeId(db, entry)
      const { kind, ref, title, body, section, publishedAt } = entry
      await sql`insert into searchable (id, kind, ref, section, publisher_id, published_at, title)
        values (cast(${id} as integer), ${kind}, ${ref}, ${section}, ${about.publisherId}, ${publishedAt}, ${title})`.execute(
        db,
      )
      const facets = facetsOf(entry, about)
      await sql`insert into search (rowid, title, body, facets)
        values (cast(${id} as integer), ${title}, ${body}, ${facets})`.execute(db)
    },
    find: (query, words) => find(db, query, words),
    list: (query, words) => list(db, query, words),
    listTitles: async (limit) => {
      const { rows } = await sql<{ kind: string; ref: number; title: string }>`
        select kind, ref, title from searchable order by id desc limit ${limit}`.execute(db)
      return rows.map(({ kind, ref, title }) => ({ kind: parseWord(kind), ref, title }))
    },
  }
}

async function remove(db: Db, kind: SearchKind, ref: number): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    delete from searchable where kind = ${kind} and ref = ${ref} returning id`.execute(db)
  for (const { id } of rows)
    await sql`delete from search where rowid = cast(${id} as integer)`.execute(db)
}

/** The number of a new row: its second, and within that a place of its own. */
async function freeId(db: Db, { kind, ref, publishedAt }: SearchEntry): Promise<number> {
  const place = (ref * 2 + (kind === 'article' ? 1 : 0)) % ROWS_A_SECOND
  let id = secondOf(publishedAt) * ROWS_A_SECOND + place
  for (;;) {
    const { rows } = await sql`
      select 1 from searchable where id = cast(${id} as integer)`.execute(db)
    if (rows.length === 0) return id
    id += 1
  }
}

function secondOf(time: string): number {
  return Math.max(0, Math.floor(Date.parse(time) / 1000)) || 0
}

function facetsOf(
  { kind, section, storyId }: SearchEntry,
  { publisherId, nameKeys, isSample }: Awaited<ReturnType<typeof describeEntry>>,
): string {
  return [
    EVERY,
    isSample ? SAMPLE : '',
    kindFacet(kind),
    sectionFacet(section),
    publisherId === null ? '' : publisherFacet(publisherId),
    storyId === null ? '' : storyFacet(storyId),
    ...nameKeys.map(nameFacet),
  ].join(' ')
}

const kindFacet = (kind: string) => `k9${kind}`
const sectionFacet = (slug: string) => `s9${slug}`
const publisherFacet = (id: number) => `p9${String(id)}`
const storyFacet = (id: number) => `t9${String(id)}`
/** Begun and ended, so that "York" is not found in "New York"; asked for as a phrase. */
const nameFacet = (key: string) => `n9${key.replaceAll('"', '')}9n`

/** Words in quotes are words to FTS5, whatever they spell. */
function phraseOf({ words, isPrefix }: SearchTerm): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`
}

const quoted = (facet: string) => `"${facet}"`

async function matchOf(
  db: Db,
  { wanted, unwanted }: SearchWords,
  { query, columns }: { readonly query: ListQuery; readonly columns: string },
): Promise<string> {
  const { kind, section, publisherId, nameKeys } = query
  const facets = [
    ...(kind === undefined ? [] : [quoted(kindFacet(kind))]),
    ...(section === undefined ? [] : [quoted(sectionFacet(section))]),
    ...(publisherId === undefined ? [] : [quoted(publisherFacet(publisherId))]),
    ...(nameKeys === undefined ? [] : [`(${nameKeys.map(nameFacet).map(quoted).join(' OR ')})`]),
  ]
  if (facets.length === 0 && wanted.length === 0) facets.push(quoted(EVERY))
  const parts = [
    ...(wanted.length === 0 ? [] : [`{${columns}} : (${wanted.map(phraseOf).join(' AND ')})`]),
    ...(facets.length === 0 ? [] : [`facets : (${facets.join(' AND ')})`]),
  ]
  const not = [
    ...(unwanted.length === 0 ? [] : [`{title body} : (${unwanted.map(phraseOf).join(' OR ')})`]),
    ...((await hasOwn(db)) ? [`facets : ${quoted(SAMPLE)}`] : []),
  ]
  return [parts.join(' AND '), ...not].map((part) => `(${part})`).join(' NOT ')
}

// Samples are found only while there is nothing else: a paper with documents of its own answers from no made-up one.
async function hasOwn(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from documents where is_sample = 0 limit 1`.execute(db)
  return rows.length > 0
}

function daysOf({ from, to }: ListQuery) {
  const dayAfter = to === undefined ? undefined : Date.parse(`${to}T00:00:00Z`) / 1000 + 86_400
  return sql.join(
    [
      from === undefined
        ? sql``
        : sql`and search.rowid >= cast(${secondOf(from) * ROWS_A_SECOND} as integer)`,
      dayAfter === undefined
        ? sql``
        : sql`and search.rowid < cast(${Math.max(0, dayAfter) * ROWS_A_SECOND} as integer)`,
    ],
    sql` `,
  )
}

async function list(db: Db, query: ListQuery, words: SearchWords) {
  const match = await matchOf(db, words, { query, columns: 'title body' })
  const isRanked = query.order === 'best' && words.wanted.length > 0
  const newest = await listNewest(db, { match, query, isRanked, limit: MOST_LISTED })
  const isFull = newest.length === MOST_LISTED
  const candidates = isFull && isRanked ? await withTitles(db, newest, { query, words }) : newest
  const ordered = isRanked ? orderBest(candidates) : candidates
  const page = ordered.slice(query.offset, query.offset + query.limit)
  return {
    hits: await listHits(db, { match, isWalked: hasPrefix(words) }, page),
    count: isFull ? await count(db, match, query) : newest.length,
    listed: candidates.length,
    ...countParts(candidates),
  }
}

type Newest = {
  readonly match: string
  readonly query: ListQuery
  readonly isRanked: boolean
  readonly limit: number
}

async function listNewest(
  db: Db,
  { match, query, isRanked, limit }: Newest,
): Promise<readonly Candidate[]> {
  const score = isRanked ? sql`-bm25(search, ${WEIGHTS})` : sql`0.0`
  const { rows } = await sql<Candidate>`
    select e.id, e.kind, e.ref, e.section, e.publisher_id, e.published_at, found.score
    from (select search.rowid as id, ${score} as score from search
      where search match ${match} ${daysOf(query)} order by search.rowid desc limit ${limit}) found
    join searchable e on e.id = found.id order by e.id desc`.execute(db)
  return rows
}

/** With the newest that have the words in their title, which are few and mostly what is looked for, however old. */
async function withTitles(
  db: Db,
  newest: readonly Candidate[],
  { query, words }: { readonly query: ListQuery; readonly words: SearchWords },
): Promise<readonly Candidate[]> {
  const match = await matchOf(db, words, { query, columns: 'title' })
  const titled = await listNewest(db, { match, query, isRanked: true, limit: MOST_LISTED / 2 })
  const known = new Set(newest.map(({ id }) => id))
  return [...newest, ...titled.filter(({ id }) => !known.has(id))]
}

async function count(db: Db, match: string, query: ListQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from search
      where search match ${match} ${daysOf(query)} limit ${MOST_COUNTED})`.execute(db)
  return rows[0]?.count ?? 0
}

function hasPrefix({ wanted, unwanted }: SearchWords): boolean {
  return [...wanted, ...unwanted].some(({ isPrefix }) => isPrefix)
}

/**
 * The words of a page's hits only: to cut and mark them is what costs most. FTS5 begins the match anew for each row that it is
 * asked for by number, which for the beginning of a word means joining the lists of all that begin so; there the matches
 * are walked through once.
 */
async function listHits(
  db: Db,
  { match, isWalked }: { readonly match: string; readonly isWalked: boolean },
  page: readonly Candidate[],
): Promise<readonly ListedHit[]> {
  const words = new Map<number, { title: string; snippet: string }>()
  for (const ids of chunkIds(page.map(({ id }) => id))) {
    const list = sql.join(ids.map((id) => sql`cast(${id} as integer)`))
    const [first, last] = [Math.min(...ids), Math.max(...ids)]
    // The plus keeps the list from FTS5.
    const chosen = isWalked
      ? sql`rowid >= cast(${first} as integer) and rowid <= cast(${last} as integer) and +rowid in (${list})`
      : sql`rowid in (${list})`
    const { rows } = await sql<{ id: number; title: string; snippet: string }>`
      select rowid as id, highlight(search, 0, ${MARK_START}, ${MARK_END}) as title,
        snippet(search, 1, ${MARK_START}, ${MARK_END}, '…', 30) as snippet
      from search where search match ${match} and ${chosen}`.execute(db)
    for (const row of rows) words.set(row.id, row)
  }
  return page.map(({ id, kind, ref, published_at }) => ({
    kind: parseWord(kind),
    ref,
    publishedAt: published_at,
    title: words.get(id)?.title ?? '',
    snippet: words.get(id)?.snippet ?? '',
  }))
}

async function find(
  db: Db,
  query: SearchQuery,
  words: readonly string[],
): Promise<readonly SearchHit[]> {
  const { kind, section, storyId } = query
  const asked = words.map(quoted).join(query.words === 'all' ? ' AND ' : ' OR ')
  const facets = [
    ...(kind === undefined ? [] : [kindFacet(kind)]),
    ...(section === undefined ? [] : [sectionFacet(section)]),
    ...(storyId === undefined ? [] : [storyFacet(storyId)]),
  ].map((facet) => ` AND facets : ${quoted(facet)}`)
  const not = (await hasOwn(db)) ? ` NOT facets : ${quoted(SAMPLE)}` : ''
  const match = `({title body} : (${asked})${facets.join('')})${not}`
  const { rows } = await sql<Candidate & { title: string; snippet: string }>`
    select e.kind, e.ref, e.published_at, e.title, found.score, found.snippet
    from (select search.rowid as id, -bm25(search, ${WEIGHTS}) as score,
        snippet(search, 1, ${MARK_START}, ${MARK_END}, '…', 30) as snippet
      from search where search match ${match}
      order by score desc, search.rowid desc limit ${query.limit} offset ${query.offset ?? 0}) found
    join searchable e on e.id = found.id order by found.score desc, e.id desc`.execute(db)
  return rows.map((row) => ({
    kind: parseWord(row.kind),
    ref: row.ref,
    title: row.title,
    snippet: row.snippet,
    publishedAt: row.published_at,
    score: row.score,
  }))
}
