/** Opens the database that the settings name, and brings its tables up to date. */
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StoreNewer, StoreUnusable } from './errors.ts'
import { migrations } from './migrations/index.ts'
import { createPostgresDialect, type PostgresHandle } from './postgres.ts'
import type { Database } from './schema.ts'
import { createSqliteDialect } from './sqlite.ts'

export type Dialect = 'sqlite' | 'postgres'

export type Connection = {
  readonly db: Kysely<Database>
  readonly dialect: Dialect
  /** The pool beneath, for the queue; undefined on SQLite. */
  readonly pool: PostgresHandle | undefined
  /** What to call the store in a message: a path, or a host and database without the password. */
  readonly name: string
}

/** Where the store is: a file (or `:memory:`), or a PostgreSQL address (with a schema of its own, if wanted). */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly schema?: string }

export async function openConnection(location: StoreLocation): Promise<Connection> {
  const connection = location.kind === 'sqlite' ? openSqlite(location.path) : openPostgres(location)
  try {
    await migrate(connection)
  } catch (error) {
    await connection.db.destroy().catch(() => undefined)
    throw error
  }
  return connection
}

function openSqlite(path: string): Connection {
  const db = new Kysely<Database>({ dialect: createSqliteDialect(path) })
  return { db, dialect: 'sqlite', pool: undefined, name: path }
}

function openPostgres(location: { readonly url: string; readonly schema?: string }): Connection {
  const { dialect, pool, name } = createPostgresDialect(location)
  return { db: new Kysely<Database>({ dialect }), dialect: 'postgres', pool, name }
}

async function migrate(connection: Connection): Promise<void> {
  const known = migrations(connection.dialect)
  const migrator = new Migrator({
    db: connection.db,
    provider: { getMigrations: () => Promise.resolve(known) },
    ...(connection.pool ? { migrationTableSchema: connection.pool.schema } : {}),
  })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const cause =
    error instanceof Error ? error : new Error('the store could not be read', { cause: error })
  if (/corrupted migrations/.test(cause.message)) throw new StoreNewer(connection.name, { cause })
  throw new StoreUnusable(connection.name, cause.message, { cause })
}
