import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper, type Paper } from './paper.ts'
import { openPublisherSite, rssOf, type PublisherSite } from './publisher-site.ts'
import { openBrowser, openReader, type Reader } from './reader.ts'

const SCRIPT = '<script>window.hurt = 1</script>'
const IMAGE = '<img src=x onerror="window.hurt = 1">'
const BREAKOUT = `"></mark></title></script>${IMAGE}<!--`
const NAME = `Cutler "Post" ${IMAGE} & Sons`
const TITLE = `Brackwell council closes the ${SCRIPT} weir bridge`

const FIRST = [
  `The council of Brackwell closed the weir bridge on Tuesday after divers found a crack ${SCRIPT} in its middle pier, the council said.`,
  `"Nobody crosses until the ${IMAGE} pier is mended," said Maud Ferrow, the mayor of Brackwell, at the weir bridge on Tuesday evening.`,
  `The bridge carries 4,000 people a day over the Alder between Brackwell and Low Town, and the next crossing ${BREAKOUT} is nine kilometres away.`,
  'Engineers from the county will measure the pier every day this week, and the council expects their report on the crack by Friday.',
  'Buses take the upper road in the meantime, which adds twenty minutes to the way to school for the children of Low Town.',
  'The weir bridge was built 82 years ago and was last strengthened after the flood that took the mill, the records of the council show.',
  'Traders in Low Town asked the council for help with their rents while the bridge stays closed, and the council will answer next week.',
]
const SECOND = [
  `The weir bridge in Brackwell is closed after a crack was found in its middle pier, and the council \u202eknaht\u202c asks drivers to keep away.`,
  'Divers who looked at the bridge on Tuesday for another reason saw the crack, which is two metres long and as wide as a hand.',
  'Maud Ferrow, the mayor of Brackwell, said that the bridge would stay closed until county engineers had finished measuring the pier.',
  'Some 4,000 people cross the weir bridge on a working day, most of them on the way from Low Town to the railway station.',
  'The bus company sends its buses over the upper road, and schools in Brackwell open half an hour later until the bridge is open again.',
  'A temporary bridge for people on foot could stand within ten days, the county said, if the river stays as low as it is now.',
  'Shops on the market square lost half their customers within two days, and the traders want the car park by the weir free of charge.',
  'The county paid for the last works on the bridge, and the council asked it on Wednesday to pay for these as well.',
]

let browser: Browser
let paper: Paper
let site: PublisherSite
let reader: Reader

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample', env: { ONIX_ALLOW_ADDRESSES: '127.0.0.0/8' } })
  site = await openPublisherSite((url) => ({
    '/cutler/feed': rssOf(NAME, `${url}/cutler/`, {
      items: [{ path: 'weir', title: TITLE, paragraphs: FIRST }],
    }),
    '/alder/feed': rssOf('Alder Valley News', `${url}/alder/`, {
      items: [{ path: 'weir', title: TITLE, paragraphs: SECOND }],
    }),
  }))
  for (const feed of ['cutler', 'alder']) {
    const added = await paper.newsroom.addFeed(`${site.url}/${feed}/feed`)
    expect(added.kind).toBe('added')
  }
  await paper.newsroom.schedule({ evenEarly: true })
  await paper.newsroom.drain()
  reader = await openReader(browser, { url: paper.url })
})
afterAll(async () => {
  await browser.close()
  await site.close()
  await paper.close()
})

/** Opens a page and makes sure that what a publisher wrote is text on it, and nothing else. */
async function openUnhurt(path: string): Promise<Page> {
  const { page, listFaults } = reader
  await page.goto(path)
  await expectUnhurt(page)
  expect(await listFaults(), path).toEqual([])
  return page
}

async function expectUnhurt(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  expect(await page.locator('img, [onerror], main script, body > script').count()).toBe(0)
}

async function articlePath(): Promise<string> {
  const { articles } = paper.newsroom.store
  const [card] = await articles.listCards({ isSample: false, limit: 10 })
  if (!card) throw new Error('two publishers made no article')
  return `/articles/${card.slug}-${card.id}`
}

