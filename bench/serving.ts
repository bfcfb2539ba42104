/**
 * Article pages served a second: kept, beside a bare node:http server of the same bytes, turn by turn in one run; and what a page
 * that is made anew costs the processor.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import autocannon from 'autocannon'
import { z } from 'zod'
import { readConfig } from '#config/index.ts'
import { openNewsroom } from '#newsroom/index.ts'
import { startServer } from './start-server.ts'

export type ServingFigures = {
  readonly bytes: number
  readonly barePerSecond: number
  readonly keptPerSecond: number
  /** Median of kept / bare over the turns: each turn's two stand one after the other, under the same load of the machine. */
  readonly keptToBare: number
  /** At half of what the kept page was served at most. */
  readonly keptP99Ms: number
  readonly bareP99Ms: number
  /** Processor time to make one article page anew, its compression not counted. */
  readonly freshProcessorMs: number
  readonly freshBytes: number
}

const CONNECTIONS = 50
const SECONDS = 4
const TURNS = 5
const FRESH_PAGES = 2000
const HEADERS = { 'accept-encoding': 'gzip, br' }

/**
 * Needs the built site (`npm run build`).
 *
 * @param paper  data folder of a paper whose pages are made anew; the sample edition where there is none
 */
export async function benchServing(paper?: string): Promise<ServingFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onix-bench-'))
  const env = { ...process.env, ONIX_DATA_DIR: dataDir, ONIX_PORT: '0' }
  try {
    const path = await printSampleEdition(dataDir)
    const { child, url } = await startServer(['src/web/server/main.ts'], env)
    try {
      const served = await measure(`${url}${path}`, dataDir)
      return { ...served, ...(await makeFresh(paper ?? dataDir)) }
    } finally {
      child.kill('SIGTERM')
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const Fresh = z.object({ bytesEach: z.number(), processorMsEach: z.number() })

async function makeFresh(dataDir: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'bench/fresh-pages.ts', String(FRESH_PAGES)],
    { cwd: join(import.meta.dirname, '..'), env: { ...process.env, ONIX_DATA_DIR: dataDir } },
  )
  const { bytesEach, processorMsEach } = Fresh.parse(JSON.parse(stdout))
  return { freshBytes: bytesEach, freshProcessorMs: processorMsEach }
}

async function printSampleEdition(dataDir: string): Promise<string> {
  const newsroom = await openNewsroom(readConfig({ env: { ONIX_DATA_DIR: dataDir }, file: null }))
  await newsroom.ensureSampleEdition()
  await newsroom.drain()
  const [card] = await newsroom.store.articles.listCards({ isSample: true, limit: 1 })
  await newsroom.close()
  if (!card) throw new Error('bench serving: the sample edition gave no article')
  return `/articles/${card.slug}-${card.id}`
}

async function measure(url: string, dataDir: string) {
  const reply = await fetch(url, { headers: HEADERS })
  const headers = Object.fromEntries(reply.headers)
  // fetch has unpacked it: the bytes on the wire are asked for again, as they come.
  const bytes = await rawBody(url)
  const bare = await serveBare(dataDir, bytes, headers)
  try {
    const turns = []
    for (let turn = 0; turn < TURNS; turn += 1) {
      const barePages = await load(bare.url)
      turns.push({ bare: barePages.requests.average, kept: (await load(url)).requests.average })
    }
    const rate = Math.max(1, Math.floor(median(turns.map(({ kept }) => kept)) / 2))
    return {
      bytes: bytes.length,
      barePerSecond: median(turns.map((turn) => turn.bare)),
      keptPerSecond: median(turns.map((turn) => turn.kept)),
      keptToBare: median(turns.map((turn) => turn.kept / turn.bare)),
      bareP99Ms: (await load(bare.url, rate)).latency.p99,
      keptP99Ms: (await load(url, rate)).latency.p99,
    }
  } finally {
    bare.child.kill('SIGTERM')
  }
}

/** @param rate  requests a second in all; as many as can be when not given */
async function load(url: string, rate?: number): Promise<autocannon.Result> {
  const result = await autocannon({
    ...{ url, connections: CONNECTIONS, duration: SECONDS, headers: HEADERS },
    ...(rate === undefined ? {} : { overallRate: rate }),
  })
  if (result.non2xx > 0) throw new Error(`bench serving: ${result.non2xx} replies were not 200`)
  return result
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}

async function rawBody(url: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    request(url, { headers: HEADERS }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        done(Buffer.concat(chunks))
      })
    })
      .on('error', fail)
      .end()
  })
}

/** In a process of its own, as the site is: sharing one with the load would slow it down. */
async function serveBare(
  dataDir: string,
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
) {
  const { connection: _connection, 'transfer-encoding': _encoding, ...own } = headers
  const paths = [join(dataDir, 'bare.bin'), join(dataDir, 'bare.json')] as const
  writeFileSync(paths[0], bytes)
  writeFileSync(paths[1], JSON.stringify(own))
  return startServer(['bench/bare-server.ts', ...paths], process.env)
}
