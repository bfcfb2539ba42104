import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/**
 * Gives the JSON objects of the first of `names` that `folder` holds as `.jsonl`, `.jsonl.gz` or `.json`, one a line.
 *
 * @param names without ending, best first, as `['dev', 'all']`
 * @throws when the folder has none of them, with the names looked for
 */
export function readRecords(folder: string, names: readonly string[]): unknown[] {
  for (const name of names) {
    for (const ending of ['.jsonl.gz', '.jsonl', '.json']) {
      const path = join(folder, `${name}${ending}`)
      if (existsSync(path)) return parseLines(path)
    }
  }
  throw new Error(`read ${folder}: no ${names.join(', ')} (.jsonl.gz, .jsonl or .json) in it`)
}

function parseLines(path: string): unknown[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  if (path.endsWith('.json')) {
    const whole: unknown = JSON.parse(text)
    return Array.isArray(whole) ? whole : [whole]
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}
