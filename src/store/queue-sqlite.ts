import { sql, type Kysely } from 'kysely'
import type { Clock } from '#base/clock.ts'
import { STAGES, type Job, type Stage } from '#domain/job.ts'
import { chunk, parseWord } from './json.ts'
import { LEASE_SECONDS, type JobQueue } from './queue.ts'
import type { Database } from './schema.ts'

// Spelled out, not a parameter: only so does SQLite see that it is the partial index that is meant.
const isWaiting = sql<boolean>`state = 'waiting'`

export function sqliteQueue(db: Kysely<Database>, clock: Clock): JobQueue {
  const leaseEnd = () => new Date(clock.nowMs() + LEASE_SECONDS * 1000).toISOString()
  return {
    async add(jobs) {
      const now = clock.now()
      for (const some of chunk(jobs)) {
        const rows = some.map(({ stage, key, runAt }) => ({
          stage,
          key,
          state: 'waiting',
          attempt: 0,
          run_at: runAt ?? now,
          created_at: now,
        }))
        // Asked for again, and sooner: the sooner time counts.
        await db
          .insertInto('jobs')
          .values(rows)
          .onConflict((conflict) =>
            conflict
              .columns(['stage', 'key'])
              .where(isWaiting)
              .doUpdateSet({ run_at: sql`min(jobs.run_at, excluded.run_at)` }),
          )
          .execute()
      }
    },

    async take(stage, limit) {
      const now = clock.now()
      const rows = await db
        .updateTable('jobs')
        .set((eb) => ({
          state: 'running',
          attempt: eb('attempt', '+', 1),
          leased_until: leaseEnd(),
        }))
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('jobs')
            .select('id')
            .where('stage', '=', stage)
            .where((or) =>
              or.or([
                or.and([or('state', '=', 'waiting'), or('run_at', '<=', now)]),
                or.and([or('state', '=', 'running'), or('leased_until', '<', now)]),
              ]),
            )
            // Another worker may be at the same thing: then this one waits its turn.
            .where(
              'key',
              'not in',
              eb
                .selectFrom('jobs')
                .select('key')
                .where('stage', '=', stage)
                .where('state', '=', 'running')
                .where('leased_until', '>=', now),
            )
            .orderBy('run_at')
            .orderBy('id')
            .limit(limit),
        )
        .returning(['id', 'key', 'attempt'])
        .execute()
      return rows
        .sort((a, b) => a.id - b.id)
        .map((row): Job => ({ id: String(row.id), stage, key: row.key, attempt: row.attempt }))
    },

    async complete(job) {
      await db.deleteFrom('jobs').where('id', '=', Number(job.id)).execute()
    },

    async fail(job, error, retryAt) {
      const id = Number(job.id)
      if (retryAt === null) {
        await db
          .updateTable('jobs')
          .set({ state: 'failed', error, leased_until: null, run_at: clock.now() })
          .where('id', '=', id)
          .execute()
        return
      }
      // The same thing may have been asked for again meanwhile; then that job stands for both.
      await db.deleteFrom('jobs').where('id', '=', id).execute()
      await db
        .insertInto('jobs')
        .values({
          id,
          stage: job.stage,
          key: job.key,
          state: 'waiting',
          attempt: job.attempt,
          run_at: retryAt,
          error,
          created_at: clock.now(),
        })
        .onConflict((conflict) => conflict.columns(['stage', 'key']).where(isWaiting).doNothing())
        .execute()
    },

    async countReady() {
      const rows = await db
        .selectFrom('jobs')
        .select(['stage', (eb) => eb.fn.countAll<number>().as('count')])
        .where((or) =>
          or.or([
            or.and([or('state', '=', 'waiting'), or('run_at', '<=', clock.now())]),
            or('state', '=', 'running'),
          ]),
        )
        .groupBy('stage')
        .execute()
      const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>
      for (const row of rows) counts[parseWord<Stage>(row.stage)] = Number(row.count)
      return counts
    },

    async listFailed(limit) {
      const rows = await db
        .selectFrom('jobs')
        .select(['stage', 'key', 'error', 'run_at'])
        .where('state', '=', 'failed')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        stage: parseWord<Stage>(row.stage),
        key: row.key,
        error: row.error ?? '',
        at: row.run_at,
      }))
    },

    async releaseAll() {
      // The same thing may wait as well as run; the one that ran goes.
      await sql`delete from jobs where state = 'running' and exists
        (select 1 from jobs w where w.state = 'waiting' and w.stage = jobs.stage and w.key = jobs.key)`.execute(
        db,
      )
      await db
        .updateTable('jobs')
        .set({ state: 'waiting', leased_until: null })
        .where('state', '=', 'running')
        .execute()
    },
  }
}
