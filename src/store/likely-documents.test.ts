import { describe, expect, it } from 'vitest'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'

const NOW = '2026-11-23T08:00:00.000Z'

async function save(store: Store, title: string, body: string, isSample = false) {
  const publisher = await store.publishers.save({
    name: 'The Moor Echo',
    homeUrl: 'https://echo.example/',
    isSample,
    now: NOW,
  })
  const { documentId } = await store.documents.save({
    publisherId: publisher.id,
    url: `https://echo.example/${title.replaceAll(' ', '-')}`,
    page: {
      title,
      author: null,
      publishedAt: NOW,
      language: 'en',
      canonicalUrl: null,
      text: body,
      method: 'feed',
    },
    publishedAt: NOW,
    fetchedAt: NOW,
    feedSection: null,
    isSample,
  })
  await store.search.save({
    kind: 'document',
    ref: documentId,
    storyId: null,
    section: 'news',
    publishedAt: NOW,
    title,
    body,
  })
  return documentId
}

describe.each(dialects)('likely documents on $name', ({ open }) => {
  it('come best first, and by words in any of their forms', async () => {
    const { store } = await open()
    const ferry = await save(store, 'Ferry aground', 'The ferry ran aground off Aldermoor.')
    const glass = await save(store, 'Glassworks to close', 'The glassworks will close in March.')
    await save(store, 'Cup final', 'The final was drawn.')
    expect(await store.likely.find(['ferries', 'Aldermoor'], 5)).toEqual([ferry])
    expect((await store.likely.find(['glassworks', 'closing', 'ferry'], 5))[0]).toBe(glass)
    expect(await store.likely.find(['glassworks', 'ferry'], 1)).toHaveLength(1)
    await store.close()
  })

  it('are none for words that stand nowhere, for no words and for what is no word', async () => {
    const { store } = await open()
    await save(store, 'Ferry aground', 'The ferry ran aground off Aldermoor.')
    for (const words of [['heron'], [], ['"ferry" OR', '*', '', 'NEAR(', "ferry'); --"]])
      expect(await store.likely.find(words, 5)).toEqual([])
    await store.close()
  })

  it('are samples only while there is nothing else', async () => {
    const { store } = await open()
    const sample = await save(store, 'Ferry aground', 'The ferry ran aground.', true)
    expect(await store.likely.find(['ferry'], 5)).toEqual([sample])
    const own = await save(store, 'A ferry sails', 'The ferry sailed.')
    expect(await store.likely.find(['ferry'], 5)).toEqual([own])
    expect(await store.documents.findNewestAt()).toBe(NOW)
    await store.close()
  })
})
