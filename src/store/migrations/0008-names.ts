/** Keys that names join by, and room for a name that is two things in one document: a town and its club. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

type Db = Kysely<unknown>

export function names(): Migration {
  return {
    up: async (db: Db) => {
      await rebuildNames(db)
      await db.schema
        .alterTable('article_names')
        .addColumn('key', 'text', (c) => c.notNull().defaultTo(''))
        .execute()
      // Close to the key of most names; an article gets its true ones with its next revision.
      await sql`update article_names set key = lower(name)`.execute(db)
      await db.schema
        .createIndex('article_names_by_key')
        .on('article_names')
        .column('key')
        .execute()
    },
  }
}

/** A primary key cannot be changed in place on SQLite. */
async function rebuildNames(db: Db): Promise<void> {
  await db.schema
    .createTable('names_by_kind')
    .addColumn('document_id', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('mentions', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('names_by_kind_key', ['document_id', 'version', 'name', 'kind'])
    .execute()
  await sql`
    insert into names_by_kind (document_id, version, name, kind, key, mentions)
    select document_id, version, name, kind, lower(name), mentions from names`.execute(db)
  await db.schema.dropTable('names').execute()
  await db.schema.alterTable('names_by_kind').renameTo('names').execute()
  await db.schema.createIndex('names_by_key').on('names').column('key').execute()
}
