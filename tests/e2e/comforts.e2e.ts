import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader, type Reader } from './reader.ts'

let browser: Browser
let paper: Paper
let reader: Reader
let page: Page
let ferry: string

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  const cards = await paper.newsroom.store.articles.listCards({ isSample: true, limit: 100 })
  const card = cards.find(({ headline }) => headline.includes('Grey Heron'))
  ferry = card ? `/articles/${card.slug}-${card.id}` : ''
})
beforeEach(async () => {
  reader = await openReader(browser, { url: paper.url })
  page = reader.page
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

describe('a mark in an article', () => {
  it('opens its passage in its context, beside the sentence, and gives the focus back', async () => {
    await page.goto(ferry)
    const mark = page.locator('.text a[data-passage]').first()
    await mark.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog')
    await card.waitFor()
    expect(await card.locator('mark').count()).toBe(1)
    expect(await card.getByRole('link').count()).toBeGreaterThanOrEqual(1)
    expect(new URL(page.url()).hash).toBe('')
    await page.keyboard.press('Escape')
    expect(await card.count()).toBe(0)
    expect(await mark.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await reader.listFaults()).toEqual([])
  })

  it('leads to the passage among the sources where there are no scripts', async () => {
    const plain = await openReader(browser, { url: paper.url, hasScripts: false })
    await plain.page.goto(ferry)
    const mark = plain.page.locator('.text a[data-passage]').first()
    const href = (await mark.getAttribute('href')) ?? ''
    await mark.click()
    expect(new URL(plain.page.url()).hash).toBe(href)
    expect(await plain.page.locator(`mark[id="${href.slice(1)}"]`).isVisible()).toBe(true)
  })
})

describe('the Navigation of an article', () => {
  it('marks the part that is being read', async () => {
    await page.setViewportSize({ width: 1280, height: 700 })
    await page.goto(ferry)
    const links = page.locator('[data-contents] a')
    const last = page.locator('.text > section h2').last()
    await last.evaluate((heading) => {
      heading.scrollIntoView()
    })
    await expect
      .poll(() => links.and(page.locator('[aria-current=location]')).allInnerTexts())
      .toEqual([await last.innerText()])
  })
})

describe('what a browser keeps for its reader', () => {
  it('is what was read, and how much of it changed since', async () => {
    await page.goto(ferry)
    await page.locator('#sources').scrollIntoViewIfNeeded()
    await expect.poll(() => page.evaluate(() => localStorage.getItem('onix'))).not.toBeNull()
    await page.goto('/')
    const card = page.locator(`[data-card]:has(a[href="${ferry}"])`)
    expect(await card.innerText()).toContain('Read')
    await page.evaluate(() => {
      const data = JSON.parse(localStorage.getItem('onix') ?? '{}') as {
        read: Record<string, string>
      }
      for (const id of Object.keys(data.read)) data.read[id] = '2020-01-01T00:00:00.000Z'
      localStorage.setItem('onix', JSON.stringify(data))
    })
    await page.reload()
    expect(await card.innerText()).toContain('Updated since you read it')
    expect(await reader.listFaults()).toEqual([])
  })

  it('is what they follow and mute, to be saved and wiped', async () => {
    await page.goto('/sections/health')
    await page.getByRole('button', { name: 'Mute' }).click()
    await page.goto('/sections/world')
    await page.getByRole('button', { name: 'Follow' }).click()
    await page.goto('/')
    expect(await page.locator('[data-topics*="/sections/health"]:visible').count()).toBe(0)
    const world = page.locator('[data-topics*="/sections/world"]').first()
    expect(await world.innerText()).toContain('You follow World')
    await page.goto('/yours')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save it as a file' }).click()
    const file = readFileSync(await (await saved).path(), 'utf8')
    expect(JSON.parse(file)).toMatchObject({
      muted: [{ name: 'Health', href: '/sections/health' }],
    })
    await page.getByRole('button', { name: 'Take World off' }).click()
    expect(await page.locator('[data-yours]').innerText()).not.toContain('World')
    await page.getByRole('button', { name: 'Wipe it' }).click()
    expect(await page.evaluate(() => localStorage.getItem('onix'))).toBeNull()
    await page.goto('/')
    expect(await page.locator('[data-topics*="/sections/health"]:visible').count()).toBeGreaterThan(
      0,
    )
  })

  it.each(['nonsense', '{"read": 7, "followed": [{"href": "//evil.example", "name": "x"}, 3]}'])(
    'hurts no page where it is %s',
    async (kept) => {
      await page.goto('/')
      await page.evaluate((value) => {
        localStorage.setItem('onix', value)
      }, kept)
      await page.goto('/yours')
      expect(await page.locator('[data-yours] a').count()).toBe(0)
      expect(await reader.listFaults()).toEqual([])
    },
  )

  it('tells what is new since the last visit', async () => {
    await page.goto('/')
    expect(await page.locator('.since').count()).toBe(0)
    await page.goto('/yours')
    await page.evaluate(() => {
      const data = JSON.parse(localStorage.getItem('onix') ?? '{}') as Record<string, unknown>
      localStorage.setItem('onix', JSON.stringify({ ...data, seenUntil: '2020-01-01T00:00:00Z' }))
    })
    await page.goto('/')
    expect(await page.locator('.since').innerText()).toMatch(/\d+ articles are new/)
  })
})

describe('the keyboard', () => {
  it('shows its keys, goes from headline to headline, and leaves those alone who type', async () => {
    await page.goto('/')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog', { name: 'Keys' }).innerText()).toContain('Next headline')
    await page.keyboard.press('Escape')
    // The browser closes it, and gives the focus back, a moment after the key.
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const headline = (at: number) => page.locator('main :is(h2, h3) a').nth(at).getAttribute('href')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body')
    await page.keyboard.press('j')
    await expect.poll(focused).toBe(await headline(0))
    await page.keyboard.press('j')
    await expect.poll(focused).toBe(await headline(1))
    await page.keyboard.press('k')
    await expect.poll(focused).toBe(await headline(0))
    await page.keyboard.press('/')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('site-search')
    await page.keyboard.type('jk?')
    expect(await page.locator('#site-search').inputValue()).toBe('jk?')
  })

  it('can be left without them', async () => {
    await page.goto('/yours')
    await page.getByRole('button', { name: 'Turn the keys off' }).click()
    await page.goto('/')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('the tools of an article', () => {
  it('show its words alone, and keep to it on the next page', async () => {
    await page.goto(ferry)
    await page.getByRole('button', { name: 'Plain view' }).click()
    expect(await page.locator('[data-contents]').isVisible()).toBe(false)
    await page.reload()
    expect(await page.locator('[data-contents]').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Plain view' }).click()
    expect(await page.locator('[data-contents]').isVisible()).toBe(true)
  })
})

describe('news while a page is open', () => {
  it('is told at its foot, and nothing jumps', async () => {
    const own = await openPaper({ edition: 'sample' })
    try {
      const { store } = own.newsroom
      const [card] = await store.articles.listCards({ isSample: true, limit: 1 })
      if (!card) throw new Error('no article')
      const visitor = await openReader(browser, { url: own.url })
      await visitor.page.goto('/')
      const before = await visitor.page.locator('main').innerText()
      const article = await store.articles.find(card.id)
      if (!article) throw new Error('no article')
      const storyId = await store.stories.open({
        title: 'A lock opens',
        section: 'world',
        publishedAt: new Date().toISOString(),
        isSample: false,
        now: new Date().toISOString(),
      })
      const { body } = article.revision
      const now = new Date(Date.now() + 60_000).toISOString()
      const draftId = await store.drafts.save({
        ...{ storyId, inputHash: 'x', body, standIn: null, createdAt: now },
      })
      await store.articles.saveRevision({
        ...{ storyId, draftId, slug: 'a-lock-opens', body, note: 'First.', now, newsAt: now },
        ...{ publisherCount: 2, documentCount: 2, isSample: false, citations: [], names: [] },
      })
      await store.bumpEdition()
      const live = visitor.page.locator('#onix-live')
      await live.waitFor({ timeout: 10_000 })
      expect(await live.innerText()).toBe('1 new story')
      expect(await visitor.page.locator('main').innerText()).toBe(before)
    } finally {
      await own.close()
    }
  })

  it('is refused to those who do not say since when', async () => {
    expect((await fetch(`${paper.url}/live?since=yesterday`)).status).toBe(400)
  })
})

describe('without a line', () => {
  it('what was read stays, an edition that was kept too, and the rest says why not', async () => {
    await page.goto('/')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
    await page.reload()
    await page.getByRole('button', { name: 'Keep this edition for offline' }).click()
    await page.getByRole('button', { name: /Kept: \d+ pages/ }).waitFor()
    await page.context().setOffline(true)
    await page.goto(ferry)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Grey Heron')
    await page.goto('/method')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('There is no line')
    await page.context().setOffline(false)
  })
})
