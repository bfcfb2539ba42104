/** Drafts that go back to be mended: how often they went, and what became of each sentence that was refused. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export function mends(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .alterTable('drafts')
        .addColumn('mend_count', 'integer', (c) => c.notNull().defaultTo(0))
        .execute()
      await db.schema.alterTable('drafts').addColumn('mends', 'text').execute()
    },
  }
}
