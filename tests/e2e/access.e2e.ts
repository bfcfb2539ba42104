import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPagePaths, openPaper, type Paper } from './paper.ts'
import { openBrowser, openReader } from './reader.ts'

let browser: Browser
let page: Page
let paper: Paper
let paths: readonly string[]

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  paths = [...(await listPagePaths(paper.newsroom)), '/no-such-page']
  page = (await openReader(browser, { url: paper.url })).page
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

async function openAllDetails(): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '')
  })
}

// No page has frames: one run in the page itself is all, and much the faster.
function axe(): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
}

/** Violations that keep people out, one line each, of the page as it stands. */
async function listBarriers(): Promise<readonly string[]> {
  const { violations } = await axe().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
}

describe.each([
  [1280, 'light'],
  [360, 'dark'],
] as const)('%i pixels wide, %s', (width, colorScheme) => {
  it('no page keeps anybody out', async () => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const barriers: string[] = []
    for (const path of paths) {
      await page.goto(path)
      await openAllDetails()
      barriers.push(...(await listBarriers()).map((barrier) => `${path} ${barrier}`))
    }
    expect(barriers).toEqual([])
  })
})

describe.each([
  [1280, 'dark'],
  [360, 'light'],
] as const)('%i pixels wide, %s', (width, colorScheme) => {
  it('colours can be told apart, where there are most of them', async () => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const isColourful = /^\/$|^\/(articles|stories|search\?q=ferry|welcome)/
    for (const path of paths.filter((one) => isColourful.test(one))) {
      await page.goto(path)
      await openAllDetails()
      const { violations } = await axe().withRules('color-contrast').analyze()
      expect(violations, path).toEqual([])
    }
  })
})

describe.each([
  ['more contrast', { contrast: 'more', forcedColors: 'none' }],
  ['the reader’s own colours', { contrast: 'no-preference', forcedColors: 'active' }],
] as const)('with %s', (_, media) => {
  it.each(['light', 'dark'] as const)('nobody is kept out, %s', async (colorScheme) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme, ...media })
    try {
      for (const path of paths.filter((one) => /^\/$|^\/(articles|sections)/.test(one))) {
        await page.goto(path)
        await openAllDetails()
        expect(await listBarriers(), path).toEqual([])
      }
    } finally {
      await page.emulateMedia({ contrast: null, forcedColors: null })
    }
  })
})

describe('320 pixels wide', () => {
  it('no page has to be moved sideways', async () => {
    await page.setViewportSize({ width: 320, height: 700 })
    const tooWide: string[] = []
    for (const path of paths) {
      await page.goto(path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 320) tooWide.push(`${path}: ${width}`)
    }
    expect(tooWide).toEqual([])
  })
})

describe('a keyboard', () => {
  it('skips to the page with the first key, and shows where it is', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto('/')
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    expect(await focused.innerText()).toBe('Skip to the page')
    expect(await focused.boundingBox()).toMatchObject({ width: expect.any(Number) as number })
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
  })

  it('reaches and sends the Ask form', async () => {
    await page.goto('/ask')
    await page.getByLabel('Your question').focus()
    await page.keyboard.type('How many people were aboard the Grey Heron?')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/ask\/[\w-]+$/)
  })
})
