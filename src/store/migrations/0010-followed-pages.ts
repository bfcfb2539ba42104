/** Subscriptions to pages without a feed, whose links are followed. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export function followedPages(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .alterTable('feeds')
        .addColumn('kind', 'text', (column) => column.notNull().defaultTo('feed'))
        .execute()
    },
  }
}
