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

async function ferry() {
  const cards = await paper.newsroom.store.articles.listCards({ isSample: true, limit: 100 })
  const card = cards.find(({ headline }) => headline.includes('Grey Heron'))
  if (!card) throw new Error('the ferry has no article')
  return { ...card, path: `/articles/${card.slug}-${card.id}` }
}

describe('a name in an article', () => {
  it('leads to all that the paper tells of it, and back', async () => {
    const { page } = reader
    const { path } = await ferry()
    await page.goto(path)
    const name = page.locator('section:has(#named) a').first()
    const words = (await name.innerText()).trim()
    await name.click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(words)
    expect(await page.locator(`main a[href="${path}"]`).count()).toBe(1)
    await page.getByRole('link', { name: /^(person|place|organisation)$/i }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Names')
    expect(await reader.listFaults()).toEqual([])
  })

  it('that nobody knows is 404 in plain words', async () => {
    const response = await reader.page.goto('/names/%00nobody')
    expect(response?.status()).toBe(404)
    expect(await reader.page.locator('main').innerText()).toContain('No article tells of that name')
  })
})

describe('past editions', () => {
  it('have every day with its articles, and lead from one to the next', async () => {
    const { page } = reader
    const { path, newsAt } = await ferry()
    await page.goto('/editions')
    await page.locator(`main a[href="/editions/${newsAt.slice(0, 10)}"]`).click()
    expect(await page.locator(`main a[href="${path}"]`).count()).toBe(1)
    expect((await page.goto('/editions/1999-01-01'))?.status()).toBe(404)
    expect((await page.goto('/editions/yesterday'))?.status()).toBe(404)
  })
})

describe('a source', () => {
  it('leads to the page of its publisher: what was taken, what it asks for', async () => {
    const { page } = reader
    await page.goto((await ferry()).path)
    const publisher = page.locator('#sources ~ ol a[href^="/publishers/"]').first()
    const name = await publisher.innerText()
    await publisher.click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name)
    const words = await page.locator('main').innerText()
    expect(words).toContain('articles that rest on it')
    expect(words).toContain('What it asks for')
    expect(await reader.listFaults()).toEqual([])
  })
})

describe('the public record', () => {
  it('has a withdrawal with its reason, on its page and in its feed', async () => {
    const { store } = paper.newsroom
    const { page } = reader
    await page.goto('/corrections')
    expect(await page.locator('main').innerText()).toContain('Nothing had to be put right so far')
    const { id, path } = await ferry()
    const at = new Date().toISOString()
    await store.articles.setStatus(id, 'canceled', { reason: 'Two ships, not one.', at, now: at })
    await store.bumpEdition()
    await expect
      .poll(async () => {
        await page.goto('/corrections')
        return page.locator('main').innerText()
      })
      .toContain('Two ships, not one.')
    expect(await (await fetch(`${paper.url}/corrections/rss.xml`)).text()).toContain('Two ships')
    expect((await fetch(`${paper.url}${path}.md`)).status).toBe(410)
    await store.articles.setStatus(id, 'usable', null)
    await store.bumpEdition()
  })

  it('counts reports and refusals on the scorecard as they come', async () => {
    await paper.newsroom.ask('Who discovered penicillin?', { kind: 'archive' })
    await reader.page.goto('/scorecard')
    const refused = reader.page.locator('dl div', { hasText: 'refused: not in our articles' })
    expect(Number(await refused.locator('dd').innerText())).toBeGreaterThanOrEqual(1)
  })
})

describe('programs that read', () => {
  it('get an article as Markdown, with its sources', async () => {
    const { path, headline, id } = await ferry()
    const response = await fetch(`${paper.url}${path}.md`)
    expect(response.headers.get('content-type')).toMatch(/^text\/markdown/)
    const text = await response.text()
    expect(text).toContain(`# ${headline} [1]`)
    expect(text).toContain('## Sources')
    const old = await fetch(`${paper.url}/articles/old-${id}.md`, { redirect: 'manual' })
    expect(old.headers.get('location')).toBe(`${path}.md`)
  })

  it('find the texts by llms.txt, and a card for a link by oEmbed', async () => {
    const { path, headline } = await ferry()
    expect(await (await fetch(`${paper.url}/llms.txt`)).text()).toContain(`${path}.md`)
    const embed = await fetch(`${paper.url}/oembed?url=${encodeURIComponent(paper.url + path)}`)
    expect(await embed.json()).toMatchObject({ type: 'link', title: headline })
    const other = await fetch(
      `${paper.url}/oembed?url=${encodeURIComponent(`https://x.example${path}`)}`,
    )
    expect(other.status).toBe(404)
  })

  it('find what was printed in the last two days in a sitemap of news', async () => {
    const xml = await (await fetch(`${paper.url}/news-sitemap.xml`)).text()
    expect(xml).toContain('<news:title>')
    expect(xml).toContain((await ferry()).path)
  })
})
