import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader } from './reader.ts'

let browser: Browser
let paper: Paper

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

describe.each([true, false])('Ask Onix, with scripts %s', (hasScripts) => {
  it('answers in the words of the documents, each with publisher, date and link', async () => {
    const { page, listFaults, close } = await openReader(browser, { url: paper.url, hasScripts })
    await page.goto('/ask')
    await page.getByLabel('Your question').fill('How many people were aboard the Grey Heron?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.waitForURL(/\/ask\/[\w-]+$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Grey Heron')
    const sentences = page.locator('main blockquote')
    expect(await sentences.count()).toBeGreaterThanOrEqual(1)
    expect((await sentences.allTextContents()).join(' ')).toContain('245')
    const sources = page.locator('main li:has(blockquote)')
    for (const source of await sources.all()) {
      expect(await source.locator('time').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/)
      expect(await source.locator('a').getAttribute('href')).toMatch(/^https:\/\//)
    }
    expect(await listFaults()).toEqual([])
    await close()
  })

  it('does not set publishers against each other who spoke on different days', async () => {
    const { page, close } = await openReader(browser, { url: paper.url, hasScripts })
    await page.goto('/ask')
    await page.getByLabel('Your question').fill('How many people fell ill in Tinmoor?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.waitForURL(/\/ask\/[\w-]+$/)
    const sides = page.getByRole('region', { name: 'Told differently on different days' })
    expect(await sides.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['41', '86'])
    expect(await page.getByText('Publishers differ').count()).toBe(0)
    const tops = await sides
      .getByRole('heading', { level: 3 })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    await close()
  })

  it('says that it does not know, and then cites nothing', async () => {
    const { page, listFaults, close } = await openReader(browser, { url: paper.url, hasScripts })
    await page.goto('/ask')
    await page.getByLabel('Your question').fill('Who discovered penicillin?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.waitForURL(/\/ask\/[\w-]+$/)
    await expect(page.getByText('That is not in our articles.').count()).resolves.toBe(1)
    expect(await page.locator('main blockquote, main cite, main [rel=external]').count()).toBe(0)
    expect(await page.locator('main').innerText()).not.toContain('penicillin was')
    expect(await listFaults()).toEqual([])
    await close()
  })

  it('asked from an article answers from its story only', async () => {
    const { page, listFaults, close } = await openReader(browser, { url: paper.url, hasScripts })
    await page.goto('/')
    await page.getByRole('link', { name: /Grey Heron pulled free/ }).click()
    const form = page.locator('form.ask-form')
    await form.getByRole('textbox').fill('Who won the Kestrian Cup?')
    await form.getByRole('button').click()
    await page.waitForURL(/\/ask\/[\w-]+$/)
    expect(await page.getByText('That is not in our articles.').count()).toBe(1)
    await page.getByLabel('Ask a follow-up').fill('When did the ferry Grey Heron run aground?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect.poll(() => page.locator('main blockquote').count()).toBeGreaterThanOrEqual(1)
    expect(await page.locator('main header').innerText()).toContain('Grey Heron')
    expect(await listFaults()).toEqual([])
    await close()
  })

  it('follows a question up, shows the thread, and says that the sample paper is made up', async () => {
    const { page, listFaults, close } = await openReader(browser, { url: paper.url, hasScripts })
    await page.goto('/ask')
    await page.getByLabel('Your question').fill('When did the ferry Grey Heron run aground?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.waitForURL(/\/ask\/[\w-]+$/)
    const first = page.url()
    expect(await page.getByText('people and events are made up').count()).toBe(1)
    await page.getByLabel('Ask a follow-up').fill('And how many people were on it?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.waitForURL((url) => url.href !== first)
    expect((await page.locator('main blockquote').allTextContents()).join(' ')).toContain('245')
    const earlier = page.getByRole('list', { name: 'Asked before' }).getByRole('link')
    expect(await earlier.textContent()).toContain('run aground')
    await earlier.click()
    await page.waitForURL(first)
    expect(await listFaults()).toEqual([])
    await close()
  })

  it('answers each question that it suggests', async () => {
    const { page, listFaults, close } = await openReader(browser, { url: paper.url, hasScripts })
    await page.goto('/ask')
    const ideas = page.locator('main form button[name=question]')
    const count = await ideas.count()
    expect(count).toBeGreaterThanOrEqual(4)
    expect(await listFaults()).toEqual([])
    for (let at = 0; at < Math.min(count, 4); at += 1) {
      await ideas.nth(at).click()
      await page.waitForURL(/\/ask\/[\w-]+$/)
      expect(await page.locator('main blockquote').count()).toBeGreaterThanOrEqual(1)
      await page.goto('/ask')
    }
    await close()
  })

  it('asked from an article can be asked of the whole archive instead', async () => {
    const { page, listFaults, close } = await openReader(browser, { url: paper.url, hasScripts })
    await page.goto('/')
    await page.getByRole('link', { name: /Grey Heron pulled free/ }).click()
    const form = page.locator('form.ask-form')
    await form.getByRole('textbox').fill('Who won the Kestrian Cup?')
    await form.getByLabel('the whole archive').check()
    await form.getByRole('button').click()
    await page.waitForURL(/\/ask\/[\w-]+$/)
    expect(await page.locator('main header').innerText()).toContain('the whole archive')
    expect(await page.locator('main blockquote').count()).toBeGreaterThanOrEqual(1)
    expect(await listFaults()).toEqual([])
    await close()
  })
})

describe('a question that cannot be asked', () => {
  it.each([
    ['', 'Type a question first.'],
    ['   ', 'Type a question first.'],
    ['x'.repeat(501), 'Shorten it and ask again.'],
  ])('is sent back with plain words and a form: %.12s', async (question, words) => {
    const response = await send(question)
    expect(response.status).toBe(400)
    const html = await response.text()
    expect(html).toContain(words)
    expect(html).toContain('Your question')
  })

  it('of an article or story that is not there is no fault', async () => {
    for (const [name, value] of [
      ['article', '999999'],
      ['story', '999999'],
      ['article', '1e999'],
      ['story', '-1'],
    ] as const) {
      const response = await send('What happened to the ferry?', { [name]: value })
      expect(response.status).toBeLessThan(500)
    }
    expect((await fetch(`${paper.url}/ask/nowhere`)).status).toBe(404)
  })
})

function send(question: string, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${paper.url}/ask`, {
    method: 'POST',
    body: new URLSearchParams({ question, ...more }),
    headers: { origin: paper.url, accept: 'text/html' },
  })
}
