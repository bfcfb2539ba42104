import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseFeed } from '#gather/feed.ts'
import { openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader, type Reader } from './reader.ts'

let browser: Browser
let paper: Paper
let plain: Reader
let reader: Reader

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({
    edition: 'sample',
    env: { ONIX_PROXIES: '1', ONIX_SEARCHES_PER_MINUTE: '200', ONIX_ASKS_PER_MINUTE: '2' },
  })
  plain = await openReader(browser, { url: paper.url, hasScripts: false })
  reader = await openReader(browser, { url: paper.url })
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

async function listBarriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${String(target)}`),
  )
}

describe('a search without scripts', () => {
  it('is narrowed by the form, and each filter taken away again by its link', async () => {
    const { page } = plain
    await page.goto('/search?q=ferry')
    const before = await page.locator('main ol > li').count()
    await page.getByText('Narrow it by section').click()
    await page.getByLabel('Look in').selectOption('Documents only')
    await page.getByLabel('Tells of').fill('Norrage')
    await page.getByRole('button', { name: 'Search with these' }).click()
    await page.waitForURL(/kind=document/)
    const after = await page.locator('main ol > li').count()
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThan(before)
    const kinds = await page.locator('main ol .kicker').allInnerTexts()
    expect(new Set(kinds.map((kind) => kind.toLowerCase()))).toEqual(new Set(['document']))
    const chosen = page.getByRole('list', { name: 'Filters that hold' }).getByRole('link')
    expect(await chosen.count()).toBe(2)
    await chosen.filter({ hasText: 'Norrage' }).click()
    await page.waitForURL((url) => !url.search.includes('name='))
    expect(new URL(page.url()).search).toContain('kind=document')
    expect(await plain.listFaults()).toEqual([])
  })

  it('marks the words in headline and text, and is put in order of time', async () => {
    const { page } = plain
    await page.goto('/search?q=ferry')
    expect(await page.locator('main h3 mark').count()).toBeGreaterThan(0)
    expect(await page.locator('main .snippet mark').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Newest first' }).click()
    await page.waitForURL(/order=newest/)
    const times = await page
      .locator('main ol time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
    expect(times).toEqual(times.toSorted().toReversed())
  })

  it('leads on to the next page and back', async () => {
    const { page } = plain
    await page.goto('/search?q=the&order=newest')
    const first = await page.locator('main h3').allInnerTexts()
    await page.getByRole('link', { name: 'Next page' }).click()
    await page.waitForURL(/page=2/)
    expect(await page.locator('main h3').allInnerTexts()).not.toEqual(first)
    await page.getByRole('link', { name: 'Previous page' }).click()
    await page.waitForURL((url) => !url.search.includes('page='))
    expect(await page.locator('main h3').allInnerTexts()).toEqual(first)
    await page.goto('/search?q=the&page=999')
    expect(await page.locator('main').innerText()).toContain('There is no such page of results')
  })

  it('that was mistyped is told of the word that was meant', async () => {
    const { page } = plain
    await page.goto('/search?q=Norage+fery')
    await page.getByRole('link', { name: 'norrage ferry' }).click()
    await page.waitForURL(/norrage/)
    expect(await page.locator('main ol > li').count()).toBeGreaterThan(0)
  })

  it('that finds nothing offers to drop a filter and to ask instead', async () => {
    const { page } = plain
    await page.goto('/search?q=zeppelin&section=sport')
    await page.getByRole('link', { name: '“In Sport”' }).click()
    await page.waitForURL('**/search?q=zeppelin')
    expect(await page.getByLabel('Ask the archive instead').inputValue()).toBe('zeppelin')
  })
})

describe('suggestions while typing', () => {
  it('are chosen with the keys, and said to those who hear the page', async () => {
    const { page } = reader
    await page.goto('/')
    const field = page.getByRole('combobox', { name: 'Search the archive' })
    await field.pressSequentially('grey her')
    await page.locator('.suggestions [role=option]').first().waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^\d+ suggestions$/),
    )
    expect(await listBarriers(page)).toEqual([])
    await field.press('ArrowDown')
    const chosen = page.locator('[role=option][aria-selected=true]')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
    const href = (await chosen.getAttribute('data-href')) ?? ''
    await field.press('Enter')
    await page.waitForURL(`**${href}`)
    expect(await reader.listFaults()).toEqual([])
  })

  it('close with Escape and leave the form as it is', async () => {
    const { page } = reader
    await page.goto('/search')
    const field = page.getByRole('combobox', { name: 'Words to look for' })
    await field.pressSequentially('norr')
    await page.locator('.suggestions [role=option]').first().waitFor()
    await field.press('Escape')
    expect(await page.locator('.suggestions [role=option]').count()).toBe(0)
    expect(await field.getAttribute('aria-expanded')).toBe('false')
    await field.press('Enter')
    await page.waitForURL(/\/search\?q=norr/)
  })

  it('are chosen with a click, too', async () => {
    const { page } = reader
    await page.goto('/search')
    await page.getByRole('combobox', { name: 'Words to look for' }).pressSequentially('cult')
    await page.locator('.suggestions [role=option]', { hasText: 'Culture' }).click()
    await page.waitForURL('**/sections/culture')
    expect(await reader.listFaults()).toEqual([])
  })
})

describe('the pages', () => {
  it.each(['/search?q=ferry&section=world', '/search?q=fery+zeppelin&section=sport'])(
    '%s keeps nobody out',
    async (path) => {
      const { page } = reader
      await page.goto(path)
      await page.locator('main form details').evaluate((details) => {
        details.setAttribute('open', '')
      })
      expect(await listBarriers(page)).toEqual([])
    },
  )
})

describe('the feeds', () => {
  const FORMATS = ['rss', 'atom', 'json'] as const

  it.each(['section', 'story', 'name', 'search'] as const)(
    'of a %s are linked from its page, read by a reader, and not sent twice',
    async (what) => {
      const { page } = plain
      const path = await pathOf(what)
      await page.goto(path)
      const links = await page
        .locator('head link[rel=alternate]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      const own = links.filter((href) => !/^\/(rss\.xml|atom\.xml|feed\.json)$/.test(href))
      const shown = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      expect(own).toHaveLength(FORMATS.length)
      expect(shown).toEqual(expect.arrayContaining(own))
      for (const href of own) {
        const url = `${paper.url}${href}`
        const answer = await fetch(url)
        const type = answer.headers.get('content-type') ?? ''
        const parsed = parseFeed(new Uint8Array(await answer.arrayBuffer()), type, url)
        if (parsed.kind !== 'parsed') throw new Error(`${href}: ${JSON.stringify(parsed)}`)
        expect(parsed.complaint, href).toBeNull()
        const { entries } = parsed.feed
        expect(entries.length, href).toBeGreaterThan(0)
        for (const entry of entries) {
          expect(entry.title, href).not.toBe('')
          expect(URL.canParse(entry.url ?? ''), href).toBe(true)
          // Links of ours lead to where the feed came from.
          if (entry.url?.includes('127.0.0.1')) expect(entry.url).toContain(`${paper.url}/`)
          expect(entry.publishedAt, href).not.toBeNull()
        }
        const guids = entries.map(({ guid }) => guid)
        expect(new Set(guids).size, href).toBe(guids.length)
        const etag = answer.headers.get('etag') ?? ''
        const again = await fetch(url, { headers: { 'if-none-match': etag } })
        expect([again.status, await again.text()], href).toEqual([304, ''])
      }
    },
  )

  it('of nothing are 404', async () => {
    for (const path of ['/search', '/names/nobody-at-all', '/stories/none-999999'])
      expect((await fetch(`${paper.url}${path}/rss.xml`)).status, path).toBe(404)
  })
})

describe('a reader who asks too often', () => {
  it('is told when to come back, while others go on', async () => {
    const send = (from: string) =>
      fetch(`${paper.url}/ask`, {
        method: 'POST',
        headers: { 'x-forwarded-for': from, origin: paper.url, accept: 'text/html' },
        body: new URLSearchParams({ question: 'Who discovered penicillin?' }),
        redirect: 'manual',
      })
    for (let n = 0; n < 2; n += 1) expect((await send('192.0.2.1')).status).toBe(303)
    const refused = await send('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toMatch(/try again/)
    expect((await send('192.0.2.2')).status).toBe(303)
  })
})

async function pathOf(what: 'section' | 'story' | 'name' | 'search'): Promise<string> {
  const { store } = paper.newsroom
  if (what === 'section') return '/sections/world'
  if (what === 'search') return '/search?q=ferry'
  if (what === 'name') {
    const [name] = await store.names.listOfKind('person', { isSample: true, limit: 1 })
    return `/names/${name?.key.replaceAll(' ', '-') ?? ''}`
  }
  const cards = await store.articles.listCards({ isSample: true, limit: 100 })
  const card = cards.find(({ headline }) => headline.includes('Grey Heron'))
  const story = card && (await store.stories.find(card.storyId))
  return `/stories/${story?.slug ?? ''}-${String(story?.id)}`
}
