/** The queue over pg-boss: one pg-boss queue a stage; jobs given up are kept in our own `jobs` table. */
import { sql, type Kysely } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Clock } from '#base/clock.ts'
import { STAGES, type Job, type Stage } from '#domain/job.ts'
import type { PostgresHandle } from './postgres.ts'
import {
  countsOf,
  failedJobOf,
  LEASE_SECONDS,
  type FailedJob,
  type JobQueue,
  type NewJob,
} from './queue.ts'
import type { Database } from './schema.ts'

export type PostgresBoss = {
  readonly boss: PgBoss
  readonly schema: string
  readonly stop: () => Promise<void>
}

type Payload = { readonly attempt: number }

/** Starts pg-boss on the store's own pool, and makes a queue for each stage. */
export async function startBoss(pool: PostgresHandle): Promise<PostgresBoss> {
  const schema = pool.schema === 'public' ? 'pgboss' : `${pool.schema}_jobs`
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema,
    schedule: false,
  })
  // Without a listener an error event would end the process; what fails is told by the call that failed.
  boss.on('error', () => undefined)
  await boss.start()
  for (const stage of STAGES) {
    // `stately`: of jobs with one key at most one waits and one runs, as in the SQLite queue.
    await boss.createQueue(stage, {
      policy: 'stately',
      expireInSeconds: LEASE_SECONDS,
      // Only for workers that died: a failure that a worker lived to tell is retried by `fail` below.
      retryLimit: 5,
    })
  }
  return { boss, schema, stop: () => boss.stop({ graceful: false, close: false }) }
}

/** The queue of one connection or transaction. */
export class PostgresQueue implements JobQueue {
  readonly #boss: PgBoss
  readonly #schema: string
  readonly #db: Kysely<Database>
  readonly #clock: Clock

  constructor({ boss, schema }: PostgresBoss, db: Kysely<Database>, clock: Clock) {
    this.#boss = boss
    this.#schema = schema
    this.#db = db
    this.#clock = clock
  }

  async add(jobs: readonly NewJob[]): Promise<void> {
    for (const stage of STAGES) {
      const some = jobs.filter((job) => job.stage === stage)
      if (some.length === 0) continue
      const rows = some.map(({ key, runAt }) => ({
        singletonKey: key,
        data: { attempt: 0 } satisfies Payload,
        ...(runAt === undefined ? {} : { startAfter: new Date(runAt) }),
      }))
      await this.#boss.insert(stage, rows, { db: fromKysely(this.#db) })
    }
  }

  async take(stage: Stage, limit: number): Promise<readonly Job[]> {
    const jobs = await this.#boss.fetch<Payload>(stage, { batchSize: limit, includeMetadata: true })
    return jobs.map((job) => ({
      id: job.id,
      stage,
      key: job.singletonKey ?? '',
      attempt: job.data.attempt + job.retryCount + 1,
    }))
  }

  async complete(job: Job): Promise<void> {
    await this.#boss.complete(job.stage, job.id, null, { db: fromKysely(this.#db) })
  }

  async fail(job: Job, error: string, retryAt: string | null): Promise<void> {
    await this.complete(job)
    if (retryAt !== null) {
      const data: Payload = { attempt: job.attempt }
      const again = { singletonKey: job.key, data, startAfter: new Date(retryAt) }
      await this.#boss.insert(job.stage, [again], { db: fromKysely(this.#db) })
      return
    }
    const now = this.#clock.now()
    await this.#db
      .insertInto('jobs')
      .values({
        stage: job.stage,
        key: job.key,
        state: 'failed',
        attempt: job.attempt,
        run_at: now,
        error,
        created_at: now,
      })
      .execute()
  }

  async countReady(): Promise<Readonly<Record<Stage, number>>> {
    const { rows } = await sql<{ stage: string; count: number }>`
      select name as stage, count(*) as count from ${sql.table(`${this.#schema}.job`)}
      where state in ('created', 'retry', 'active') and start_after <= now()
      group by name`.execute(this.#db)
    return countsOf(rows)
  }

  async listReady(stage: Stage, limit: number): Promise<readonly string[]> {
    const { rows } = await sql<{ key: string | null }>`
      select singleton_key as key from ${sql.table(`${this.#schema}.job`)}
      where name = ${stage} and state in ('created', 'retry', 'active') and start_after <= now()
      limit ${limit}`.execute(this.#db)
    return rows.flatMap(({ key }) => key ?? [])
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

  /** Nothing to do: other workers may be at work, and what a dead one left comes back when its lease runs out. */
  async releaseAll(): Promise<void> {
    await Promise.resolve()
  }
}
