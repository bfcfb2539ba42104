/** What reading a version tells beyond the first edition: its topic, dates and quantities; and wire copy. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export function understanding(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      const alter = () => db.schema.alterTable('understandings')
      await alter().addColumn('topic', 'text').execute()
      await alter()
        .addColumn('dates', 'text', (c) => c.notNull().defaultTo('[]'))
        .execute()
      await alter()
        .addColumn('quantities', 'text', (c) => c.notNull().defaultTo('[]'))
        .execute()
      await createCopies(db)
    },
  }
}

async function createCopies(db: Kysely<unknown>): Promise<void> {
  // The key is the question: which documents of those days have this band? So its answer needs no table behind it.
  await db.schema
    .createTable('copy_bands')
    .addColumn('band', 'bigint', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('document_id', 'integer', (c) => c.notNull().references('documents.id'))
    .addPrimaryKeyConstraint('copy_bands_key', ['band', 'published_at', 'document_id'])
    .execute()
  await db.schema
    .createIndex('copy_bands_document')
    .on('copy_bands')
    .column('document_id')
    .execute()
  await db.schema
    .createTable('copies')
    .addColumn('document_id', 'integer', (c) => c.primaryKey().references('documents.id'))
    .addColumn('original_id', 'integer', (c) => c.notNull().references('documents.id'))
    .addColumn('likeness', 'real', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('copies_original').on('copies').column('original_id').execute()
}
