/** Documents a second from feeds to published articles, and the memory that takes, beside Readability and the database alone. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { z } from 'zod'
import { readConfig } from '#config/index.ts'
import type { ReadDocument } from '#domain/document.ts'
import { openNewsroom } from '#newsroom/index.ts'
import { openStore, type Store } from '#store/index.ts'
import { buildPages, servePages } from './pages.ts'

export type GatherFigures = {
  readonly documents: number
  readonly documentsPerSecond: number
  readonly peakMb: number
  readonly readabilityPerSecond: number
  readonly databasePerSecond: number
  /** How fast both would be one after the other, with nothing else done. */
  readonly bothPerSecond: number
}

const ROOT = join(import.meta.dirname, '..')
const PUBLISHERS = 40
// Enough for a figure that stays the same from run to run; the whole would only take longer.
const MOST_MEASURED = 600

const Summary = z.object({
  newDocuments: z.number(),
  seconds: z.number(),
  peakMemoryBytes: z.number(),
})

/** Gathers that many made-up pages, served on loopback. */
export async function benchMadeUp(count: number): Promise<GatherFigures> {
  const site = await servePages(buildPages(count), PUBLISHERS)
  const folder = mkdtempSync(join(tmpdir(), 'onix-bench-'))
  try {
    const list = join(folder, 'feeds.opml')
    writeFileSync(list, site.opml)
    return await benchGather([list])
  } finally {
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gathers the feeds of those OPML lists (files or addresses) into an empty paper, in a process of its own. */
export async function benchGather(lists: readonly string[]): Promise<GatherFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'onix-bench-'))
  const env = { ...process.env, ONIX_DATA_DIR: folder, ONIX_ALLOW_ADDRESSES: '127.0.0.0/8' }
  try {
    for (const list of lists) await runOnix(['import', list], env)
    const said: unknown = JSON.parse(await runOnix(['gather', '--once', '--json'], env))
    const { newDocuments, seconds, peakMemoryBytes } = Summary.parse(said)
    const newsroom = await openNewsroom(readConfig({ env, file: null }))
    const read = await listSome(newsroom.store)
    const readabilityPerSecond = await timeReadability(read)
    const databasePerSecond = await timeDatabase(read, join(folder, 'alone.sqlite'))
    await newsroom.close()
    return {
      documents: newDocuments,
      documentsPerSecond: newDocuments / seconds,
      peakMb: peakMemoryBytes / 1e6,
      readabilityPerSecond,
      databasePerSecond,
      bothPerSecond: 1 / (1 / readabilityPerSecond + 1 / databasePerSecond),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runOnix(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let out = ''
  for await (const chunk of child.stdout) out += String(chunk)
  return out
}

async function listSome(store: Store): Promise<readonly ReadDocument[]> {
  const stored = await store.stories.listMembershipsSince('0000')
  return store.documents.listRead(
    stored.slice(0, MOST_MEASURED).map(({ documentId }) => documentId),
  )
}

async function timeReadability(read: readonly ReadDocument[]): Promise<number> {
  const pages: string[] = []
  for (const { document } of read) pages.push(await (await fetch(document.url)).text())
  const parse = (html: string) => new Readability(parseHTML(html).document).parse()
  pages.slice(0, 50).forEach(parse)
  const startedMs = performance.now()
  pages.forEach(parse)
  return perSecond(pages.length, startedMs)
}

/** Saves the same documents with what reading them gave, one transaction each, as the line does. */
async function timeDatabase(read: readonly ReadDocument[], path: string): Promise<number> {
  const store = await openStore({ kind: 'sqlite', path })
  const now = new Date().toISOString()
  const startedMs = performance.now()
  for (const { document, understanding } of read) {
    const { id: publisherId } = await store.publishers.save({
      name: document.publisherName,
      homeUrl: new URL(document.url).origin,
      isSample: false,
      now,
    })
    await store.transaction(async (tx) => {
      const { url, publishedAt, fetchedAt, feedSection, isSample } = document
      const about = { publisherId, url, publishedAt, fetchedAt, feedSection, isSample }
      const ref = await tx.documents.save({ ...about, page: document })
      await tx.documents.saveUnderstanding(ref, understanding, now)
      await tx.search.save({
        kind: 'document',
        ref: ref.documentId,
        storyId: null,
        section: understanding.section,
        publishedAt,
        title: document.title,
        body: document.text,
      })
    })
  }
  const speed = perSecond(read.length, startedMs)
  await store.close()
  return speed
}

function perSecond(count: number, startedMs: number): number {
  return count / ((performance.now() - startedMs) / 1000)
}
