import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { StoreUnusable } from './errors.ts'

export type PostgresHandle = {
  readonly query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  /** Schema that holds the tables. */
  readonly schema: string
}

// `rowid` of the search table is a bigint that stays far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export function createPostgresDialect(location: {
  readonly url: string
  readonly schema?: string
}): {
  readonly dialect: PostgresDialect
  readonly pool: PostgresHandle
  readonly name: string
} {
  const name = nameOf(location.url)
  const schema = location.schema ?? 'public'
  const pool = new pg.Pool({
    connectionString: location.url,
    max: 12,
    connectionTimeoutMillis: 10_000,
    options: `-c search_path="${schema.replaceAll('"', '')}"`,
  })
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return {
    dialect: new PostgresDialect({ pool }),
    pool: { query: (text, values) => pool.query(text, values), schema },
    name,
  }
}

/** The address without its password, for messages. */
function nameOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `PostgreSQL at ${host}${pathname}`
  } catch (error) {
    throw new StoreUnusable('DATABASE_URL', 'not a database address', { cause: error })
  }
}
