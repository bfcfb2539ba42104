/** The queue over pg-boss: one pg-boss queue a stage; jobs given up are kept in our own `jobs` table. */
import { sql, type Kysely } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Clock } from '#base/clock.ts'
import { STAGES, type Job, type Stage } from '#domain/job.ts'
import { parseWord } from './json.ts'
import type { PostgresHandle } from './postgres.ts'
import { LEASE_SECONDS, type JobQueue } from './queue.ts'
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

export function postgresQueue(
  { boss, schema }: PostgresBoss,
  db: Kysely<Database>,
  clock: Clock,
): JobQueue {
  const connection = { db: fromKysely(db) }
  return {
    async add(jobs) {
      for (const stage of STAGES) {
        const some = jobs.filter((job) => job.stage === stage)
        if (some.length === 0) continue
        const rows = some.map(({ key, runAt }) => ({
          singletonKey: key,
          data: { attempt: 0 } satisfies Payload,
          ...(runAt === undefined ? {} : { startAfter: new Date(runAt) }),
        }))
        await boss.insert(stage, rows, connection)
      }
    },

    async take(stage, limit) {
      const jobs = await boss.fetch<Payload>(stage, { batchSize: limit, includeMetadata: true })
      return jobs.map((job) => ({
        id: job.id,
        stage,
        key: job.singletonKey ?? '',
        attempt: job.data.attempt + job.retryCount + 1,
      }))
    },

    async complete(job) {
      await boss.complete(job.stage, job.id, null, connection)
    },

    async fail(job, error, retryAt) {
      await boss.complete(job.stage, job.id, null, connection)
      if (retryAt !== null) {
        const data: Payload = { attempt: job.attempt }
        await boss.insert(
          job.stage,
          [{ singletonKey: job.key, data, startAfter: new Date(retryAt) }],
          connection,
        )
        return
      }
      await db
        .insertInto('jobs')
        .values({
          stage: job.stage,
          key: job.key,
          state: 'failed',
          attempt: job.attempt,
          run_at: clock.now(),
          error,
          created_at: clock.now(),
        })
        .execute()
    },

    async countReady() {
      const { rows } = await sql<{ name: string; count: number }>`
        select name, count(*) as count from ${sql.table(`${schema}.job`)}
        where state in ('created', 'retry', 'active') and start_after <= now()
        group by name`.execute(db)
      const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>
      for (const row of rows) counts[parseWord<Stage>(row.name)] = Number(row.count)
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

    // Other workers may be at work: what a dead one left comes back when its lease runs out.
    releaseAll: () => Promise.resolve(),
  } satisfies JobQueue & { readonly take: (stage: Stage, limit: number) => Promise<readonly Job[]> }
}