describe('a paper with feeds of its own', () => {
  it('shows them in place of the sample edition', async () => {
    const page = await openUnhurt('/')
    await expect
      .poll(async () => (await page.reload()) && page.locator('main').innerText())
      .toContain(TITLE)
    expect(await page.getByText('This is a sample edition').count()).toBe(0)
    expect(await page.locator('main').innerText()).not.toContain('Grey Heron')
  })

  it('finds and answers nothing from the sample edition any more', async () => {
    const page = await openUnhurt('/search?q=Grey+Heron')
    expect(await page.locator('main').innerText()).not.toContain('Stranded ferry')
    const { answer } = await paper.newsroom.ask('How many people were aboard the Grey Heron?', {
      kind: 'archive',
    })
    expect(answer.kind).toBe('abstention')
  })
})

describe('hostile words of a publisher', () => {
  it('stand as text in an article, in its marks and in its sources', async () => {
    const page = await openUnhurt(await articlePath())
    const words = await page.locator('main').innerText()
    expect(words).toContain(TITLE)
    expect(words).toContain(NAME)
    expect(words).toMatch(/<script>window.hurt = 1<\/script> in its middle pier|<img src=x/)
    expect(await page.title()).toContain(TITLE)
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(data ?? '')).toMatchObject({ headline: TITLE })
  })

  it('stand as text in the story, the section, the search and the status', async () => {
    const { stories } = paper.newsroom.store
    const [card] = await paper.newsroom.store.articles.listCards({ isSample: false, limit: 1 })
    const story = card && (await stories.find(card.storyId))
    if (!card || !story) throw new Error('no story')
    const page = await openUnhurt(`/stories/${story.slug}-${story.id}`)
    expect(await page.locator('main').innerText()).toContain(NAME)
    await openUnhurt(`/sections/${card.section}`)
    expect(await page.locator('main').innerText()).toContain(TITLE)
    await openUnhurt('/search?q=weir+bridge')
    expect(await page.locator('main').innerText()).toContain(SCRIPT)
    expect(await page.locator('main mark').count()).toBeGreaterThanOrEqual(1)
    await openUnhurt('/search?q=onerror')
    await openUnhurt('/status')
  })

  it('stand as text in the feeds, which stay well-formed', async () => {
    const { page } = reader
    await page.goto('/method')
    for (const path of ['/rss.xml', '/atom.xml']) {
      const xml = await (await fetch(`${paper.url}${path}`)).text()
      const titles = await page.evaluate((text) => {
        const document = new DOMParser().parseFromString(text, 'application/xml')
        if (document.querySelector('parsererror')) return ['broken']
        return [...document.querySelectorAll('item > title, entry > title')].map(
          (title) => title.textContent,
        )
      }, xml)
      // Readers of feeds take a title as HTML or as text; either way no tag may come out of it.
      expect(titles.length, path).toBe(1)
      expect(titles[0], path).toMatch(/(<|&lt;)script/)
    }
  })
})

describe('hostile words of a reader', () => {
  const WORDS = `Why did ${BREAKOUT} the weir bridge \u202e close ${SCRIPT} \u0002on\u0003 Tuesday?`

  it('stand as text in a search', async () => {
    const page = await openUnhurt(`/search?q=${encodeURIComponent(WORDS)}`)
    expect(await page.locator('#query').inputValue()).toContain(SCRIPT)
  })

  it('stand as text in a question and its answer', async () => {
    const { page, listFaults } = reader
    await page.goto('/ask')
    await page.getByLabel('Your question').fill(WORDS)
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.waitForURL(/\/ask\/[\w-]+$/)
    await expectUnhurt(page)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(SCRIPT)
    expect(await listFaults()).toEqual([])
  })

  it('stand as text in a report', async () => {
    const { secret } = await paper.newsroom.report({
      articleId: null,
      answerAddress: null,
      claimId: null,
      kind: 'other',
      text: WORDS,
      contact: BREAKOUT,
    })
    const page = await openUnhurt(`/report/${secret}`)
    expect(await page.locator('main').innerText()).toContain(SCRIPT)
  })
})
