/**
 * Whether a paper that goes on for long stays as small as it was:
 *
 *   node bench/soak.ts OPML [--rounds 60] [--clock ADDRESS --minutes 1] [--timeout 5]
 *
 * Gathers the feeds of the list (file or address) round after round in this one process, and prints memory and what came of
 * each round. `--clock` names a test site's clock, which is moved on between two rounds by a POST of `{"advanceMinutes": N}`.
 * Ends with 1 when the last quarter of the rounds needed a fifth more than the second.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { readConfig } from '#config/index.ts'
import { openNewsroom, type Newsroom } from '#newsroom/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '60' },
    clock: { type: 'string' },
    minutes: { type: 'string', default: '1' },
    timeout: { type: 'string', default: '5' },
  },
})
const GROWTH = 1.2

setFlagsFromString('--expose_gc')
const collect = z
  .custom<() => void>((value) => typeof value === 'function')
  .parse(runInNewContext('gc'))

const [list] = positionals
if (list === undefined) throw new Error('soak: name an OPML list, a file or an address')
const dataDir = mkdtempSync(join(tmpdir(), 'onix-soak-'))
const newsroom = await openNewsroom(
  readConfig({
    env: {
      ONIX_DATA_DIR: dataDir,
      ONIX_ALLOW_ADDRESSES: '127.0.0.0/8',
      ONIX_FETCH_TIMEOUT_SECONDS: values.timeout,
    },
    file: null,
  }),
)
try {
  await newsroom.importOpml(await readList(list))
  const heaps: number[] = []
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    heaps.push(await gatherRound(newsroom, round))
    if (values.clock !== undefined) await moveClock(values.clock, Number(values.minutes))
  }
  process.exitCode = tell(heaps)
} finally {
  await newsroom.close()
  rmSync(dataDir, { recursive: true, force: true })
}

async function readList(from: string): Promise<string> {
  return /^https?:/.test(from) ? (await fetch(from)).text() : readFileSync(from, 'utf8')
}

/** One round, and the megabytes that are in use after it. */
async function gatherRound(paper: Newsroom, round: number): Promise<number> {
  const startedMs = performance.now()
  let failed = 0
  await paper.schedule({ evenEarly: true })
  await paper.drain({
    onProgress: ({ outcome }) => {
      if (outcome.startsWith('failed: ')) failed += 1
    },
  })
  const seconds = (performance.now() - startedMs) / 1000
  collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  const { documents, articles, feedsInTrouble } = await paper.status()
  console.log(
    `round ${round}: ${seconds.toFixed(1)} s, ${documents} documents, ${articles} articles, ${feedsInTrouble.length} feeds in trouble, ${failed} jobs failed; ${megabytes(heapUsed)} MB used, ${megabytes(external)} outside, ${megabytes(rss)} resident`,
  )
  return heapUsed / 1e6
}

async function moveClock(address: string, advanceMinutes: number): Promise<void> {
  await fetch(address, { method: 'POST', body: JSON.stringify({ advanceMinutes }) })
}

function tell(heaps: readonly number[]): number {
  const quarter = Math.floor(heaps.length / 4)
  const early = mean(heaps.slice(quarter, 2 * quarter))
  const late = mean(heaps.slice(-quarter))
  const isFlat = quarter === 0 || late <= early * GROWTH
  console.log(
    `second quarter ${early.toFixed(1)} MB used, last quarter ${late.toFixed(1)} MB: ${isFlat ? 'flat' : 'it grows'}`,
  )
  return isFlat ? 0 : 1
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}
