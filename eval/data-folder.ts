/** Where an evaluation's data lies: in the folder of all sets, or in the very folder that was named. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DATA_FILE = /[.]jsonl?([.]gz)?$/

/** Folder of all sets beside the checkout; undefined when it is not there. */
export function findDefaultData(): string | undefined {
  const folder = fileURLToPath(new URL('../../shared/data', import.meta.url))
  return isFolder(folder) ? folder : undefined
}

/**
 * The folder of the data set called `set` in `data`.
 *
 * @param data  folder that holds `set`, or the data set itself, which holds data files of its own
 * @param isOnlySet  true when `data` may be the data set itself
 */
export function findDataFolder(data: string, set: string, isOnlySet: boolean): string | undefined {
  const inside = join(data, set)
  if (isFolder(inside)) return inside
  return isOnlySet && isFolder(data) && hasDataFiles(data) ? data : undefined
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

function hasDataFiles(folder: string): boolean {
  return readdirSync(folder).some((name) => DATA_FILE.test(name))
}
