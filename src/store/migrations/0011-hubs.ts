/** Subscriptions of feeds at their hubs (WebSub). */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export function hubs(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('hub_subscriptions')
        .addColumn('feed_id', 'integer', (c) => c.primaryKey().references('feeds.id'))
        .addColumn('hub_url', 'text', (c) => c.notNull())
        .addColumn('topic', 'text', (c) => c.notNull())
        .addColumn('token', 'text', (c) => c.notNull().unique())
        .addColumn('secret', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('asked_at', 'text', (c) => c.notNull())
        .addColumn('lease_until', 'text')
        .addColumn('called_at', 'text')
        .execute()
    },
  }
}
