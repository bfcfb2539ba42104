import { sql, type Kysely } from 'kysely'
import type { Clock } from '#base/clock.ts'
import type { Job, Stage } from '#domain/job.ts'
import { chunkRows } from './chunks.ts'
import {
  countsOf,
  failedJobOf,
  LEASE_SECONDS,
  type FailedJob,
  type JobQueue,
  type NewJob,
} from './queue.ts'
import type { Database } from './schema.ts'

// Spelled out, not a parameter: only so does SQLite see that it is the partial index that is meant.
const isWaiting = sql<boolean>`state = 'waiting'`

/** The queue of one connection or transaction, in the table `jobs`. */
export class SqliteQueue implements JobQueue {
  readonly #db: Kysely<Database>
  readonly #clock: Clock

  constructor(db: Kysely<Database>, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  async add(jobs: readonly NewJob[]): Promise<void> {
    const now = this.#clock.now()
    for (const some of chunkRows(jobs)) {
      const rows = some.map(({ stage, key, runAt }) => ({
        stage,
        key,
        state: 'waiting',
        attempt: 0,
        run_at: runAt ?? now,
        created_at: now,
      }))
      // Asked for again, and sooner: the sooner time counts.
      await this.#db
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
  }

  async take(stage: Stage, limit: number): Promise<readonly Job[]> {
    const now = this.#clock.now()
    const leasedUntil = new Date(this.#clock.nowMs() + LEASE_SECONDS * 1000).toISOString()
    const rows = await this.#db
      .updateTable('jobs')
      .set((eb) => ({
        state: 'running',
        attempt: eb('attempt', '+', 1),
        leased_until: leasedUntil,
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
  }

  async complete(job: Job): Promise<void> {
    await this.#db.deleteFrom('jobs').where('id', '=', Number(job.id)).execute()
  }

  async fail(job: Job, error: string, retryAt: string | null): Promise<void> {
    const id = Number(job.id)
    if (retryAt === null) {
      await this.#db
        .updateTable('jobs')
        .set({ state: 'failed', error, leased_until: null, run_at: this.#clock.now() })
        .where('id', '=', id)
        .execute()
      return
    }
    // The same thing may have been asked for again meanwhile; then that job stands for both.
    await this.#db.deleteFrom('jobs').where('id', '=', id).execute()
    await this.#db
      .insertInto('jobs')
      .values({
        id,
        stage: job.stage,
        key: job.key,
        state: 'waiting',
        attempt: job.attempt,
        run_at: retryAt,
        error,
        created_at: this.#clock.now(),
      })
      .onConflict((conflict) => conflict.columns(['stage', 'key']).where(isWaiting).doNothing())
      .execute()
  }

  async countReady(): Promise<Readonly<Record<Stage, number>>> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select(['stage', (eb) => eb.fn.countAll<number>().as('count')])
      .where((or) =>
        or.or([
          or.and([or('state', '=', 'waiting'), or('run_at', '<=', this.#clock.now())]),
          or('state', '=', 'running'),
        ]),
      )
      .groupBy('stage')
      .execute()
    return countsOf(rows)
  }

  async listReady(stage: Stage, limit: number): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select('key')
      .where('stage', '=', stage)
      .where((or) =>
        or.or([
          or.and([or('state', '=', 'waiting'), or('run_at', '<=', this.#clock.now())]),
          or('state', '=', 'running'),
        ]),
      )
      .limit(limit)
      .execute()
    return rows.map(({ key }) => key)
  }

  async listFailed(limit: number): Promise<readonly FailedJob[]> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select(['stage', 'key', 'error', 'run_at'])
      .where('state', '=', 'failed')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
    return rows.map(failedJobOf)
  }

  async releaseAll(): Promise<void> {
    // The same thing may wait as well as run; the one that ran goes.
    await sql`delete from jobs where state = 'running' and exists
        (select 1 from jobs w where w.state = 'waiting' and w.stage = jobs.stage and w.key = jobs.key)`.execute(
      this.#db,
    )
    await this.#db
      .updateTable('jobs')
      .set({ state: 'waiting', leased_until: null })
      .where('state', '=', 'running')
      .execute()
  }
}
