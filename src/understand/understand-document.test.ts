import { describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import { NotFound, openStore, type DocumentRef, type NewDocument } from '#store/index.ts'
import { understandDocument } from './understand-document.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const clock = fixedClock(NOW)

async function storeOfOne() {
  const store = await openStore({ kind: 'sqlite', path: ':memory:' }, clock)
  const publisher = await store.publishers.save({
    name: 'The Moor Echo',
    homeUrl: 'https://echo.example/',
    isSample: false,
    now: NOW,
  })
  const page: NewDocument = {
    publisherId: publisher.id,
    url: 'https://echo.example/1',
    page: {
      title: 'Ferry aground',
      author: null,
      publishedAt: NOW,
      language: 'en',
      canonicalUrl: null,
      text: 'Ilse Marrow closed the port.\n\n“The tide fell too fast for us,” she said.',
      method: 'feed',
    },
    publishedAt: NOW,
    fetchedAt: NOW,
    feedSection: 'world',
    isSample: false,
  }
  const ref = await store.documents.save(page)
  return { store, page, ref: { documentId: ref.documentId, version: ref.version } }
}

/** The same page as its publisher changed it, with the document already in a story. */
async function storeOfChanged() {
  const { store, ref, page } = await storeOfOne()
  const storyId = await store.stories.open({
    title: 'Ferry aground',
    section: 'world',
    publishedAt: NOW,
    isSample: false,
    now: NOW,
  })
  const reason = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }
  await store.stories.join(storyId, ref.documentId, { reason, now: NOW })
  const changed = await store.documents.save({
    ...page,
    page: { ...page.page, text: 'Ilse Marrow opened the port again.' },
  })
  return { store, storyId, ref: { documentId: ref.documentId, version: changed.version } }
}

/** A page long enough to be told from others, in a story of its own. */
async function storeOfCopied() {
  const { store, page } = await storeOfOne()
  const text = Array.from(
    { length: 12 },
    (_, at) =>
      `Boat ${at} of the ferry line lay at berth ${at * 7} until tide ${at * 13} had come in.`,
  ).join(' ')
  const long = { ...page, url: 'https://echo.example/2', page: { ...page.page, text } }
  const saved = await store.documents.save(long)
  const ref = { documentId: saved.documentId, version: saved.version }
  const storyId = await store.stories.open({
    title: 'Ferry aground',
    section: 'world',
    publishedAt: NOW,
    isSample: false,
    now: NOW,
  })
  const reason = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }
  await store.stories.join(storyId, ref.documentId, { reason, now: NOW })
  return { store, page: long, ref, storyId }
}

describe('understandDocument', () => {
  it('sends a page that its publisher changed back to its story, and lets search find it there', async () => {
    const { store, storyId, ref } = await storeOfChanged()
    const { save } = await understandDocument({ store, clock }, ref)
    expect(await store.transaction(save)).toEqual({ stories: [storyId] })
    const hits = await store.search.find({ text: 'opened', words: 'all', storyId, limit: 5 })
    expect(hits).toMatchObject([{ ref: ref.documentId }])
    await store.close()
  })

  it('saves what it read, the same when run twice, and passes the document on', async () => {
    const { store, ref } = await storeOfOne()
    for (const _ of [1, 2]) {
      const { save } = await understandDocument({ store, clock }, ref)
      expect(await store.transaction(save)).toEqual({ understood: [ref.documentId] })
    }
    const [read] = await store.documents.listRead([ref.documentId])
    expect(read?.understanding).toMatchObject({ language: 'en', section: 'world' })
    expect(read?.understanding.sentences).toHaveLength(2)
    expect(read?.understanding.quotes).toHaveLength(1)
    await store.close()
  })

  it('finds the copy of a text, counts its voice once, and lets it go when its page is changed', async () => {
    const { store, page, ref, storyId } = await storeOfCopied()
    const run = async (of: DocumentRef) =>
      store.transaction((await understandDocument({ store, clock }, of)).save)
    await run(ref)
    const other = await store.publishers.save({
      name: 'The Bay Post',
      homeUrl: 'https://bay.example/',
      isSample: false,
      now: NOW,
    })
    const carried = {
      ...page,
      publisherId: other.id,
      url: 'https://bay.example/7',
      page: { ...page.page, text: `By a Bay Post reporter\n\n${page.page.text}` },
    }
    const copy = await store.documents.save(carried)
    const reason = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }
    await store.stories.join(storyId, copy.documentId, { reason, now: NOW })
    await run(copy)
    expect(await store.copies.listOf([copy.documentId])).toMatchObject([
      { originalId: ref.documentId, originalPublisher: 'The Moor Echo', likeness: 1 },
    ])
    expect(await store.stories.find(storyId)).toMatchObject({ publisherCount: 1 })
    const changed = { ...carried, page: { ...carried.page, text: 'Our own words on it.' } }
    await run(await store.documents.save(changed))
    expect(await store.copies.listOf([copy.documentId])).toEqual([])
    expect(await store.stories.find(storyId)).toMatchObject({ publisherCount: 2 })
    await store.close()
  })

  it('leaves the store alone until saved', async () => {
    const { store, ref } = await storeOfOne()
    await understandDocument({ store, clock }, ref)
    expect(await store.documents.listRead([ref.documentId])).toEqual([])
    await store.close()
  })

  it('refuses a version that the store has not', async () => {
    const { store, ref } = await storeOfOne()
    const missing = understandDocument({ store, clock }, { ...ref, version: 9 })
    await expect(missing).rejects.toBeInstanceOf(NotFound)
    await store.close()
  })
})
