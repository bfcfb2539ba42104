import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listArticlePaths, openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader } from './reader.ts'

let browser: Browser
let page: Page
let paper: Paper
let paths: readonly string[]

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  paths = await listArticlePaths(paper.newsroom)
  page = (await openReader(browser, { url: paper.url })).page
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

const get = (path: string) => fetch(`${paper.url}${path}`, { redirect: 'manual' })
const numberOf = (path: string) => /\d+$/.exec(path)?.[0] ?? ''
const first = () => paths[0] ?? ''

describe('the address of an article', () => {
  it.each([
    ['an old slug', (number: string) => `/articles/an-old-headline-${number}`],
    ['no slug', (number: string) => `/articles/${number}`],
    ['an empty slug', (number: string) => `/articles/-${number}`],
  ])('with %s leads to the one it has now, for good', async (_name, pathOf) => {
    const response = await get(pathOf(numberOf(first())))
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(first())
  })

  it.each([
    '/articles/never-was-424242',
    '/articles/no-number',
    '/articles/x-0',
    '/articles/x-1e3',
  ])('that leads nowhere is 404 in plain words: %s', async (path) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    const words = await page.locator('main').innerText()
    expect(words).toContain('There is no such article')
    expect(words).toContain('To the front page')
  })

  it('of a withdrawn article answers 410 with its notice, and is listed nowhere', async () => {
    const path = paths.at(-1) ?? ''
    const id = Number(numberOf(path))
    const { store } = paper.newsroom
    const cards = await store.articles.listCards({ isSample: true, limit: 100 })
    const card = cards.find((one) => one.id === id)
    if (!card) throw new Error('no card')
    const now = '2026-11-23T18:00:00.000Z'
    const notice = { reason: 'It was about the wrong ship.', at: now, now }
    await store.articles.setStatus(card.id, 'canceled', notice)
    await store.bumpEdition()
    await expect.poll(async () => (await get(path)).status).toBe(410)
    await page.goto(path)
    const words = await page.locator('main').innerText()
    expect(words).toContain('This article was withdrawn')
    expect(words).toContain('It was about the wrong ship.')
    expect(words).not.toContain(card.dek ?? '\0')
    const lists = ['/', '/rss.xml', '/sitemap.xml', `/sections/${card.section}`]
    const isListed = async (list: string) => (await (await get(list)).text()).includes(path)
    for (const list of lists) await expect.poll(() => isListed(list), { message: list }).toBe(false)
    await page.goto(`/search?q=${encodeURIComponent(card.headline)}`)
    expect(await page.locator(`main a[href="${path}"]`).count()).toBe(0)

    await store.articles.setStatus(card.id, 'withheld', null)
    await store.bumpEdition()
    await expect.poll(async () => (await get(path)).status).toBe(404)
    await store.articles.setStatus(card.id, 'usable', null)
    await store.bumpEdition()
    await expect.poll(async () => (await get(path)).status).toBe(200)
    for (const list of lists) await expect.poll(() => isListed(list), { message: list }).toBe(true)
  })
})

describe('the paper’s own feeds', () => {
  const absolute = () => paths.map((path) => `${paper.url}${path}`).sort()

  it('list every article as RSS, Atom and JSON Feed', async () => {
    const rss = parseRssFeed(await (await get('/rss.xml')).text())
    expect(rss.items?.map((item) => item.link ?? '').sort()).toEqual(absolute())
    const atom = parseAtomFeed(await (await get('/atom.xml')).text())
    expect(atom.entries?.map((entry) => entry.links?.[0]?.href ?? '').sort()).toEqual(absolute())
    const json = parseJsonFeed(await (await get('/feed.json')).json())
    expect(json.items?.map((item) => item.url ?? '').sort()).toEqual(absolute())
  })

  it('of a section list its articles', async () => {
    const rss = parseRssFeed(await (await get('/sections/health/rss.xml')).text())
    expect(rss.items?.map((item) => item.title)).toEqual([expect.stringContaining('Tinmoor')])
    expect((await get('/sections/horoscopes/rss.xml')).status).toBe(404)
  })

  it('and the sitemap are well-formed for a browser’s strict reader', async () => {
    await page.goto('/method')
    for (const path of ['/rss.xml', '/atom.xml', '/sitemap.xml', '/sections/world/atom.xml']) {
      const response = await get(path)
      expect(response.headers.get('content-type'), path).toMatch(/xml; charset=utf-8/)
      expect(await rootOf(await response.text()), path).not.toMatch(/html|parsererror/)
    }
  })

  it('stand beside a sitemap, robots rules and a sign of life', async () => {
    const sitemap = await (await get('/sitemap.xml')).text()
    for (const url of absolute()) expect(sitemap).toContain(`<loc>${url}</loc>`)
    const robots = await (await get('/robots.txt')).text()
    expect(robots).toContain('User-agent: *')
    expect(robots).toContain(`Sitemap: ${paper.url}/sitemap.xml`)
    const health = await get('/healthz')
    expect([health.status, await health.text()]).toEqual([200, 'ok\n'])
  })
})

/** Name of the root element, `parsererror` where the text is not XML. */
function rootOf(xml: string): Promise<string> {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml')
    if (document.querySelector('parsererror')) return 'parsererror'
    return document.documentElement.localName
  }, xml)
}
