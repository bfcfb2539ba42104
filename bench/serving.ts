/** Article pages served a second: kept, fresh, and beside a bare node:http server of the same bytes, in one run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { readConfig } from '#config/index.ts'
import { openNewsroom } from '#newsroom/index.ts'
import { startServer } from './start-server.ts'

export type ServingFigures = {
  readonly bytes: number
  readonly barePerSecond: number
  readonly keptPerSecond: number
  readonly freshPerSecond: number
  readonly keptP99Ms: number
  readonly freshP99Ms: number
}

const CONNECTIONS = 50
const SECONDS = 5
const HEADERS = { 'accept-encoding': 'gzip, br' }

/** Needs the built site (`npm run build`). */
export async function benchServing(): Promise<ServingFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onix-bench-'))
  const env = { ...process.env, ONIX_DATA_DIR: dataDir, ONIX_PORT: '0' }
  try {
    const path = await printSampleEdition(dataDir)
    const { child, url } = await startServer(['src/web/server/main.ts'], env)
    try {
      return await measure(`${url}${path}`, dataDir)
    } finally {
      child.kill('SIGTERM')
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
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

async function measure(url: string, dataDir: string): Promise<ServingFigures> {
  const reply = await fetch(url, { headers: HEADERS })
  const headers = Object.fromEntries(reply.headers)
  // fetch has unpacked it: the bytes on the wire are asked for again, as they come.
  const bytes = await rawBody(url)
  const bare = await serveBare(dataDir, bytes, headers)
  const run = (target: string) =>
    autocannon({ url: target, connections: CONNECTIONS, duration: SECONDS, headers: HEADERS })
  const barePages = await run(bare.url)
  const kept = await run(url)
  // A query makes a page that is not kept: each is built anew.
  const fresh = await run(`${url}?fresh=1`)
  bare.child.kill('SIGTERM')
  for (const result of [barePages, kept, fresh]) {
    if (result.non2xx > 0) throw new Error(`bench serving: ${result.non2xx} replies were not 200`)
  }
  return {
    bytes: bytes.length,
    barePerSecond: barePages.requests.average,
    keptPerSecond: kept.requests.average,
    freshPerSecond: fresh.requests.average,
    keptP99Ms: kept.latency.p99,
    freshP99Ms: fresh.latency.p99,
  }
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
