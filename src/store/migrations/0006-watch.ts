/** Pages that are looked at again, and what a feed's health and rhythm are read from. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

type Db = Kysely<unknown>

export function watch(): Migration {
  return {
    up: async (db: Db) => {
      await createPageWatches(db)
      for (const column of ['failing_since', 'news_at', 'newest_entry_at'])
        await db.schema.alterTable('feeds').addColumn(column, 'text').execute()
      await db.schema.alterTable('feeds').addColumn('rhythm_minutes', 'integer').execute()
      // Entries of a feed by day: else a feed's plot would read every entry there is.
      await db.schema
        .createIndex('entries_feed_time')
        .on('entries')
        .columns(['feed_id', 'published_at'])
        .execute()
    },
  }
}

async function createPageWatches(db: Db): Promise<void> {
  await db.schema
    .createTable('page_watches')
    .addColumn('document_id', 'integer', (c) => c.primaryKey().references('documents.id'))
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('page_title', 'text')
    .addColumn('page_hash', 'text')
    .addColumn('reader', 'integer', (c) => c.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('looks', 'integer', (c) => c.notNull())
    .addColumn('looked_at', 'text')
    .addColumn('next_look_at', 'text')
    .addColumn('changed_at', 'text')
    .addColumn('lost_at', 'text')
    .addColumn('failure', 'text')
    .execute()
  await db.schema
    .createIndex('page_watches_due')
    .on('page_watches')
    .column('next_look_at')
    .execute()
}
