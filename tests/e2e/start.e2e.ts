import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cleanEnvironment, freshFolder, ROOT } from './paper.ts'
import { openBrowser, openReader } from './reader.ts'

let browser: Browser
let dataDir: string
let running: ChildProcess | undefined

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  dataDir = freshFolder()
})
afterEach(() => {
  running?.kill('SIGKILL')
  for (const pid of listProcesses()) process.kill(pid, 'SIGKILL')
  rmSync(dataDir, { recursive: true })
})

/** Starts the command in a group of its own, as a terminal does, and waits until it says where the paper is. */
async function start(command: string, args: readonly string[]) {
  const env = { ...cleanEnvironment(), ONIX_DATA_DIR: dataDir, ONIX_PORT: '0' }
  const child = spawn(command, args, { cwd: ROOT, env, stdio: 'pipe', detached: true })
  running = child
  const ended = once(child, 'exit')
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = /Onix is at (http:\/\/localhost:\d+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => {
      reject(new Error(`ended before it served: ${said}`))
    })
  })
  return { child, url, ended, said: () => said }
}

/** Every process that was started with this journey's data folder, whoever its parent is now. */
function listProcesses(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => environmentOf(name).includes(`ONIX_DATA_DIR=${dataDir}`))
    .map(Number)
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    // It ended while we looked, or belongs to somebody else.
    return ''
  }
}

describe('onix start in an empty folder', () => {
  it('makes the sample edition, says where it is, and leaves no process behind when ended', async () => {
    const { child, url, ended, said } = await start(process.execPath, ['bin/onix.mjs', 'start'])
    expect(said()).toContain('making the sample edition')
    expect(existsSync(`${dataDir}/onix.sqlite`)).toBe(true)
    const { page, listFaults, close } = await openReader(browser, { url })
    await page.goto('/')
    await expect(page.getByText('This is a sample edition').textContent()).resolves.toBeTruthy()
    expect(await page.locator('main article').count()).toBe(8)
    expect(await page.getByRole('heading', { name: 'In brief' }).count()).toBe(1)
    expect(await page.locator('main section:has(#in-brief) li').count()).toBeGreaterThanOrEqual(3)
    expect(await listFaults()).toEqual([])
    await close()

    expect(listProcesses().length).toBeGreaterThanOrEqual(3)
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(listProcesses()).toEqual([])
  })

  it('ends with Ctrl-C as npm start, and shows the same paper when started again', async () => {
    const first = await start('npm', ['start'])
    const before = await frontHeadlines(first.url)
    interrupt(first.child)
    await first.ended
    await expect.poll(listProcesses).toEqual([])
    const second = await start('npm', ['start'])
    expect(second.said()).toContain('8 articles')
    expect(await frontHeadlines(second.url)).toEqual(before)
    interrupt(second.child)
    await second.ended
    await expect.poll(listProcesses).toEqual([])
  })
})

// What Ctrl-C does: the signal goes to everybody in the terminal's group.
function interrupt(child: ChildProcess): void {
  if (child.pid === undefined) throw new Error('not started')
  process.kill(-child.pid, 'SIGINT')
}

async function frontHeadlines(url: string): Promise<readonly string[]> {
  const html = await (await fetch(url)).text()
  const links = html.matchAll(/href="(\/articles\/[^"#]+)["#]/g)
  const headlines = [...new Set([...links].map(([, path]) => path ?? ''))]
  expect(headlines.length).toBe(8)
  return headlines
}
