import { parseHTML } from 'linkedom'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listArticlePaths, openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader, type Reader } from './reader.ts'

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

const PARTS = [
  'Navigation',
  'Ask Onix',
  'Timeline',
  'Where publishers differ',
  'Sources',
  'How this was made',
  'Related posts',
  'Report a Problem',
]

async function openFerry(hasScripts: boolean): Promise<Reader> {
  const reader = await openReader(browser, { url: paper.url, hasScripts })
  await reader.page.goto('/')
  await reader.page.getByRole('link', { name: /Grey Heron pulled free/ }).click()
  await reader.page.waitForURL(/\/articles\/[a-z0-9-]+-\d+$/)
  return reader
}

describe.each([true, false])('an article, with scripts %s', (hasScripts) => {
  it('has every part, under its label', async () => {
    const { page, listFaults, close } = await openFerry(hasScripts)
    const head = page.locator('main article header').first()
    expect(await head.locator('a[href^="/sections/"]').innerText()).toMatch(/world/i)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Grey Heron')
    expect((await head.locator('.dek').innerText()).length).toBeGreaterThan(40)
    const line = await head.innerText()
    expect(line).toMatch(/updated \d+ \w+ \d{4}, \d\d:\d\d utc/i)
    expect(line).toMatch(/\b[3-9] publishers\b/)
    expect(line).toMatch(/\b\d+ min read\b/)
    expect(line).toMatch(/by machine; no model wrote a word/i)
    for (const name of PARTS)
      expect(await page.getByRole('heading', { name, exact: true }).count(), name).toBe(1)

    const sections = page.locator('main .text > section:has(.claim) > h2')
    const headings = await sections.allInnerTexts()
    const own = headings.filter((heading) => !PARTS.includes(heading))
    expect(own.length).toBeGreaterThanOrEqual(3)
    expect(new Set(own).size).toBe(own.length)
    expect(await listFaults()).toEqual([])
    await close()
  })

  it('has a navigation whose links jump to its headings', async () => {
    const { page, close } = await openFerry(hasScripts)
    const links = page.getByRole('navigation', { name: 'Navigation' }).locator('a')
    if (!(await links.first().isVisible())) await page.locator('nav summary').click()
    expect(await links.count()).toBeGreaterThanOrEqual(7)
    for (const link of await links.all()) {
      await link.click()
      const anchor = new URL(page.url()).hash.slice(1)
      const target = page.locator(`[id="${anchor}"]`)
      expect(await target.innerText()).toBe(await link.innerText())
      await expect.poll(() => isInView(page, anchor)).toBe(true)
    }
    await close()
  })

  it('has quotations with their speaker, days in order, and publishers who differ', async () => {
    const { page, close } = await openFerry(hasScripts)
    const quotes = page.locator('main figure:has(blockquote)')
    expect(await quotes.count()).toBeGreaterThanOrEqual(1)
    for (const quote of await quotes.all())
      expect((await quote.locator('figcaption strong').innerText()).length).toBeGreaterThan(3)
    const days = page.locator('section[aria-labelledby=timeline] time')
    const times = await days.evaluateAll((all) => all.map((one) => one.getAttribute('datetime')))
    expect(new Set(times.map((time) => time?.slice(0, 10))).size).toBeGreaterThanOrEqual(3)
    expect(times).toEqual([...times].sort())
    const differing = page.locator('section[aria-labelledby=where-publishers-differ] dt')
    expect(new Set(await differing.allInnerTexts()).size).toBeGreaterThanOrEqual(2)
    await close()
  })

  it('names its sources with link and date, how it was made, and what is related', async () => {
    const { page, close } = await openFerry(hasScripts)
    const sources = page.locator('section[aria-labelledby=sources] > ol > li')
    expect(await sources.count()).toBeGreaterThanOrEqual(4)
    for (const source of await sources.all()) {
      expect(await source.locator('h3 a').getAttribute('href')).toMatch(/^https:\/\//)
      expect(await source.locator('time').getAttribute('datetime')).toMatch(/^\d{4}-/)
      expect(await source.locator('mark').count()).toBeGreaterThanOrEqual(1)
    }
    const making = await page.locator('section[aria-labelledby=how-this-was-made]').innerText()
    for (const word of ['onix-extractive', 'verbatim/', '0 refuted', 'Revisions', 'Corrections'])
      expect(making).toContain(word)
    await page.getByRole('link', { name: 'Why these belong together' }).click()
    await page.waitForURL(/\/stories\//)
    await close()
  })

  it('leads from a citation mark to the words that the sentence rests on', async () => {
    const { page, close } = await openFerry(hasScripts)
    const claim = page.locator('main .text section .claim').first()
    const words = await claim.evaluate((element) => element.firstChild?.textContent ?? '')
    await claim.getByRole('link').first().click()
    // A script shows the passage beside the sentence first.
    if (hasScripts) await page.getByRole('link', { name: 'All that was taken from it' }).click()
    const anchor = new URL(page.url()).hash.slice(1)
    expect(await page.locator(`mark[id="${anchor}"]`).innerText()).toBe(words)
    await expect.poll(() => isInView(page, anchor)).toBe(true)
    await close()
  })
})

describe('every citation of every article', () => {
  it('opens at a mark that holds exactly the words of its sentence, or says the same', async () => {
    const astray: string[] = []
    let count = 0
    for (const path of await listArticlePaths(paper.newsroom)) {
      const html = await (await fetch(`${paper.url}${path}`)).text()
      const { document } = parseHTML(html)
      for (const link of document.querySelectorAll('sup > a')) {
        const sentence = link.closest('.claim, h1, .dek, blockquote')
        const words = bare(wordsBeside(sentence))
        const mark = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
        count += 1
        // Where several publishers say one thing, the first is quoted; each further mark says it in its own words.
        const isFirst = link === sentence?.querySelector('sup > a')
        const said = bare(mark?.textContent ?? '')
        if (mark?.localName !== 'mark' || (isFirst ? said !== words : shareOf(words, said) < 0.6))
          astray.push(`${path}: ${words} <> ${mark?.textContent ?? 'no mark'}`)
      }
    }
    expect(astray).toEqual([])
    expect(count).toBeGreaterThan(100)
  })
})

/** Text of a sentence without its marks. */
function wordsBeside(sentence: Element | null): string {
  const marks = [...(sentence?.querySelectorAll('sup') ?? [])].map((mark) => mark.textContent)
  return marks.reduce((words, mark) => words.replace(mark, ''), sentence?.textContent ?? '')
}

// Quotation marks stand around a pull quote, and an editor's brackets may stand in a sentence.
function bare(words: string): string {
  return words
    .replace(/\s*\[[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^\s*“?|”?\s*$/g, '')
}

/** Share of the first text's words that stand in the second. */
function shareOf(words: string, other: string): number {
  const [all, there] = [words, other].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const found = (all ?? []).filter((word) => there?.includes(word)).length
  return found / Math.max(1, all?.length ?? 0)
}

function isInView(page: Reader['page'], id: string): Promise<boolean> {
  return page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > 0 && top < 900
  })
}
