import type { Kysely, Selectable } from 'kysely'
import { slugOf } from '#base/text.ts'
import type { Publisher } from '#domain/feed.ts'
import type { PublisherId } from '#domain/ids.ts'
import { parseId } from './json.ts'
import type { Database } from './schema.ts'

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
