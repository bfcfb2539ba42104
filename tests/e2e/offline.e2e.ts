import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printLongArticle } from './long-article.ts'
import { openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader, type Reader } from './reader.ts'

let browser: Browser
let paper: Paper
let reader: Reader
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  reader = await openReader(browser, { url: paper.url })
  page = reader.page
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

async function listFrontArticles(): Promise<readonly string[]> {
  const links = page.locator('main [data-card] :is(h2, h3) a')
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}

/** Opens a page that must come without a line, whole: its words, its styles. */
async function openWithoutLine(path: string): Promise<string> {
  const response = await page.goto(path)
  expect(response?.fromServiceWorker(), path).toBe(true)
  const paperColour = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  )
  expect(paperColour, path).toBe('rgb(253, 252, 248)')
  return page.locator('main').innerText()
}

describe('an edition that was kept', () => {
  let front: readonly string[]

  it('is read without a line: its front page, and every article on it', async () => {
    await page.goto('/')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
    await page.reload()
    await page.getByRole('button', { name: 'Keep this edition for offline' }).click()
    await page.getByRole('button', { name: /Kept: \d+ pages/ }).waitFor()
    front = await listFrontArticles()
    expect(front.length).toBeGreaterThanOrEqual(8)

    await page.context().setOffline(true)
    for (const path of front) {
      const words = await openWithoutLine(path)
      expect(words, path).toContain('How this was made')
    }
    expect(await openWithoutLine('/')).toContain('This is a sample edition')
    expect(await listFrontArticles()).toEqual(front)
    await page.context().setOffline(false)
  })

  it('gives way to the next one as soon as this was seen, without a line too', async () => {
    const path = await printLongArticle(paper.newsroom)
    await expect
      .poll(async () => (await page.goto('/')) && (await listFrontArticles()), { timeout: 5000 })
      .toContain(path)
    await page.goto(path)
    await page.context().setOffline(true)
    await openWithoutLine('/')
    expect(await listFrontArticles()).toEqual(expect.arrayContaining([path, ...front]))
    expect(await openWithoutLine(path)).toContain('How this was made')
    await page.context().setOffline(false)
  })
})

describe('news while somebody reads', () => {
  it('is told without a thing on the page being moved', async () => {
    const visitor = await openReader(browser, { url: paper.url, width: 390 })
    await visitor.page.goto('/')
    await visitor.page.evaluate(() => {
      scrollTo({ top: 600 })
      Reflect.set(globalThis, 'shifts', 0)
      new PerformanceObserver((list) => {
        const seen = Number(Reflect.get(globalThis, 'shifts'))
        Reflect.set(globalThis, 'shifts', seen + list.getEntries().length)
      }).observe({ type: 'layout-shift' })
    })
    const place = () =>
      visitor.page
        .locator('main h2 a')
        .first()
        .evaluate((one) => [scrollY, one.getBoundingClientRect().top])
    const before = await place()
    await printNews(paper)
    await visitor.page.locator('#onix-live').waitFor({ timeout: 15_000 })
    expect(await visitor.page.locator('#onix-live').innerText()).toMatch(/^\d+ new stor(y|ies)/)
    expect(await place()).toEqual(before)
    expect(await visitor.page.evaluate(() => Number(Reflect.get(globalThis, 'shifts')))).toBe(0)
    expect(await visitor.listFaults()).toEqual([])
    await visitor.close()
  })
})

/** An article of the paper's own, newer than anything on the page. */
async function printNews({ newsroom: { store } }: Paper): Promise<void> {
  const [card] = await store.articles.listCards({ isSample: true, limit: 1 })
  const article = card && (await store.articles.find(card.id))
  if (!article) throw new Error('no article')
  const { body } = article.revision
  const now = new Date(Date.now() + 60_000).toISOString()
  const storyId = await store.stories.open({
    ...{ title: 'A lock opens', section: 'world', publishedAt: now, isSample: false, now },
  })
  const draftId = await store.drafts.save({
    ...{ storyId, inputHash: 'x', body, standIn: null, createdAt: now },
  })
  await store.articles.saveRevision({
    ...{ storyId, draftId, slug: 'a-lock-opens', body, note: 'First.', now, newsAt: now },
    ...{ publisherCount: 2, documentCount: 2, isSample: false, citations: [], names: [] },
  })
  await store.bumpEdition()
}
