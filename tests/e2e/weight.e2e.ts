import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countWords, printLongArticle } from './long-article.ts'
import { listPagePaths, openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader } from './reader.ts'

// What the brief of the paper allows a first view, without pictures; heads of answers included.
const MOST_BYTES = 60_000
const MOST_SCRIPT_BYTES = 20_000
// Of the 422 articles that seven months of real news made, the longest has 727 words on 8 documents.
const LONGEST_WORDS = 727
const LONGEST_SOURCES = 8

let browser: Browser
let paper: Paper
let paths: readonly string[]
let long: string

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  long = await printLongArticle(paper.newsroom)
  paths = [...(await listPagePaths(paper.newsroom)), long]
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

type Fetched = { readonly type: string; readonly bytes: number }

/** What a browser that was never here fetches for a page, as the bytes that came over the line. */
async function fetchFirstView(path: string, width: number) {
  const { page, close } = await openReader(browser, { url: paper.url, width })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const fetched: Fetched[] = []
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    fetched.push({ type: types.get(requestId) ?? 'Other', bytes: encodedDataLength })
  })
  await page.addInitScript(watchShifts)
  await page.goto(path, { waitUntil: 'networkidle' })
  const shifts = await page.evaluate(() => Reflect.get(globalThis, 'shifts') as readonly string[])
  await close()
  return { fetched, shifts }
}

/** Runs in the page: writes down each thing that moves without its reader's doing. */
function watchShifts(): void {
  const shifts: string[] = []
  Reflect.set(globalThis, 'shifts', shifts)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources = Reflect.get(entry, 'sources') as readonly { readonly node: Node | null }[]
      shifts.push(sources.map(({ node }) => node?.nodeName ?? 'gone').join(' '))
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

function sumOf(fetched: readonly Fetched[]): number {
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0)
}

describe('the first view', () => {
  it('of any page weighs at most 60 kB, at most 20 kB of it scripts', async () => {
    for (const path of paths) {
      const { fetched } = await fetchFirstView(path, 1280)
      const scripts = fetched.filter(({ type }) => type === 'Script')
      expect(sumOf(fetched), path).toBeLessThanOrEqual(MOST_BYTES)
      expect(sumOf(scripts), path).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
      // Page, script and both cuts of the typeface at least: a count that misses some proves nothing.
      expect(fetched.length, path).toBeGreaterThanOrEqual(4)
      expect(sumOf(scripts), path).toBeGreaterThan(1000)
    }
  })

  it('is measured on an article longer than any that real news made', async () => {
    const { page, close } = await openReader(browser, { url: paper.url })
    await page.goto(long)
    const sections = await page.locator('article [data-section]').allInnerTexts()
    expect(countWords(sections.join(' '))).toBeGreaterThan(LONGEST_WORDS)
    const sources = page.locator('section:has(#sources) > ol > li')
    expect(await sources.count()).toBeGreaterThan(LONGEST_SOURCES)
    await close()
  })

  it.each([390, 1280])('moves nothing on a screen %i wide', async (width) => {
    for (const path of paths) {
      const { shifts } = await fetchFirstView(path, width)
      expect(shifts, path).toEqual([])
    }
  })

  it('needs one answer before it can be painted', async () => {
    const { page, close } = await openReader(browser, { url: paper.url, hasScripts: false })
    for (const path of paths) {
      await page.goto(path)
      expect(await page.locator('link[rel=stylesheet]:not([disabled])').count(), path).toBe(0)
      expect(
        await page.locator('head script:not([type]), head script[src]:not([type=module])').count(),
        path,
      ).toBe(0)
    }
    await close()
  })
})
