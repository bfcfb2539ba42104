import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Documents by whether they are samples, and by time: the newest of the paper's own, and those that Ask leaves out, at once. */
export function samplesApart(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createIndex('documents_samples')
        .on('documents')
        .columns(['is_sample', 'published_at'])
        .execute()
    },
  }
}
