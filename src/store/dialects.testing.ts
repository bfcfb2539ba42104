/** The stores that one suite runs over: SQLite in memory always, PostgreSQL where ONIX_TEST_DATABASE_URL names a server. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { fixedClock } from '#base/clock.ts'
import { openStore, type Store } from './index.ts'

export type TestStore = { readonly store: Store; readonly clock: ReturnType<typeof fixedClock> }

type TestDialect = { readonly name: string; readonly open: () => Promise<TestStore> }

const START = '2026-11-23T08:00:00.000Z'

const sqlite: TestDialect = {
  name: 'SQLite',
  open: async () => {
    const clock = fixedClock(START)
    return { clock, store: await openStore({ kind: 'sqlite', path: ':memory:' }, clock) }
  },
}

function postgres(url: string): TestDialect {
  return {
    name: 'PostgreSQL',
    open: async () => {
      const schema = `onix_test_${randomBytes(6).toString('hex')}`
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`create schema ${schema}`)
      await client.end()
      // pg-boss keeps its own time, so the store must go by the server's.
      const clock = { ...fixedClock(new Date(Date.now()).toISOString()) }
      return { clock, store: await openStore({ kind: 'postgres', url, schema }, clock) }
    },
  }
}

const url = process.env['ONIX_TEST_DATABASE_URL']

export const dialects: readonly TestDialect[] = url ? [sqlite, postgres(url)] : [sqlite]
