import { sql, type Kysely, type Selectable } from 'kysely'
import { hashOf } from '#base/text.ts'
import type { Entry, Failure, ParsedEntry } from '#domain/feed.ts'
import type { DocumentId, EntryId, FeedId } from '#domain/ids.ts'
import { chunkIds, chunkRows } from './chunks.ts'
import { parseId, parseJson, parseJsonOrNull, parseWord } from './json.ts'
import type { Database } from './schema.ts'

/** The things in feeds, and what became of each. */
export class EntryStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /**
   * Saves a feed's entries, each once by its guid.
   *
   * @returns the entries that are new, and those whose title, address or text changed since (they wait again)
   */
  async saveAll(
    feedId: FeedId,
    entries: readonly ParsedEntry[],
    now: string,
  ): Promise<readonly EntryId[]> {
    const fresh: EntryId[] = []
    for (const some of chunkRows([...byGuid(entries).values()])) {
      const rows = await this.#db
        .insertInto('entries')
        .values(some.map((entry) => rowOf(feedId, entry, now)))
        .onConflict((conflict) =>
          conflict
            .columns(['feed_id', 'guid'])
            .doUpdateSet((eb) => ({
              url: eb.ref('excluded.url'),
              title: eb.ref('excluded.title'),
              author: eb.ref('excluded.author'),
              published_at: eb.ref('excluded.published_at'),
              summary_html: eb.ref('excluded.summary_html'),
              content_html: eb.ref('excluded.content_html'),
              categories: eb.ref('excluded.categories'),
              content_hash: eb.ref('excluded.content_hash'),
              state: 'waiting',
              failure: null,
              attempts: 0,
              fetched_at: eb.ref('excluded.fetched_at'),
            }))
            .whereRef('entries.content_hash', '!=', 'excluded.content_hash'),
        )
        .returning('id')
        .execute()
      fresh.push(...rows.map((row) => parseId<EntryId>(row.id)))
    }
    return fresh
  }

  /**
   * Saves a page's links as entries, each once: their words change with every visit (times, counts of comments), so that
   * a known one is left as it is.
   *
   * @returns the entries that are new
   */
  async saveTeasers(
    feedId: FeedId,
    entries: readonly ParsedEntry[],
    now: string,
  ): Promise<readonly EntryId[]> {
    if (entries.length === 0) return []
    const rows = await this.#db
      .insertInto('entries')
      .values(entries.map((entry) => rowOf(feedId, entry, now)))
      .onConflict((conflict) => conflict.columns(['feed_id', 'guid']).doNothing())
      .returning('id')
      .execute()
    return rows.map((row) => parseId<EntryId>(row.id))
  }

  async find(id: EntryId): Promise<Entry | undefined> {
    const row = await this.#db
      .selectFrom('entries')
      .innerJoin('feeds', 'feeds.id', 'entries.feed_id')
      .selectAll('entries')
      .select('feeds.publisher_id')
      .where('entries.id', '=', id)
      .executeTakeFirst()
    return row && entryOf(row)
  }

  /** Entries in that state, oldest first. */
  async listIds(state: Entry['state'], limit: number): Promise<readonly EntryId[]> {
    const rows = await this.#db
      .selectFrom('entries')
      .select('id')
      .where('state', '=', state)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map((row) => parseId(row.id))
  }

  async markRead(id: EntryId, documentId: DocumentId): Promise<void> {
    await this.#db
      .updateTable('entries')
      .set((eb) => ({
        state: 'read',
        failure: null,
        document_id: documentId,
        attempts: eb('attempts', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
  }

  /** `failed` may be tried again; `skipped` is for good. */
  async markFailed(id: EntryId, state: 'failed' | 'skipped', failure: Failure): Promise<void> {
    await this.#db
      .updateTable('entries')
      .set((eb) => ({
        state,
        failure: JSON.stringify(failure),
        attempts: eb('attempts', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
  }

  /**
   * Number of entries of those feeds by the day that they were published (read, where they carry no date).
   *
   * @param since  the first day that counts, as `2026-11-23`
   * @returns counts by `<feed id> <day>`; days without entries are absent
   */
  async countByDay(
    feedIds: readonly FeedId[],
    since: string,
  ): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>()
    for (const some of chunkIds(feedIds)) {
      const { rows } = await sql<{ feed_id: number; day: string; count: number }>`
        select feed_id, day, count(*) as count from (
          select feed_id, substr(coalesce(published_at, fetched_at), 1, 10) as day
          from entries where feed_id in (${sql.join(some)})
        ) dated where day >= ${since} group by feed_id, day`.execute(this.#db)
      for (const { feed_id, day, count } of rows) counts.set(`${feed_id} ${day}`, count)
    }
    return counts
  }

  /** Number of entries in each state. */
  async countByState(): Promise<Readonly<Record<Entry['state'], number>>> {
    const rows = await this.#db
      .selectFrom('entries')
      .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute()
    const counts = { waiting: 0, read: 0, failed: 0, skipped: 0 }
    for (const row of rows) counts[parseWord<Entry['state']>(row.state)] = row.count
    return counts
  }
}

/** The last entry of each guid: one insert may not touch the same row twice. */
function byGuid(entries: readonly ParsedEntry[]): Map<string, ParsedEntry> {
  return new Map(entries.map((entry) => [entry.guid, entry]))
}

function rowOf(feedId: FeedId, entry: ParsedEntry, now: string) {
  return {
    feed_id: feedId,
    guid: entry.guid,
    url: entry.url,
    title: entry.title,
    author: entry.author,
    published_at: entry.publishedAt,
    summary_html: entry.summaryHtml,
    content_html: entry.contentHtml,
    categories: JSON.stringify(entry.categories),
    content_hash: hashOf(
      entry.url ?? '',
      entry.title,
      entry.summaryHtml ?? '',
      entry.contentHtml ?? '',
    ),
    state: 'waiting',
    attempts: 0,
    fetched_at: now,
  }
}

function entryOf(row: Selectable<Database['entries']> & { publisher_id: number }): Entry {
  return {
    id: parseId(row.id),
    feedId: parseId(row.feed_id),
    publisherId: parseId(row.publisher_id),
    guid: row.guid,
    url: row.url,
    title: row.title,
    author: row.author,
    publishedAt: row.published_at,
    summaryHtml: row.summary_html,
    contentHtml: row.content_html,
    categories: parseJson(row.categories),
    state: parseWord(row.state),
    failure: parseJsonOrNull(row.failure),
    attempts: row.attempts,
    fetchedAt: row.fetched_at,
  }
}
