/** What a round of 1,000 feeds costs, all but 20 of them unchanged: requests, seconds, processor time, memory. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { readConfig } from '#config/index.ts'
import { openNewsroom, type Newsroom } from '#newsroom/index.ts'

const FEEDS = 1_000
// Each fiftieth of them brings an entry between the rounds.
const EVERY = 50

const Ready = z.object({ listening: z.number() })
const Stats = z.object({ requests: z.number(), notModified: z.number(), connections: z.number() })

export type FeedsFigures = {
  readonly requests: number
  readonly notModified: number
  readonly newEntries: number
  readonly seconds: number
  readonly processorSeconds: number
  readonly memoryMegabytes: number
  readonly memoryGrowthMegabytes: number
}

export async function benchFeeds(): Promise<FeedsFigures> {
  const server = await startServer()
  const dataDir = mkdtempSync(join(tmpdir(), 'onix-bench-'))
  const env = { ONIX_DATA_DIR: dataDir, ONIX_ALLOW_ADDRESSES: '127.0.0.0/8' }
  const newsroom = await openNewsroom(readConfig({ env, file: null }))
  try {
    await newsroom.importOpml(opmlOf(server.port))
    await round(newsroom)
    const before = await server.stats('/_news?every=' + String(EVERY))
    const entriesBefore = (await newsroom.status()).entries
    const cost = await round(newsroom)
    const after = await server.stats('/_stats')
    return {
      requests: after.requests - before.requests,
      notModified: after.notModified - before.notModified,
      newEntries: (await newsroom.status()).entries - entriesBefore,
      ...cost,
    }
  } finally {
    await newsroom.close()
    server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function round(newsroom: Newsroom) {
  const startedMs = performance.now()
  const processor = process.cpuUsage()
  const memory = process.memoryUsage.rss()
  await newsroom.schedule({ evenEarly: true })
  await newsroom.drain()
  const { user, system } = process.cpuUsage(processor)
  const rss = process.memoryUsage.rss()
  return {
    seconds: (performance.now() - startedMs) / 1000,
    processorSeconds: (user + system) / 1e6,
    memoryMegabytes: rss / 1e6,
    memoryGrowthMegabytes: (rss - memory) / 1e6,
  }
}

async function startServer() {
  const started = String(Date.now())
  const child = spawn(process.execPath, [join(import.meta.dirname, 'feed-server.ts'), started], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const port = Ready.parse(JSON.parse(line)).listening
    const stats = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`)
      return Stats.parse(await answer.json())
    }
    return { port, stats, stop: () => child.kill() }
  }
  throw new Error('start the feeds: the server ended')
}

/** Each feed under an address of its own, as each is of a host of its own in life. */
function opmlOf(port: number): string {
  const outlines = Array.from({ length: FEEDS }, (_, n) => {
    const host = `127.30.${String(Math.floor(n / 250))}.${String((n % 250) + 1)}:${String(port)}`
    return `<outline type="rss" text="Feed ${String(n)}" xmlUrl="http://${host}/feed"/>`
  })
  return `<opml version="2.0"><body>${outlines.join('')}</body></opml>`
}
