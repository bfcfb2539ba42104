/** Kysely over Node's own SQLite: the two differ in how statements take parameters and say whether they give rows. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { messageOf } from '#base/errors.ts'
import { StoreUnusable } from './errors.ts'

// Prepared statements kept by their text: a line of 3,000 documents runs some 40 statements 3,000 times each.
const KEPT_STATEMENTS = 200

// Ours all end by writing. Begun as readers, they would fail at once when another process had written since; so they wait.
const BEGIN = 'begin immediate'

export function createSqliteDialect(path: string): SqliteDialect {
  return new SqliteDialect({ database: openDatabase(path) })
}

function openDatabase(path: string): SqliteDatabase {
  const database = openFile(path)
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => {
      database.close()
    },
    prepare: (text) => {
      const known = kept.get(text)
      if (known) return known
      const statement = wrap(database.prepare(text === 'begin' ? BEGIN : text))
      if (kept.size >= KEPT_STATEMENTS) kept.clear()
      kept.set(text, statement)
      return statement
    },
  }
}

function openFile(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') makeFolder(dirname(path))
    const database = new DatabaseSync(path, { timeout: 10_000 })
    // NORMAL in WAL loses no committed data when the process is killed, only the last moments when the machine is.
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -32000; pragma temp_store = memory',
    )
    return database
  } catch (error) {
    throw new StoreUnusable(path, messageOf(error), { cause: error })
  }
}

// Not mkdir's own recursion: where nothing can be made, as under /proc, that never ends.
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(path)) throw error
  }
}

function wrap(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters.map(toValue)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}

function toValue(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`bind ${typeof value}: not a value SQLite can hold`)
}
