/** Article pages served a second: kept, fresh, and beside a bare node:http server of the same bytes, in one run. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { z } from 'zod'
import { readConfig } from '#config/index.ts'
import { openNewsroom } from '#newsroom/index.ts'

export type ServingFigures = {
  readonly bytes: number
  readonly barePerSecond: number
  readonly keptPerSecond: number
  readonly freshPerSecond: number
  readonly keptP99Ms: number
  readonly freshP99Ms: number
}

const ROOT = join(import.meta.dirname, '..')
const CONNECTIONS = 50
const SECONDS = 5
const HEADERS = { 'accept-encoding': 'gzip, br' }

/** Needs the built site (`npm run build`). */
export async function benchServing(): Promise<ServingFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onix-bench-'))
  const env = { ...process.env, ONIX_DATA_DIR: dataDir, ONIX_PORT: '0' }
  try {
    const path = await printSampleEdition(dataDir)
    const { child, url } = await startSite(env)
    try {
      return await measure(`${url}${path}`)
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

const Ready = z.object({ listening: z.string() })

async function startSite(
  env: NodeJS.ProcessEnv,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, ['src/web/server/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{'))
      return { child, url: new URL(Ready.parse(JSON.parse(line)).listening).origin }
  }
  throw new Error('bench serving: the site did not start; run npm run build first')
}

async function measure(url: string): Promise<ServingFigures> {
  const reply = await fetch(url, { headers: HEADERS })
  const headers = Object.fromEntries(reply.headers)
  // fetch has unpacked it: the bytes on the wire are asked for again, as they come.
  const bytes = await rawBody(url)
  const bare = await serveBare(bytes, headers)
  const run = (target: string) =>
    autocannon({ url: target, connections: CONNECTIONS, duration: SECONDS, headers: HEADERS })
  const barePages = await run(bare.url)
  const kept = await run(url)
  // A query makes a page that is not kept: each is built anew.
  const fresh = await run(`${url}?fresh=1`)
  bare.close()
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
  const { request } = await import('node:http')
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

async function serveBare(bytes: Buffer, headers: Readonly<Record<string, string>>) {
  const { connection: _connection, 'transfer-encoding': _encoding, ...own } = headers
  const server = createServer((_, response) => {
    response.writeHead(200, { ...own, 'content-length': bytes.length })
    response.end(bytes)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
