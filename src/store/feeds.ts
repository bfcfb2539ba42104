import type { Kysely, Selectable } from 'kysely'
import type { Failure, Feed, FeedKind } from '#domain/feed.ts'
import type { FeedId, PublisherId } from '#domain/ids.ts'
import type { SectionSlug } from '#domain/section.ts'
import { parseId, parseJson, parseJsonOrNull, parseWord } from './json.ts'
import type { Database } from './schema.ts'

export type NewFeed = {
  readonly publisherId: PublisherId
  /** A feed where it is not said. */
  readonly kind?: FeedKind
  readonly url: string
  readonly title: string
  readonly folder: string
  readonly section: SectionSlug | null
  readonly isSample: boolean
  readonly now: string
}

/** What a fetch of the feed came to. */
export type FeedFetch = {
  readonly failure: Failure | null
  readonly fetchedAt: string
  readonly nextFetchAt: string
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly title?: string
  /** New address, where the old one moved for good. */
  readonly url?: string
  readonly rhythm?: Pick<Feed, 'rhythmMinutes' | 'newsAt' | 'newestEntryAt'>
}

/** Subscriptions, and how their last fetch went. */
export class FeedStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** Saves a subscription once: a second save of the same address changes nothing. */
  async add(feed: NewFeed): Promise<{ readonly id: FeedId; readonly isNew: boolean }> {
    const made = await this.#db
      .insertInto('feeds')
      .values({
        publisher_id: feed.publisherId,
        kind: feed.kind ?? 'feed',
        url: feed.url,
        title: feed.title,
        folder: feed.folder,
        section: feed.section,
        state: 'new',
        failure_count: 0,
        next_fetch_at: feed.now,
        is_sample: feed.isSample ? 1 : 0,
        created_at: feed.now,
      })
      .onConflict((conflict) => conflict.column('url').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) return { id: parseId(made.id), isNew: true }
    const known = await this.#db
      .selectFrom('feeds')
      .select('id')
      .where('url', '=', feed.url)
      .executeTakeFirstOrThrow()
    return { id: parseId(known.id), isNew: false }
  }

  async find(id: FeedId): Promise<Feed | undefined> {
    const row = await this.#db
      .selectFrom('feeds')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return row && feedOf(row)
  }

  async findByUrl(url: string): Promise<Feed | undefined> {
    const row = await this.#db
      .selectFrom('feeds')
      .selectAll()
      .where('url', '=', url)
      .executeTakeFirst()
    return row && feedOf(row)
  }

  /** All subscriptions, by folder and title; those of the sample edition only when asked for. */
  async list(options?: { readonly withSamples: boolean }): Promise<readonly Feed[]> {
    let query = this.#db.selectFrom('feeds').selectAll()
    if (!options?.withSamples) query = query.where('is_sample', '=', 0)
    const rows = await query.orderBy('folder').orderBy('title').orderBy('id').execute()
    return rows.map(feedOf)
  }

  /**
   * Feeds whose time has come, longest waiting first; with `evenEarly` all of them, save those whose publisher asked
   * us to wait longer.
   */
  async listDue(
    now: string,
    options?: { readonly evenEarly: boolean },
  ): Promise<readonly FeedId[]> {
    let query = this.#db
      .selectFrom('feeds')
      .select(['id', 'failure', 'last_fetched_at'])
      .where('is_sample', '=', 0)
    if (!options?.evenEarly) query = query.where('next_fetch_at', '<=', now)
    const rows = await query.orderBy('next_fetch_at').orderBy('id').execute()
    return rows.filter((row) => !isToWait(row, now)).map((row) => parseId(row.id))
  }

  /** When the next feed is due, or undefined without feeds. */
  async findNextDueAt(): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('feeds')
      .select('next_fetch_at')
      .where('is_sample', '=', 0)
      .orderBy('next_fetch_at')
      .executeTakeFirst()
    return row?.next_fetch_at
  }

  async saveFetch(id: FeedId, fetch: FeedFetch): Promise<void> {
    await this.#db
      .updateTable('feeds')
      .set((eb) => ({
        state: fetch.failure ? 'failing' : 'healthy',
        failure: fetch.failure && JSON.stringify(fetch.failure),
        failure_count: fetch.failure ? eb('failure_count', '+', 1) : 0,
        failing_since: fetch.failure
          ? eb.fn.coalesce('failing_since', eb.val(fetch.fetchedAt))
          : null,
        last_fetched_at: fetch.fetchedAt,
        next_fetch_at: fetch.nextFetchAt,
        ...(fetch.etag === undefined ? {} : { etag: fetch.etag }),
        ...(fetch.lastModified === undefined ? {} : { last_modified: fetch.lastModified }),
        ...(fetch.title === undefined ? {} : { title: fetch.title }),
        ...(fetch.url === undefined ? {} : { url: fetch.url }),
        ...(fetch.rhythm === undefined ? {} : rhythmRow(fetch.rhythm)),
      }))
      .where('id', '=', id)
      .execute()
  }

  async count(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('feeds')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('is_sample', '=', 0)
      .executeTakeFirstOrThrow()
    return count
  }
}

function rhythmRow({ rhythmMinutes, newsAt, newestEntryAt }: NonNullable<FeedFetch['rhythm']>) {
  return { rhythm_minutes: rhythmMinutes, news_at: newsAt, newest_entry_at: newestEntryAt }
}

function isToWait(
  { failure, last_fetched_at }: Pick<Selectable<Database['feeds']>, 'failure' | 'last_fetched_at'>,
  now: string,
): boolean {
  if (failure === null || last_fetched_at === null) return false
  const { retryAfterSeconds = 0 } = parseJson<Failure>(failure)
  return Date.parse(last_fetched_at) + retryAfterSeconds * 1000 > Date.parse(now)
}

function feedOf(row: Selectable<Database['feeds']>): Feed {
  return {
    id: parseId(row.id),
    publisherId: parseId(row.publisher_id),
    kind: parseWord(row.kind),
    url: row.url,
    title: row.title,
    folder: row.folder,
    section: row.section === null ? null : parseWord(row.section),
    state: parseWord(row.state),
    failure: parseJsonOrNull(row.failure),
    failureCount: row.failure_count,
    etag: row.etag,
    lastModified: row.last_modified,
    lastFetchedAt: row.last_fetched_at,
    nextFetchAt: row.next_fetch_at,
    failingSince: row.failing_since,
    newsAt: row.news_at,
    newestEntryAt: row.newest_entry_at,
    rhythmMinutes: row.rhythm_minutes,
    createdAt: row.created_at,
    isSample: row.is_sample === 1,
  }
}
