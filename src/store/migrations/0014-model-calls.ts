/** Questions to a model: each call, what days and stories have spent, and replies that need not be paid twice. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

export function modelCalls(dialect: Dialect): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await createCalls(db, dialect)
      await createSpending(db)
      await db.schema
        .createTable('model_replies')
        .addColumn('input_hash', 'text', (c) => c.primaryKey())
        .addColumn('reply', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute()
      await db.schema
        .createIndex('model_replies_by_age')
        .on('model_replies')
        .column('created_at')
        .execute()
    },
  }
}

async function createCalls(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const table = db.schema.createTable('model_calls')
  const withId =
    dialect === 'sqlite'
      ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : table.addColumn('id', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
  await withId
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('task', 'text', (c) => c.notNull())
    .addColumn('prompt', 'text', (c) => c.notNull())
    .addColumn('story_id', 'integer')
    .addColumn('input_hash', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('prompt_tokens', 'integer', (c) => c.notNull())
    .addColumn('completion_tokens', 'integer', (c) => c.notNull())
    .addColumn('cost_usd', 'double precision', (c) => c.notNull())
    .addColumn('duration_ms', 'integer')
    .addColumn('held_until', 'text')
    .execute()
  await db.schema
    .createIndex('model_calls_by_model')
    .on('model_calls')
    .columns(['model', 'id'])
    .execute()
  await db.schema.createIndex('model_calls_by_age').on('model_calls').column('started_at').execute()
  await sql`create index model_calls_open on model_calls (held_until) where outcome = 'open'`.execute(
    db,
  )
}

async function createSpending(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('model_spending')
    .addColumn('scope', 'text', (c) => c.primaryKey())
    .addColumn('calls', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('failed', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('cached', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('prompt_tokens', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('completion_tokens', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('cost_usd', 'double precision', (c) => c.notNull().defaultTo(0))
    .addColumn('held_tokens', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('held_usd', 'double precision', (c) => c.notNull().defaultTo(0))
    .execute()
}
