import type { Migration } from 'kysely/migration'

/** What a page says of itself beside its text: times on its own clock, section, picture; JSON, null before and for feeds. */
export const pageFacts: Migration = {
  up: async (db) => {
    await db.schema.alterTable('document_versions').addColumn('facts', 'text').execute()
  },
}
