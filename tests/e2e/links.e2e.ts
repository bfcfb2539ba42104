import { cpSync, rmSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, openPaper, openSite, type Site } from './paper.ts'
import { openBrowser, openReader } from './reader.ts'

// Of the sample edition some 510 are linked, four fifths of them names with their feeds.
const MOST_PAGES = 800

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

type Visited = {
  readonly status: number
  readonly isPage: boolean
  readonly ids: ReadonlySet<string>
}

/** Opens every page and file that can be reached from the front page by links. */
async function crawl(site: Site, mostPages: number) {
  const visited = new Map<string, Visited>()
  const links: { readonly from: string; readonly to: URL }[] = []
  const waiting = ['/']
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (visited.size > mostPages) throw new Error(`more than ${mostPages} pages`)
    const response = await fetch(`${site.url}${path}`, { redirect: 'manual' })
    const text = await response.text()
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    const { hrefs, ids } = isPage ? readPage(text) : { hrefs: [], ids: [] }
    visited.set(path, { status: response.status, isPage, ids: new Set(ids) })
    for (const href of hrefs) {
      const to = new URL(href, `${site.url}${path}`)
      if (to.origin !== site.url) continue
      links.push({ from: path, to })
      const next = `${to.pathname}${to.search}`
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  expect(visited.size).toBeGreaterThan(30)
  return {
    dead: [...new Set(links.flatMap(({ from, to }) => deadnessOf(visited, from, to)))],
    pages: [...visited].flatMap(([path, { isPage }]) => (isPage ? [path] : [])),
  }
}

/** Opens those pages in a browser; gives what they did that no page of ours may do. */
async function readAll(site: Site, paths: readonly string[]): Promise<readonly string[]> {
  const { page, listFaults, close } = await openReader(browser, { url: site.url })
  for (const path of paths) await page.goto(path)
  const faults = await listFaults()
  await close()
  return faults
}

function readPage(html: string) {
  const { document } = parseHTML(html)
  const linked = [...document.querySelectorAll('[href], [src], form[action]:not([method])')]
  return {
    hrefs: linked.flatMap((element) => {
      const href = ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find(Boolean)
      return href ? [href] : []
    }),
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  }
}

function deadnessOf(visited: ReadonlyMap<string, Visited>, from: string, to: URL) {
  const target = visited.get(`${to.pathname}${to.search}`)
  if (target?.status !== 200) return [`${from} -> ${to.pathname}: ${target?.status ?? 'unseen'}`]
  const anchor = decodeURIComponent(to.hash.slice(1))
  return anchor && !target.ids.has(anchor)
    ? [`${from} -> ${to.pathname}#${anchor}: no such place`]
    : []
}

describe('the paper, read from its front page to its end', () => {
  it('has no dead link, down to the place on the page, and no page that complains', async () => {
    const paper = await openPaper({ edition: 'sample' })
    const { dead, pages } = await crawl(paper, MOST_PAGES)
    expect(dead).toEqual([])
    expect(pages.length).toBeGreaterThan(30)
    expect(await readAll(paper, pages)).toEqual([])
    expect(paper.log()).toBe('')
    await paper.close()
  }, 180_000)

  // A paper that was filled by real news, of which a copy is read.
  const filled = process.env['ONIX_TEST_PAPER'] ?? ''

  it.skipIf(filled === '')(
    'is so too where months of news stand in it',
    async () => {
      const dataDir = freshFolder()
      cpSync(filled, dataDir, { recursive: true })
      const site = await openSite({ ONIX_DATA_DIR: dataDir, ONIX_PORT: '0' })
      const { dead, pages } = await crawl(site, 20_000)
      expect(dead).toEqual([])
      // One of ten in the browser, each kind of page among them.
      const some = pages.filter((_, at) => at % 10 === 0)
      expect(await readAll(site, some)).toEqual([])
      expect(site.log()).toBe('')
      await site.close()
      rmSync(dataDir, { recursive: true })
    },
    1_800_000,
  )
})
