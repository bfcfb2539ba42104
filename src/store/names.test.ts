import { afterEach, describe, expect, it } from 'vitest'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'
import { printAbout } from './print-about.testing.ts'

describe.each(dialects)('names on $name', ({ open }) => {
  let opened: Store | undefined

  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  async function printed(): Promise<Store> {
    const { store } = await open()
    opened = store
    await printAbout(store, 'The mayor resigns', ['Anna Vale', 'Tom Marsh', 'Anna B. Vale'])
    await printAbout(store, 'A mayor is sought', ['Anna Vale', 'Tom Marsh'])
    await printAbout(store, 'The bridge opens', ['Thomas Marsh', 'Ilse Crane'])
    return store
  }
  const edition = { isSample: false, limit: 10 }

  it('meet under one key, however they are spelled, and count each article once', async () => {
    const store = await printed()
    expect(await store.names.find('anna vale', false)).toEqual({
      key: 'anna vale',
      name: 'Anna Vale',
      kind: 'person',
      articleCount: 2,
    })
    expect(await store.names.find('anna vale', true)).toBeUndefined()
    expect(await store.names.find('nobody', false)).toBeUndefined()
  })

  it('lead to the articles that tell of them', async () => {
    const store = await printed()
    const ids = await store.names.listArticles('thomas marsh', edition)
    const cards = await store.articles.listCardsOf(ids)
    expect(cards.map(({ headline }) => headline)).toEqual([
      'The bridge opens',
      'A mayor is sought',
      'The mayor resigns',
    ])
  })

  it('are listed by how many articles tell of them, alone and beside another', async () => {
    const store = await printed()
    const people = await store.names.listOfKind('person', edition)
    expect(people.map(({ key, articleCount }) => [key, articleCount])).toEqual([
      ['thomas marsh', 3],
      ['anna vale', 2],
      ['ilse crane', 1],
    ])
    const beside = await store.names.listBeside('anna vale', edition)
    expect(beside.map(({ name }) => name)).toEqual(['Tom Marsh'])
  })

  it('of an article stand once each, also where it spells one in two ways', async () => {
    const store = await printed()
    const [id] = (await store.names.listArticles('anna vale', edition)).slice(-1)
    if (id === undefined) throw new Error('no article')
    const keys = await store.names.listKeysOf([id], 1)
    expect(keys.get(id)).toEqual(['anna vale'])
    const names = await store.names.listOfArticle(id, 10)
    expect(names.map(({ key }) => key).sort()).toEqual(['anna vale', 'thomas marsh'])
  })
})
