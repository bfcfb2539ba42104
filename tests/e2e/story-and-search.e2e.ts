import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader, type Reader } from './reader.ts'

let browser: Browser
let paper: Paper
let reader: Reader

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  reader = await openReader(browser, { url: paper.url, hasScripts: false })
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

describe('a story', () => {
  it('shows its documents, and for each why it belongs', async () => {
    const { page } = reader
    const [story] = await ferryStory()
    if (!story) throw new Error('the ferry has no story')
    await page.goto(`/stories/${story.slug}-${story.id}`)
    expect(await page.locator('main').innerText()).toContain('Why these belong together')
    const documents = page.locator('main a[href^="https://"]')
    expect(await documents.count()).toBeGreaterThanOrEqual(story.documentCount)
    expect(await page.locator('main time').count()).toBeGreaterThanOrEqual(story.documentCount)
    const words = await page.locator('main').innerText()
    expect(words).toContain('Grey Heron')
    expect(await page.locator('main a[href^="/articles/"]').count()).toBeGreaterThanOrEqual(1)
    expect(await reader.listFaults()).toEqual([])
  })

  it('of one document stands in brief, with the link to its publisher', async () => {
    const { page } = reader
    await page.goto('/')
    await page.locator('section:has(#in-brief) li a').first().click()
    await page.waitForURL(/\/stories\//)
    expect(await page.locator('main a[href^="https://"]').count()).toBeGreaterThanOrEqual(1)
    expect(await reader.listFaults()).toEqual([])
  })
})

describe('a section page', () => {
  it('shows its articles only, and is marked in the menu as where we are', async () => {
    const { page } = reader
    await page.goto('/')
    const menu = page.getByRole('navigation', { name: 'Sections' })
    await menu.getByRole('link', { name: 'Health' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Health')
    expect(await menu.locator('[aria-current=page]').innerText()).toMatch(/health/i)
    const articles = page.locator('main article a[href^="/articles/"]')
    expect(await articles.allTextContents()).toEqual([expect.stringContaining('Tinmoor')])
  })

  it('of a name that the paper has not is 404 in plain words', async () => {
    const response = await reader.page.goto('/sections/horoscopes')
    expect(response?.status()).toBe(404)
    expect(await reader.page.locator('main').innerText()).toContain('no such section')
  })
})

describe('search', () => {
  it('finds articles and documents, and marks the words', async () => {
    const { page } = reader
    await page.goto('/')
    await page.getByRole('searchbox').first().fill('ferry fog')
    await page.getByRole('button', { name: 'Search' }).first().click()
    await page.waitForURL(/\/search\?q=ferry/)
    const marks = await page.locator('main mark').allTextContents()
    expect(marks.map((mark) => mark.toLowerCase())).toEqual(
      expect.arrayContaining([expect.stringContaining('ferry'), expect.stringContaining('fog')]),
    )
    expect(await page.locator('main a[href^="/articles/"]').count()).toBeGreaterThanOrEqual(1)
    expect(await page.locator('main a[href^="/stories/"]').count()).toBeGreaterThanOrEqual(1)
    expect(await reader.listFaults()).toEqual([])
  })

  it('keeps to the section that was chosen', async () => {
    const { page } = reader
    await page.goto('/search?q=Kestria&section=sport')
    const words = await page.locator('main ol').innerText()
    expect(words).toContain('Kestrian Cup')
    expect(words).not.toContain('Grey Heron')
  })

  it('that finds nothing says what to try', async () => {
    const { page } = reader
    await page.goto('/search?q=zeppelin')
    const words = await page.locator('main').innerText()
    expect(words).toContain('Try fewer words')
    expect(await page.locator('main a[href="/ask"]').count()).toBe(1)
  })

  it.each(['"', "' OR 1=1 --", '*', 'NEAR(', 'a AND', '\u0002x\u0003', '%', '🛳', '-ferry', '()'])(
    'takes %j as words',
    async (query) => {
      const response = await reader.page.goto(`/search?q=${encodeURIComponent(query)}`)
      expect(response?.status()).toBe(200)
    },
  )
})

async function ferryStory() {
  const cards = await paper.newsroom.store.articles.listCards({ isSample: true, limit: 100 })
  const card = cards.find(({ headline }) => headline.includes('Grey Heron'))
  const story = card && (await paper.newsroom.store.stories.find(card.storyId))
  return story ? [story] : []
}
