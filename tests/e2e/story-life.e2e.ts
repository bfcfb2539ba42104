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

async function listArticles() {
  const cards = await paper.newsroom.store.articles.listCards({ isSample: true, limit: 20 })
  return cards.toSorted((a, b) => a.id - b.id)
}

describe('two stories that were merged', () => {
  it('are one for readers: both addresses lead to it, and it says what became of the other and why', async () => {
    const { page } = reader
    const [kept, gone] = await listArticles()
    if (!kept || !gone) throw new Error('the sample has two articles')
    const decided = { by: 'Ines Calder', reason: 'Both tell of one day in Aldermoor.' }
    await paper.newsroom.mergeStories([gone.storyId, kept.storyId], decided)
    await paper.newsroom.drain()
    const [now] = await paper.newsroom.store.articles.listCardsOf([kept.id])
    await page.goto(`/articles/${gone.slug}-${gone.id}`)
    expect(new URL(page.url()).pathname).toBe(`/articles/${now?.slug ?? ''}-${kept.id}`)
    await page.getByRole('link', { name: 'Why these belong together' }).click()
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/stories/.*-${kept.storyId}$`))
    const together = page.locator('section[aria-labelledby=together]')
    const words = await together.innerText()
    expect(words).toContain('Another story was merged into this one')
    expect(words).toContain('Both tell of one day in Aldermoor.')
    expect(words).toContain('Ines Calder')
    expect(words).toContain('independent publishers')
    expect(words).toContain('It opened the story.')
    expect(words).toMatch(/Like the others it names/)
    await page.goto(`/stories/any-slug-${gone.storyId}`)
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`-${kept.storyId}$`))
    await page.goto('/corrections')
    expect(await page.locator('main').innerText()).toContain('Merged into the article')
    expect(await reader.listFaults()).toEqual([])
  })
})

describe('a document that was split off', () => {
  it('stands in a story of its own, and the article says that it rests on it no more', async () => {
    const { page } = reader
    const { store, splitStory, drain } = paper.newsroom
    const card = (await listArticles()).at(-1)
    const [cited] = card ? await store.storyLife.listCited(card.storyId) : []
    if (!card || cited === undefined) throw new Error('the article cites nothing')
    const part = { storyId: card.storyId, documents: [cited] }
    await splitStory(part, { by: 'Ines Calder', reason: 'It tells of another ship.' })
    await drain()
    await page.goto(`/articles/${card.slug}-${card.id}`)
    expect(new URL(page.url()).pathname).toBe(`/articles/${card.slug}-${card.id}`)
    const making = page.locator('section[aria-labelledby=how-this-was-made]')
    expect(await making.innerText()).toContain('went to a story of its own')
    const story = await store.documents.findStory(cited)
    await page.goto(`/stories/${String(story)}`)
    const words = await page.locator('section[aria-labelledby=together]').innerText()
    expect(words).toContain('This story was made of 1 document of another')
    expect(words).toContain('It tells of another ship.')
    expect(await reader.listFaults()).toEqual([])
  })
})
