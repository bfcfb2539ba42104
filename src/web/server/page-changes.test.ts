import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import type { ExtractedPage } from '#domain/document.ts'
import { OPEN_TERMS } from '#domain/rights.ts'
import { openStore, type DocumentRef, type Store } from '#store/index.ts'
import { readPageChanges } from './page-changes.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const LATER = '2026-11-23T12:00:00.000Z'
const FIRST = 'Repairs will cost 4.2 million crowns.\n\nThe bridge was built in 1931.'
const SECOND = 'Repairs will cost 7.5 million crowns.\n\nThe bridge was built in 1931.'

let store: Store
beforeEach(async () => {
  store = await openStore({ kind: 'sqlite', path: ':memory:' }, fixedClock(NOW))
})
afterEach(() => store.close())

async function saveVersion(text: string, fetchedAt: string): Promise<DocumentRef> {
  const publisher = { name: 'Post', homeUrl: 'https://post.example/', isSample: false, now: NOW }
  const page: ExtractedPage = {
    title: 'Bridge',
    author: null,
    publishedAt: null,
    language: 'en',
    canonicalUrl: null,
    text,
    method: 'sample',
  }
  return await store.documents.save({
    publisherId: (await store.publishers.save(publisher)).id,
    url: 'https://post.example/bridge',
    page,
    publishedAt: NOW,
    fetchedAt,
    feedSection: null,
    isSample: false,
  })
}

async function changesOf(ref: DocumentRef) {
  const document = await store.documents.find(ref)
  if (!document) throw new Error('no such version')
  const tell = await readPageChanges(store, [ref.documentId])
  const sentence = { part: 'text', start: 0, end: FIRST.indexOf('\n') } as const
  const other = { part: 'text', start: FIRST.indexOf('The'), end: FIRST.length } as const
  return await tell(document, [sentence, other, sentence])
}

describe('what became of a page', () => {
  it('is nothing while it stands as it was read', async () => {
    expect(await changesOf(await saveVersion(FIRST, NOW))).toEqual({ change: null, lost: null })
  })

  it('is a change since, with the passages taken from it that are no longer there', async () => {
    const ref = await saveVersion(FIRST, NOW)
    await saveVersion(SECOND, LATER)
    expect((await changesOf(ref)).change).toMatchObject({
      seenAt: { iso: LATER },
      isLater: true,
      lostCount: 1,
      diff: { more: 0, paragraphs: [expect.arrayContaining([{ kind: 'removed', text: '4.2' }])] },
    })
  })

  it.each([{ isLinkOnly: true }, { excerptCharacters: 160 }])(
    'is told without its words where its publisher closes them: %j',
    async (asked) => {
      const ref = await saveVersion(FIRST, NOW)
      await saveVersion(SECOND, LATER)
      const [publisher] = await store.publishers.list()
      if (!publisher) throw new Error('no publisher')
      const signal = {
        name: 'robots-tag',
        place: 'page',
        value: 'x',
        address: 'https://post.example/bridge',
        path: null,
        policyUrl: null,
        terms: { ...OPEN_TERMS, ...asked },
      } as const
      const { documentId } = ref
      const subject = { publisherId: publisher.id, origin: 'https://post.example', documentId }
      await store.rights.save(subject, [signal], NOW)
      expect((await changesOf(ref)).change).toMatchObject({ isLater: true, diff: null })
    },
  )

  it('is the change that made it, for the version after it', async () => {
    await saveVersion(FIRST, NOW)
    const ref = await saveVersion(SECOND, LATER)
    expect((await changesOf(ref)).change).toMatchObject({ isLater: false, lostCount: 0 })
  })

  it('is that it is gone, and since when', async () => {
    const ref = await saveVersion(FIRST, NOW)
    const none = { pageTitle: null, pageHash: null, etag: null, lastModified: null, reader: 1 }
    const url = 'https://post.example/bridge'
    await store.watches.start(ref.documentId, { url, ...none, nextLookAt: LATER })
    const watch = await store.watches.find(ref.documentId)
    if (watch) await store.watches.saveLook({ ...watch, lostAt: LATER })
    expect((await changesOf(ref)).lost).toMatchObject({ at: { iso: LATER } })
  })
})
