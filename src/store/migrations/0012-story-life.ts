/** What becomes of stories: where one that was merged went, and a record of merges and splits that is only added to. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

export function storyLife(dialect: Dialect): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .alterTable('stories')
        .addColumn('merged_into', 'integer', (c) => c.references('stories.id'))
        .execute()
      const table = db.schema.createTable('story_changes')
      const numbered =
        dialect === 'sqlite'
          ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
          : table.addColumn('id', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
      await numbered
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('story_id', 'integer', (c) => c.notNull().references('stories.id'))
        .addColumn('other_id', 'integer', (c) => c.notNull().references('stories.id'))
        .addColumn('documents', 'text', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('made_by', 'text')
        .addColumn('at', 'text', (c) => c.notNull())
        .execute()
      for (const column of ['story_id', 'other_id'])
        await db.schema
          .createIndex(`story_changes_${column}`)
          .on('story_changes')
          .column(column)
          .execute()
    },
  }
}
