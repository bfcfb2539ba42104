import { sql, type Kysely, type Selectable } from 'kysely'
import { slugOf } from '#base/text.ts'
import type { Publisher } from '#domain/feed.ts'
import type { PublisherId } from '#domain/ids.ts'
import { parseId } from './json.ts'
import type { Database } from './schema.ts'

export type PublisherCounts = {
  readonly documents: number
  /** Usable articles that cite it as they stand now. */
  readonly articles: number
  /** Its passages that these cite. */
  readonly passages: number
  /** Publication times of its oldest and its newest document; null without any. */
  readonly firstAt: string | null
  readonly lastAt: string | null
}

export type PublisherDocument = {
  readonly title: string
  readonly url: string
  readonly publishedAt: string
  readonly storyPath: string | null
  /** Publishers of its story. */
  readonly publisherCount: number
}

/** Who speaks. */
export class PublisherStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** The publisher of that home address, made if there is none; the first name it was given stays. */
  async save(publisher: {
    readonly name: string
    readonly homeUrl: string
    readonly isSample: boolean
    readonly now: string
  }): Promise<Publisher> {
    const known = await this.#db
      .selectFrom('publishers')
      .selectAll()
      .where('home_url', '=', publisher.homeUrl)
      .executeTakeFirst()
    if (known) return publisherOf(known)
    const slug = await this.#freeSlug(slugOf(publisher.name, 50))
    const row = await this.#db
      .insertInto('publishers')
      .values({
        slug,
        name: publisher.name,
        home_url: publisher.homeUrl,
        is_sample: publisher.isSample ? 1 : 0,
        created_at: publisher.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return publisherOf(row)
  }

  async rename(id: PublisherId, name: string): Promise<void> {
    await this.#db.updateTable('publishers').set({ name }).where('id', '=', id).execute()
  }

  async find(id: PublisherId): Promise<Publisher | undefined> {
    const row = await this.#db
      .selectFrom('publishers')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return row && publisherOf(row)
  }

  async findBySlug(slug: string): Promise<Publisher | undefined> {
    const row = await this.#db
      .selectFrom('publishers')
      .selectAll()
      .where('slug', '=', slug)
      .executeTakeFirst()
    return row && publisherOf(row)
  }

  /** What was read of a publisher, and what rests on it. */
  async count(id: PublisherId): Promise<PublisherCounts> {
    const { documents, firstAt, lastAt } = await this.#db
      .selectFrom('documents')
      .select((eb) => [
        eb.fn.countAll<number | string>().as('documents'),
        eb.fn.min('published_at').as('firstAt'),
        eb.fn.max('published_at').as('lastAt'),
      ])
      .where('publisher_id', '=', id)
      .executeTakeFirstOrThrow()
    const { rows } = await sql<{ articles: number | string; passages: number | string }>`
      select count(distinct r.article_id) as articles, count(*) as passages
      from documents d
      join citations c on c.document_id = d.id and c.part = 'text'
      join revisions r on r.id = c.revision_id
      join articles a on a.id = r.article_id and a.revision_number = r.number and a.status = 'usable'
      where d.publisher_id = ${id}`.execute(this.#db)
    return {
      documents: Number(documents),
      articles: Number(rows[0]?.articles ?? 0),
      passages: Number(rows[0]?.passages ?? 0),
      firstAt,
      lastAt,
    }
  }

  /** The newest documents of a publisher, with the story that each stands in. */
  async listDocuments(id: PublisherId, limit: number): Promise<readonly PublisherDocument[]> {
    const rows = await this.#db
      .selectFrom('documents as d')
      .innerJoin('document_versions as v', (join) =>
        join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.current_version'),
      )
      .leftJoin('stories as s', 's.id', 'd.story_id')
      .select(['v.title', 'd.url', 'd.published_at', 'd.story_id', 's.slug', 's.publisher_count'])
      .where('d.publisher_id', '=', id)
      .orderBy('d.published_at', 'desc')
      .orderBy('d.id', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      title: row.title,
      url: row.url,
      publishedAt: row.published_at,
      storyPath: row.slug === null ? null : `/stories/${row.slug}-${row.story_id ?? ''}`,
      publisherCount: row.publisher_count ?? 1,
    }))
  }

  /** All publishers, by name. */
  async list(): Promise<readonly Publisher[]> {
    const rows = await this.#db.selectFrom('publishers').selectAll().orderBy('name').execute()
    return rows.map(publisherOf)
  }

  // A pattern scans the whole table, so it is only asked when the plain slug is taken: lists bring thousands at once.
  async #freeSlug(slug: string): Promise<string> {
    const same = await this.#db
      .selectFrom('publishers')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (!same) return slug
    const rows = await this.#db
      .selectFrom('publishers')
      .select('slug')
      .where('slug', 'like', `${slug}%`)
      .execute()
    const taken = new Set(rows.map((row) => row.slug))
    let number = 2
    while (taken.has(`${slug}-${number}`)) number += 1
    return `${slug}-${number}`
  }
}

function publisherOf(row: Selectable<Database['publishers']>): Publisher {
  return {
    id: parseId(row.id),
    slug: row.slug,
    name: row.name,
    homeUrl: row.home_url,
    isSample: row.is_sample === 1,
  }
}
