/** What publishers say about the use of their words: added to, and ended where it no longer stands. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

export function rights(dialect: Dialect): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      const table = db.schema.createTable('rights')
      const numbered =
        dialect === 'sqlite'
          ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
          : table.addColumn('id', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
      await numbered
        .addColumn('publisher_id', 'integer', (c) => c.notNull().references('publishers.id'))
        .addColumn('origin', 'text', (c) => c.notNull())
        .addColumn('document_id', 'integer', (c) => c.references('documents.id'))
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('place', 'text', (c) => c.notNull())
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('address', 'text', (c) => c.notNull())
        .addColumn('path', 'text')
        .addColumn('policy_url', 'text')
        .addColumn('is_link_only', 'integer', (c) => c.notNull())
        .addColumn('is_kept_from_models', 'integer', (c) => c.notNull())
        .addColumn('excerpt_characters', 'integer')
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('mark', 'text', (c) => c.notNull())
        .addColumn('found_at', 'text', (c) => c.notNull())
        .addColumn('ended_at', 'text')
        .execute()
      await db.schema
        .createIndex('rights_standing')
        .unique()
        .on('rights')
        .columns(['publisher_id', 'mark'])
        .where(sql.ref('ended_at'), 'is', null)
        .execute()
      await db.schema.createIndex('rights_document').on('rights').column('document_id').execute()
    },
  }
}
