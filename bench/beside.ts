/**
 * `node bench/beside.ts`: an article page of ours beside the same article in WordPress, turn by turn in one run, on loopback.
 *
 * Both are asked by the same ten connections for a page made anew, and for one that was kept (nginx keeps WordPress's, as its
 * page caches do); both send the bytes compressed. Needs root and Debian's packages (it says which), sets up everything in a
 * temporary folder and ends what it started. tt-rss is left out: its article pages are for whoever signs in only.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { parseHTML } from 'linkedom'
import { readConfig } from '#config/index.ts'
import { openNewsroom } from '#newsroom/index.ts'
import { startServer } from './start-server.ts'
import { listMissingPackages, openWordPress, type Post } from './wordpress.ts'

const TURNS = 3
const SECONDS = 4
const CONNECTIONS = 10

const missing = listMissingPackages()
if (missing.length > 0 || process.getuid?.() !== 0) {
  console.log(
    missing.length > 0
      ? `Left out: WordPress is not here. apt-get install --no-install-recommends ${missing.join(' ')}`
      : 'Left out: only root can start the servers of Debian.',
  )
} else await measureBeside()

async function measureBeside(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onix-beside-'))
  const dataDir = join(folder, 'paper')
  const paths = await printSample(dataDir)
  const env = { ...process.env, ONIX_DATA_DIR: dataDir, ONIX_PORT: '0' }
  const { child, url } = await startServer(['src/web/server/main.ts'], env)
  let press: Awaited<ReturnType<typeof openWordPress>> | undefined
  try {
    const posts = await Promise.all(paths.map((path) => postOf(url + path)))
    press = await openWordPress(folder, posts, [await freePort(), await freePort()])
    const page = url + (paths[0] ?? '')
    await printTurns({
      'ours, made anew': `${page}?anew`,
      'WordPress, made anew': press.freshUrl,
      'ours, kept': page,
      'WordPress, kept by nginx': press.keptUrl,
    })
  } finally {
    press?.close()
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

async function printSample(dataDir: string): Promise<readonly string[]> {
  const newsroom = await openNewsroom(readConfig({ env: { ONIX_DATA_DIR: dataDir }, file: null }))
  await newsroom.ensureSampleEdition()
  await newsroom.drain()
  const cards = await newsroom.store.articles.listCards({ isSample: true, limit: 100 })
  await newsroom.close()
  return cards.map(({ slug, id }) => `/articles/${slug}-${id}`)
}

/** An article of ours as a post: its headline, and everything under it. */
async function postOf(url: string): Promise<Post> {
  const { document } = parseHTML(await (await fetch(url)).text())
  const text = document.querySelector('article .text')
  return { title: document.querySelector('h1')?.textContent ?? '', html: text?.innerHTML ?? '' }
}

async function printTurns(pages: Readonly<Record<string, string>>): Promise<void> {
  const turns = new Map<string, number[]>(Object.keys(pages).map((name) => [name, []]))
  for (const url of Object.values(pages)) await warm(url)
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [name, url] of Object.entries(pages)) turns.get(name)?.push(await load(url))
  }
  console.log(`An article page, ${CONNECTIONS} connections, medians of ${TURNS} turns`)
  for (const [name, perSecond] of turns) {
    const [least = 0, median = 0, most = 0] = perSecond.toSorted((a, b) => a - b)
    const range = `${Math.round(least)} to ${Math.round(most)}`
    const bytes = await bytesOnWire(pages[name] ?? '')
    console.log(`  ${name.padEnd(28)} ${Math.round(median)} a second (${range}), ${bytes} bytes`)
  }
}

/** Asks until the page is as it stays, and makes sure that it is the article. */
async function warm(url: string): Promise<void> {
  for (let times = 0; times < 50; times += 1) {
    const response = await fetch(url)
    const html = await response.text()
    if (response.status !== 200 || !html.includes('How this was made'))
      throw new Error(`${url}: ${response.status}, ${html.length} characters, not the article`)
  }
}

async function load(url: string): Promise<number> {
  const headers = { 'accept-encoding': 'gzip, br' }
  const result = await autocannon({
    ...{ url, connections: CONNECTIONS, duration: SECONDS, headers },
  })
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} replies were not 200`)
  return result.requests.average
}

async function bytesOnWire(url: string): Promise<number> {
  return new Promise((done, fail) => {
    request(url, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      let sizeBytes = 0
      response.on('data', (chunk: Buffer) => (sizeBytes += chunk.length))
      response.on('end', () => {
        done(sizeBytes)
      })
    })
      .on('error', fail)
      .end()
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}
