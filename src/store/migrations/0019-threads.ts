import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Questions that were asked after another. */
export function threads(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('questions').addColumn('follows', 'text').execute()
    },
  }
}
