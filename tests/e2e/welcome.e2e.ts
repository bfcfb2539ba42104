import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper, type Paper } from './paper.ts'
import { openPublisherSite, rssOf, type PublisherSite } from './publisher-site.ts'
import { getRaw } from './raw-http.ts'
import { openBrowser, openReader, type Reader } from './reader.ts'

let browser: Browser
let paper: Paper
let site: PublisherSite
let reader: Reader

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample', env: { ONIX_ALLOW_ADDRESSES: '127.0.0.0/8' } })
  site = await openPublisherSite((url) => ({
    '/': {
      type: 'text/html',
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/gazette"></head><body>Hello</body></html>',
    },
    '/gazette': rssOf('Quarry Lane Gazette', `${url}/`, {}),
    '/plain': { type: 'text/html', body: '<html><body>No feed is named here.</body></html>' },
  }))
  reader = await openReader(browser, { url: paper.url, hasScripts: false })
})
afterAll(async () => {
  await browser.close()
  await site.close()
  await paper.close()
})

const listFeeds = () => paper.newsroom.exportOpml()

async function addAddress(address: string): Promise<string> {
  const { page } = reader
  await page.goto('/welcome')
  await page.getByLabel('Address').fill(address)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  return page.locator('[role=status], [role=alert]').innerText()
}

async function sendOpml(xml: string): Promise<string> {
  const { page } = reader
  await page.goto('/welcome')
  const file = { name: 'feeds.opml', mimeType: 'text/xml', buffer: Buffer.from(xml) }
  await page.getByLabel('OPML file').setInputFiles(file)
  await page.getByRole('button', { name: 'Import' }).click()
  return page.locator('[role=status], [role=alert]').innerText()
}

function opmlOf(lines: readonly string[]): string {
  return `<?xml version="1.0"?>\n<opml version="2.0"><body>\n${lines.join('\n')}\n</body></opml>`
}

describe('the welcome page', () => {
  it('adds the feed that a site names, and the paper reads it', async () => {
    expect(await addAddress(site.url)).toContain('Quarry Lane Gazette is added')
    expect(await listFeeds()).toContain(`${site.url}/gazette`)
    expect(await addAddress(`${site.url}/gazette`)).toContain('already among the feeds')
    expect(await reader.listFaults()).toEqual([])
  })

  it.each([
    ['not an address', /not an address|No machine/],
    ['javascript:alert(1)', /not an address/],
    ['file:///etc/passwd', /not an address/],
    ['http://10.0.0.1/feed', /private network/],
    ['http://127.0.0.1:9999/', /did not take or keep the connection/],
    ['http://no-such-host.invalid/', /No machine by the name/],
  ])('tells in plain words why %s cannot be added', async (address, words) => {
    const before = await listFeeds()
    expect(await addAddress(address)).toMatch(words)
    expect(await listFeeds()).toBe(before)
  })

  it('tells a page without a feed from a feed', async () => {
    expect(await addAddress(`${site.url}/plain`)).toContain('a web page where a feed should be')
  })

  it('takes an OPML list, and names the lines that it cannot use', async () => {
    const good = `<outline type="rss" text="Old Mill Echo" xmlUrl="${site.url}/echo"/>`
    const said = await sendOpml(
      opmlOf([good, '<outline type="rss" text="x" xmlUrl="javascript:alert(1)"/>']),
    )
    expect(said).toContain('1 feed added, 0 already there, 1 line not understood')
    expect(said).toMatch(/Line 4: /)
    expect(await listFeeds()).toContain('Old Mill Echo')
  })

  it('takes an OPML list of nearly a megabyte', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, at) =>
        `<outline type="rss" text="${`Feed ${at} `.padEnd(100, 'x')}" xmlUrl="https://feed-${at}.example/rss.xml"/>`,
    )
    expect(opmlOf(lines).length).toBeGreaterThan(800_000)
    expect(await sendOpml(opmlOf(lines))).toContain('5,000 feeds added')
  })

  it('says what is wrong with a file that is no OPML', async () => {
    expect((await sendOpml('<html>')).length).toBeGreaterThan(20)
    expect((await sendOpml('\0\0\0')).length).toBeGreaterThan(20)
  })

  it('adds the starter feeds of the sections that were chosen', async () => {
    const { page } = reader
    await page.goto('/welcome')
    await page.getByRole('button', { name: 'Add these' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Choose one section')
    await page.getByLabel('Science').check()
    await page.getByRole('button', { name: 'Add these' }).click()
    expect(await page.getByRole('status').innerText()).toMatch(/[1-9]\d* feeds added/)
  })
})

describe('a stranger', () => {
  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(`${paper.url}/welcome?/address`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ address: `${site.url}/stranger` }),
    })

  it.each([
    ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['through another proxy', { forwarded: 'for=203.0.113.7' }],
  ])('who comes %s may not add feeds', async (_name, headers) => {
    const response = await post(headers)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('from the machine that the paper runs on')
  })

  it('who asks by another name is shown no form', async () => {
    const { port } = new URL(paper.url)
    const { body } = await getRaw(`${paper.url}/welcome`, { host: `paper.example:${port}` })
    expect(body.toString()).toContain('from the machine that the paper runs on')
    expect(body.toString()).not.toContain('?/address')
  })
})
