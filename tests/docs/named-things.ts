import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { VERBS } from '#cli/verbs.ts'
import { SETTINGS } from '#config/settings.ts'
import { openStore } from '#store/index.ts'

/** What each page of docs/reference must tell of, found in the code and sorted. */
export const NAMED_THINGS = [
  { page: 'settings', list: listSettings },
  { page: 'cli', list: listVerbs },
  { page: 'errors', list: listErrorCodes },
  { page: 'tables', list: listTables },
  { page: 'rooms', list: listRooms },
] as const

/** Names in the first column of a page's tables, sorted. */
export async function listDocumented(page: string): Promise<readonly string[]> {
  const text = await readFile(`docs/reference/${page}.md`, 'utf8')
  return [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name = '']) => name).sort()
}

function listSettings(): readonly string[] {
  return SETTINGS.map(({ name }) => name).sort()
}

function listVerbs(): readonly string[] {
  return VERBS.map(({ name }) => name).sort()
}

async function listErrorCodes(): Promise<readonly string[]> {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'))
  const texts = await Promise.all(files.map((file) => readFile(join('src', file), 'utf8')))
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/readonly code(?:: [^=]+)? = '([^']+)'/g)].map(([, code = '']) => code),
  )
  return [...new Set(codes)].sort()
}

/** Tables of a new store, but for those that SQLite, its search and the migrator keep for themselves. */
async function listTables(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onix-docs-'))
  const path = join(folder, 'onix.sqlite')
  await (await openStore({ kind: 'sqlite', path })).close()
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = database.prepare("select name from sqlite_master where type = 'table'").all()
  database.close()
  await rm(folder, { recursive: true })
  return rows
    .map(({ name }) => String(name))
    .filter((name) => !/^(sqlite_|search_|kysely_)/.test(name))
    .sort()
}

async function listRooms(): Promise<readonly string[]> {
  const folders = await readdir('src', { withFileTypes: true })
  return folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
