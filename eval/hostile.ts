/** Whether anything that publishers may send hurts the paper, its readers, or the publishers beside them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readConfig } from '#config/index.ts'
import { parseAddress } from '#gather/address.ts'
import { createGuard } from '#gather/guard.ts'
import { openNewsroom, type Newsroom } from '#newsroom/index.ts'
import type { Evaluation } from './evaluation.ts'
import { readMaterial, type Material } from './hostile/material.ts'
import { openPublishers, type HostilePublishers } from './hostile/publishers.ts'
import { readServedPages, type ServedPages } from './hostile/served-pages.ts'

// A whole round takes about a minute here; a paper that is still at it after ten does not come to an end.
const ROUND_MS = 600_000
// Nothing that runs on the event loop takes a tenth of that, and no reader waits for ever.
const LONGEST_STALL_MS = 5_000

type Round = {
  readonly documents: number
  readonly hangs: readonly string[]
  readonly crashes: readonly string[]
  readonly lost: readonly string[]
}

/**
 * Puts thousands of hostile texts in the titles, authors, texts and pages of publishers on loopback, with broken feeds and
 * pages beside them; gathers, writes and publishes it all; then reads every page as it is served.
 *
 * `hangs` (a round without end, or a stall of five seconds), `crashes` (a job that failed, a page that was not served),
 * `scripts` (what a browser would run or load) and `lostNeighbours` (honest entries that did not become documents) should be
 * 0, as should `misjudgedAddresses` (private ones that would be fetched, public ones that would not); `unhurt` is 1 then.
 */
export const hostile: Evaluation = {
  name: 'hostile',
  folder: 'hostile-xss',
  run: async ({ folder }) => {
    const material = readMaterial(folder)
    const dataDir = mkdtempSync(join(tmpdir(), 'onix-hostile-'))
    const publishers = await openPublishers(material)
    const newsroom = await openNewsroom(
      readConfig({
        env: { ONIX_DATA_DIR: dataDir, ONIX_ALLOW_ADDRESSES: '127.0.0.0/8' },
        file: null,
      }),
    )
    try {
      await newsroom.importOpml(publishers.opml)
      const round = await runRound(newsroom, publishers)
      const served = await readServedPages(newsroom, dataDir)
      return reportOf(material, round, served)
    } finally {
      await newsroom.close()
      await publishers.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}

async function runRound(newsroom: Newsroom, { guids }: HostilePublishers): Promise<Round> {
  const crashes: string[] = []
  const stalls = monitorEventLoopDelay({ resolution: 50 })
  const signal = AbortSignal.timeout(ROUND_MS)
  stalls.enable()
  await newsroom.schedule({ evenEarly: true })
  await newsroom.drain({
    signal,
    onProgress: ({ stage, key, outcome }) => {
      if (outcome.startsWith('failed: ')) crashes.push(`${stage} ${key} ${outcome}`)
    },
  })
  stalls.disable()
  const stalledMs = stalls.max / 1e6
  return {
    documents: await newsroom.store.documents.count(),
    crashes,
    hangs: [
      ...(signal.aborted ? ['the round did not end'] : []),
      ...(stalledMs > LONGEST_STALL_MS ? [`the event loop stood still for ${stalledMs} ms`] : []),
    ],
    lost: await listLost(newsroom, guids),
  }
}

async function listLost(
  { store }: Newsroom,
  guids: ReadonlySet<string>,
): Promise<readonly string[]> {
  const lost = new Set(guids)
  for (const id of await store.entries.listIds('read', 1_000_000)) {
    lost.delete((await store.entries.find(id))?.guid ?? '')
  }
  return [...lost]
}

function reportOf(material: Material, round: Round, { pages, scripts, crashes }: ServedPages) {
  const { texts, feeds, addresses } = material
  const misjudged = listMisjudged(material)
  const faults = [
    ...round.hangs,
    ...round.crashes,
    ...crashes,
    ...scripts,
    ...round.lost,
    ...misjudged,
  ]
  for (const fault of faults.slice(0, 20)) console.error(`  hostile: ${fault}`)
  const count = texts.length + feeds.length + material.pages.length + addresses.length
  const metrics = {
    unhurt: 1 - Math.min(1, faults.length / count),
    hangs: round.hangs.length,
    crashes: round.crashes.length + crashes.length,
    scripts: scripts.length,
    lostNeighbours: round.lost.length,
    misjudgedAddresses: misjudged.length,
    documents: round.documents,
    servedPages: pages,
  }
  return { count, metrics }
}

function listMisjudged({ addresses }: Material): readonly string[] {
  const guard = createGuard([])
  return addresses.flatMap(({ url, isAllowed }) => {
    const parsed = parseAddress(url)
    const isFetched = parsed.kind === 'parsed' && guard.allowsHost(new URL(parsed.url).hostname)
    return isFetched === isAllowed ? [] : [`${url} ${isFetched ? 'would' : 'would not'} be fetched`]
  })
}
