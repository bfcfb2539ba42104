import { afterEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '#domain/ids.ts'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const WEEK = { since: '2026-11-16T08:00:00.000Z', until: '2026-11-30T08:00:00.000Z', limit: 5 }

async function saveDocument(store: Store, name: string, publishedAt: string) {
  const publisher = await store.publishers.save({
    name,
    homeUrl: `https://${name.toLowerCase()}.example/`,
    isSample: false,
    now: NOW,
  })
  const { documentId } = await store.documents.save({
    publisherId: publisher.id,
    url: `https://${name.toLowerCase()}.example/${publishedAt}`,
    page: {
      title: 'Ferry aground',
      author: null,
      publishedAt,
      language: 'en',
      canonicalUrl: null,
      text: `The ferry ran aground, says ${name}.`,
      method: 'feed',
    },
    publishedAt,
    fetchedAt: NOW,
    feedSection: null,
    isSample: false,
  })
  return documentId
}

async function storyOf(store: Store, ids: readonly DocumentId[]) {
  const storyId = await store.stories.open({
    title: 'Ferry aground',
    section: 'news',
    publishedAt: NOW,
    isSample: false,
    now: NOW,
  })
  const reason = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }
  for (const id of ids) await store.stories.join(storyId, id, { reason, now: NOW })
  return storyId
}

describe.each(dialects)('copies on $name', ({ open }) => {
  let opened: Store | undefined

  async function openEmpty() {
    const { store } = await open()
    opened = store
    return store
  }

  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  it('finds documents that share a band, those that share most first, and none outside the days asked for', async () => {
    const store = await openEmpty()
    const wire = await saveDocument(store, 'Wire', '2026-11-22T08:00:00.000Z')
    const echo = await saveDocument(store, 'Echo', NOW)
    const old = await saveDocument(store, 'Old', '2026-10-01T08:00:00.000Z')
    const bands = [7, 2 ** 36 + 1, 2 ** 37]
    await store.copies.saveBands(wire, { bands, publishedAt: '2026-11-22T08:00:00.000Z' })
    await store.copies.saveBands(old, { bands, publishedAt: '2026-10-01T08:00:00.000Z' })
    await store.copies.saveBands(echo, { bands: [2 ** 37, 5, 5], publishedAt: NOW })
    const question = { documentId: echo, bands: [2 ** 37, 5], ...WEEK }
    const found = await store.copies.listCandidates(question)
    expect(found).toEqual([{ documentId: wire, text: 'The ferry ran aground, says Wire.' }])
    await store.copies.saveBands(wire, { bands: [9], publishedAt: NOW })
    expect(await store.copies.listCandidates(question)).toEqual([])
  })

  it('says that the first published is the original, whatever order they were found in', async () => {
    const store = await openEmpty()
    const echo = await saveDocument(store, 'Echo', '2026-11-23T07:00:00.000Z')
    const post = await saveDocument(store, 'Post', '2026-11-23T06:00:00.000Z')
    const wire = await saveDocument(store, 'Wire', '2026-11-23T05:00:00.000Z')
    await store.copies.save(post, [{ documentId: echo, likeness: 0.8 }])
    expect(await store.copies.listOf([echo, post, wire])).toMatchObject([
      { documentId: echo, originalId: post, originalPublisher: 'Post', likeness: 0.8 },
    ])
    const touched = await store.copies.save(wire, [{ documentId: echo, likeness: 0.9 }])
    expect(new Set(touched)).toEqual(new Set([wire, post]))
    const copies = await store.copies.listOf([echo, post, wire])
    expect(copies.map(({ documentId }) => documentId)).toEqual([echo, post])
    expect(copies.every(({ originalId }) => originalId === wire)).toBe(true)
  })

  it('counts one voice once', async () => {
    const store = await openEmpty()
    const wire = await saveDocument(store, 'Wire', '2026-11-23T05:00:00.000Z')
    const echo = await saveDocument(store, 'Echo', '2026-11-23T06:00:00.000Z')
    const own = await saveDocument(store, 'Own', '2026-11-23T07:00:00.000Z')
    const storyId = await storyOf(store, [wire, echo, own])
    await store.stories.refresh(storyId, NOW)
    expect(await store.stories.find(storyId)).toMatchObject({ publisherCount: 3 })
    await store.copies.save(echo, [{ documentId: wire, likeness: 1 }])
    await store.stories.refresh(storyId, NOW)
    expect(await store.stories.find(storyId)).toMatchObject({ publisherCount: 2, documentCount: 3 })
  })

  it('forgets a likeness when the page was changed into a text of its own', async () => {
    const store = await openEmpty()
    const wire = await saveDocument(store, 'Wire', '2026-11-23T05:00:00.000Z')
    const echo = await saveDocument(store, 'Echo', '2026-11-23T06:00:00.000Z')
    await store.copies.save(echo, [{ documentId: wire, likeness: 1 }])
    expect(await store.copies.save(echo, [])).toEqual([echo])
    expect(await store.copies.listOf([echo])).toEqual([])
    expect(await store.copies.save(echo, [])).toEqual([])
  })
})
