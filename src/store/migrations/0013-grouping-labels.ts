/** Pairs of documents of which somebody said whether they tell of one happening. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

export function groupingLabels(dialect: Dialect): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      const table = db.schema.createTable('grouping_labels')
      const numbered =
        dialect === 'sqlite'
          ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
          : table.addColumn('id', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
      await numbered
        .addColumn('first_id', 'integer', (c) => c.notNull().references('documents.id'))
        .addColumn('second_id', 'integer', (c) => c.notNull().references('documents.id'))
        .addColumn('is_same', 'integer', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('made_by', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .execute()
      for (const column of ['first_id', 'second_id'])
        await db.schema
          .createIndex(`grouping_labels_${column}`)
          .on('grouping_labels')
          .column(column)
          .execute()
    },
  }
}
