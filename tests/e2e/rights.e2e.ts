import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper, type Paper } from './paper.ts'
import { openPublisherSite, type PublisherSite } from './publisher-site.ts'
import { openBrowser, openReader, type Reader } from './reader.ts'

const TITLE = 'Weir bridge in Brackwell closes after a crack is found'
const TEXTS = {
  open: [
    'The council of Brackwell closed the weir bridge on Tuesday after divers found a crack in its middle pier, the council said.',
    'The bridge carries 4,000 people a day over the Alder between Brackwell and Low Town, and the next crossing is nine kilometres away.',
    'Buses take the upper road in the meantime, which adds twenty minutes to the way to school for the children of Low Town.',
    'The weir bridge was built 82 years ago and was last strengthened after the flood that took the mill, the records of the council show.',
    '“Nobody crosses until the pier is mended,” said Maud Ferrow, the mayor of Brackwell, at the weir bridge on Tuesday evening.',
    'The council has asked the county for 3.2 million crowns, half of what new piers for the weir bridge would cost.',
    'Traders in Low Town asked the council for help with their rents while the bridge stays closed, and it will answer next week.',
  ],
  free: [
    'The weir bridge in Brackwell is closed after a crack was found in its middle pier, and the council asks drivers to keep away.',
    'Divers who looked at the bridge on Tuesday for another reason saw the crack, which is two metres long and as wide as a hand.',
    'Some 4,000 people cross the weir bridge on a working day, most of them on the way from Low Town to the railway station.',
    'A temporary bridge for people on foot could stand within ten days, the county said, if the river stays as low as it is now.',
    'Maud Ferrow, the mayor of Brackwell, said that the bridge would stay closed until the pier had been measured and mended.',
    'The bus company sends its buses over the upper road, and schools in Brackwell open half an hour later until then.',
    'The county paid for the last works on the bridge, and the council asked it on Wednesday to pay for these as well.',
    'Shops on the market square lost half their customers within two days, and the traders want the car park free of charge.',
  ],
  linked: [
    'Brackwell woke up on Wednesday without its weir bridge, which the council had closed overnight because of a crack in a pier.',
    'Engineers from the county will measure the middle pier of the weir bridge every day this week, and report by Friday.',
    'Nobody was hurt, and the railway below the bridge runs as usual, a spokeswoman for the county told this paper.',
    'Low Town has no doctor of its own, so the practice in Brackwell sends a nurse over the upper road each morning.',
  ],
} as const

const page = (paragraphs: readonly string[], head = '') => ({
  type: 'text/html; charset=utf-8',
  body: `<html lang="en"><head><title>${TITLE}</title>${head}</head><body><article><h1>${TITLE}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
})

const feed = (title: string, link: string) => ({
  type: 'application/rss+xml; charset=utf-8',
  body: `<rss version="2.0"><channel><title>${title}</title><item><title>${TITLE}</title><guid>1</guid><link>${link}</link><pubDate>${new Date(Date.now() - 3_600_000).toUTCString()}</pubDate></item></channel></rss>`,
})

let browser: Browser
let paper: Paper
let site: PublisherSite
let reader: Reader

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({
    edition: 'empty',
    env: { ONIX_ALLOW_ADDRESSES: '127.0.0.0/8', ONIX_CONTACT: 'desk@paper.example' },
  })
  site = await openPublisherSite((url) => ({
    '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nContent-Usage: /free/ train-ai=n' },
    '/open/feed': feed('Northern Post', `${url}/open/1`),
    '/free/feed': feed('Alder Valley News', `${url}/free/1`),
    '/linked/feed': feed('Brackwell Gazette', `${url}/linked/1`),
    '/open/1': page(TEXTS.open),
    '/free/1': page(TEXTS.free),
    '/linked/1': page(TEXTS.linked, '<meta name="robots" content="nosnippet">'),
  }))
  for (const name of ['open', 'free', 'linked'])
    await paper.newsroom.addFeed(`${site.url}/${name}/feed`)
  await paper.newsroom.schedule({ evenEarly: true })
  await paper.newsroom.drain()
  reader = await openReader(browser, { url: paper.url, hasScripts: false })
})
afterAll(async () => {
  await browser.close()
  await site.close()
  await paper.close()
})

describe('what publishers ask for', () => {
  it('stands on a page of its own, with where it was found and what follows', async () => {
    const { page: shown } = reader
    await shown.goto('/')
    await shown.getByRole('link', { name: 'Publishers', exact: true }).click()
    const words = await shown.locator('main').innerText()
    expect(words).toMatch(/content-usage: train-ai=n\s+no model for \/free\/ in robots\.txt/)
    expect(words).toMatch(/robots-tag: nosnippet\s+link only on one page/)
    expect(words).toContain('desk@paper.example')
    expect(await shown.locator(`main a[href="${site.url}/robots.txt"]`).count()).toBeGreaterThan(0)
    expect(await reader.listFaults()).toEqual([])
  })

  it('keeps the words of a text that may only be linked off every page, and its link on them', async () => {
    const { page: shown } = reader
    const [card] = await paper.newsroom.store.articles.listCards({ isSample: false, limit: 1 })
    if (!card) throw new Error('no article came out')
    const ask = await paper.newsroom.ask('When will engineers of the county report on the pier?', {
      kind: 'archive',
    })
    for (const path of [
      `/articles/${card.slug}-${card.id}`,
      `/stories/${card.slug}-${card.storyId}`,
      '/search?q=engineers',
      `/ask/${ask.address}`,
      '/',
    ]) {
      await shown.goto(path)
      expect(await shown.content(), path).not.toContain('Engineers from the county')
    }
    for (const path of [
      `/articles/${card.slug}-${card.id}`,
      `/stories/${card.slug}-${card.storyId}`,
    ]) {
      await shown.goto(path)
      expect(await shown.locator(`a[href="${site.url}/linked/1"]`).count(), path).toBeGreaterThan(0)
      expect(await shown.content(), path).toContain('Brackwell Gazette')
    }
    expect(await reader.listFaults()).toEqual([])
  })
})
