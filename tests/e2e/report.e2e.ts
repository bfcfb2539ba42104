import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listArticlePaths, openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader } from './reader.ts'

const TEXT = 'The score was two to one, not <b>one</b> to one.'

let browser: Browser
let paper: Paper
let articlePath: string

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  articlePath = (await listArticlePaths(paper.newsroom))[0] ?? ''
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

const listReports = () => paper.newsroom.store.reports.list(100)

/** The report form under the article, opened. */
async function openForm(page: Page) {
  await page.goto(articlePath)
  await page.getByText('Help us improve by reporting any issues with this response.').click()
  const form = page.locator('form:has(textarea)')
  await form.locator('textarea').waitFor()
  return { form, send: () => form.getByRole('button').click() }
}

describe.each([true, false])('Report a Problem, with scripts %s', (hasScripts) => {
  it('thanks, and gives a private address where the outcome will stand', async () => {
    const { page, listFaults, close } = await openReader(browser, { url: paper.url, hasScripts })
    const before = (await listReports()).length
    const { form, send } = await openForm(page)
    expect(await page.getByRole('heading', { name: 'Report a Problem' }).count()).toBe(1)
    await form.locator('textarea').fill(TEXT)
    await send()
    await page.getByRole('heading', { name: 'Problem Reported' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('Thank you for your feedback')

    const reports = await listReports()
    expect(reports.length).toBe(before + 1)
    const report = reports.at(-1)
    expect(report).toMatchObject({ text: TEXT, outcome: 'open', revision: 1, contact: null })
    expect(articlePath.endsWith(`-${report?.articleId}`)).toBe(true)

    await page.goto(`/report/${report?.secret}`)
    const words = await page.locator('main').innerText()
    expect(words).toContain('Nobody has decided yet')
    expect(words).toContain(TEXT)
    expect(await page.locator('meta[name=robots][content=noindex]').count()).toBe(1)
    expect(await listFaults()).toEqual([])
    await close()
  })
})

describe('a report', () => {
  it('without words is sent back in plain words, and keeps what was filled in', async () => {
    const before = (await listReports()).length
    const { page, close } = await openReader(browser, { url: paper.url })
    const { form, send } = await openForm(page)
    await form.evaluate((element) => {
      element.setAttribute('novalidate', '')
    })
    await form.getByLabel('How to reach you').fill('reader@example.org')
    await form.getByLabel('What is wrong?').selectOption('wrong-quote')
    await send()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('How to reach you').inputValue()).toBe('reader@example.org')
    expect(await page.getByLabel('What is wrong?').inputValue()).toBe('wrong-quote')
    expect((await listReports()).length).toBe(before)
    await close()
  })

  it('that is too long is sent back with its words kept', async () => {
    const before = (await listReports()).length
    const { page, close } = await openReader(browser, { url: paper.url })
    const { form, send } = await openForm(page)
    await form.locator('textarea').evaluate((element) => {
      element.removeAttribute('maxlength')
    })
    await form.locator('textarea').fill(`It is long. ${'word '.repeat(2000)}`)
    await send()
    expect(await page.getByRole('alert').textContent()).toContain('Shorten it and send again.')
    expect(await page.locator('textarea').inputValue()).toContain('It is long. word word')
    expect((await listReports()).length).toBe(before)
    await close()
  })

  it('filled in by a machine, in the field that people cannot see, is not stored', async () => {
    const before = (await listReports()).length
    const { page, close } = await openReader(browser, { url: paper.url })
    const { form, send } = await openForm(page)
    await form.locator('textarea').fill('Buy this')
    const trap = form.getByLabel('Leave this empty')
    const box = await trap.boundingBox()
    expect(box === null || box.x + box.width <= 0 || box.y + box.height <= 0).toBe(true)
    await trap.evaluate((element) => {
      element.setAttribute('value', 'http://spam.example')
    })
    await send()
    await page.getByRole('alert').waitFor()
    expect((await listReports()).length).toBe(before)
    await close()
  })

  it('of no kind, of every field at once, or of an article that is not there is no fault', async () => {
    const bodies = ['', 'kind=nonsense', 'text=abc&text=def&kind=&kind=', 'text=%00%00%00%00']
    for (const path of [articlePath, '/articles/none-999999']) {
      for (const body of bodies) {
        const response = await fetch(`${paper.url}${path}/report`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url },
        })
        expect(response.status, `${path} ${body}`).toBeLessThan(500)
      }
    }
    const multipart = await fetch(`${paper.url}${articlePath}/report`, {
      method: 'POST',
      body: '--x\r\nbroken',
      headers: { 'content-type': 'multipart/form-data; boundary=x', origin: paper.url },
    })
    expect(multipart.status).toBeLessThan(500)
  })

  it('has a page that nobody finds without its secret', async () => {
    expect((await fetch(`${paper.url}/report/not-a-secret`)).status).toBe(404)
    expect((await fetch(`${paper.url}/report/${'A'.repeat(24)}`)).status).toBe(404)
  })

  it('shows what came of it once that is decided', async () => {
    const report = (await listReports())[0]
    if (!report) throw new Error('no report yet')
    const now = new Date(Date.now()).toISOString()
    const outcome = { outcome: 'corrected', text: 'The score stands right now.', now } as const
    await paper.newsroom.store.reports.decide(report.id, outcome)
    const html = await (await fetch(`${paper.url}/report/${report.secret}`)).text()
    expect(html).toContain('a correction has been printed')
    expect(html).toContain('The score stands right now.')
  })
})
