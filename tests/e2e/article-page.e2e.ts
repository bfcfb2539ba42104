import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ArticleId } from '#domain/ids.ts'
import { openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader } from './reader.ts'
import { reviseFerry, writeArabicArticle } from './written-articles.ts'

let browser: Browser
let paper: Paper
let ferry: string
let ferryId: ArticleId
let arabic: string

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  ferryId = await reviseFerry(paper.newsroom.store)
  const article = await paper.newsroom.store.articles.find(ferryId)
  ferry = `/articles/${article?.slug ?? ''}-${String(ferryId)}`
  arabic = await writeArabicArticle(paper.newsroom.store)
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

async function open(path: string, hasScripts = true): Promise<Page> {
  const { page } = await openReader(browser, { url: paper.url, hasScripts })
  await page.goto(path)
  return page
}

describe('the coverage of a story', () => {
  it('is a chart with a dot for each document, and a table that says the same', async () => {
    const page = await open(ferry, false)
    const section = page.locator('section[aria-labelledby=coverage]')
    const chart = section.getByRole('img', { name: /When each publisher told of it/ })
    const story = (await paper.newsroom.store.articles.find(ferryId))?.storyId
    const documents = await paper.newsroom.store.documents.listHeadlines(story ? [story] : [])
    expect(await chart.locator('circle').count()).toBe(documents.length)
    expect(await chart.locator('circle.cited').count()).toBeGreaterThan(0)
    const publishers = new Set(documents.map(({ publisherName }) => publisherName))
    const rows = section.locator('tbody tr')
    expect(new Set(await rows.locator('th').allTextContents())).toEqual(publishers)
    const places = await chart
      .locator('circle')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
    const [left, right] = await chart.evaluate((one) => {
      const box = one.getBoundingClientRect()
      return [box.left, box.right] as const
    })
    for (const place of places) expect(place >= left && place <= right).toBe(true)
  })
})

describe('the revisions of an article', () => {
  it.each([true, false])('show who, when, why and every word, with scripts %s', async (scripts) => {
    const page = await open(ferry, scripts)
    await page.getByRole('link', { name: 'What changed, word for word' }).click()
    await page.waitForURL(/\/revisions$/)
    const newest = page.locator('ol > li').first()
    expect(await newest.getByRole('heading').innerText()).toMatch(/^Revision 2, \d+ \w+ \d{4}/)
    expect(await newest.innerText()).toContain('The count of those aboard was put right.')
    expect(await newest.innerText()).toContain('onix-extractive')
    expect(await newest.locator('del').allInnerTexts()).not.toEqual([])
    expect((await newest.locator('ins').allInnerTexts()).join(' ')).toContain('two hundred')
    expect(await page.locator('ol > li').last().innerText()).toContain('Revision 1')
  })

  it('are as absent as their article, and move with its slug', async () => {
    const at = (path: string) => fetch(`${paper.url}${path}`, { redirect: 'manual' })
    expect((await at('/articles/none-99999/revisions')).status).toBe(404)
    const moved = await at(`/articles/old-slug-${String(ferryId)}/revisions`)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${ferry}/revisions`])
  })

  it('stand under a correction that is seen before the text', async () => {
    const page = await open(ferry, false)
    const correction = page.getByRole('complementary', { name: 'Corrections' })
    expect(await correction.innerText()).toContain('245 were aboard')
    const [above, text] = await Promise.all([
      correction.boundingBox(),
      page.locator('[data-section]').first().boundingBox(),
    ])
    expect((above?.y ?? Infinity) < (text?.y ?? 0)).toBe(true)
  })
})

describe('the plain view', () => {
  it('is a link where there are no scripts, and a link out of it', async () => {
    const page = await open(ferry, false)
    await page.getByRole('link', { name: 'Plain view' }).click()
    await page.waitForURL(/\?view=plain$/)
    expect(await page.locator('[data-contents]').isVisible()).toBe(false)
    expect(await page.locator('article sup').first().isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: 'Sources', exact: true }).isVisible()).toBe(true)
    expect(await page.locator('[data-section] p').first().isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Whole page' }).click()
    await page.waitForURL((url) => url.search === '')
    expect(await page.locator('article sup').first().isVisible()).toBe(true)
  })
})

describe('sharing', () => {
  it('copies the link where there is no share sheet, and says so', async () => {
    const page = await open(ferry)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Link copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${paper.url}${ferry}`)
  })

  it('lays the link out to be copied by hand where there is no clipboard either', async () => {
    const { page } = await openReader(browser, { url: paper.url })
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard')
    })
    await page.goto(ferry)
    await page.getByRole('button', { name: 'Copy link' }).click()
    expect(await page.getByLabel('Link to this article').inputValue()).toBe(`${paper.url}${ferry}`)
  })
})

describe('an article in Arabic', () => {
  it('reads from right to left, in a page that does not', async () => {
    const page = await open(arabic)
    const heading = page.getByRole('heading', { level: 1 })
    expect(await heading.getAttribute('lang')).toBe('ar')
    const sideOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).direction)
    expect(await sideOf('h1')).toBe('rtl')
    expect(await sideOf('[data-section] p')).toBe('rtl')
    expect(await sideOf('section[aria-labelledby=sources] blockquote')).toBe('rtl')
    expect(await sideOf('section[aria-labelledby=sources] h2')).toBe('ltr')
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})
