import { afterEach, describe, expect, it } from 'vitest'
import type { ParsedEntry } from '#domain/feed.ts'
import type { DocumentId } from '#domain/ids.ts'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'

const NOW = '2026-11-23T08:00:00.000Z'

const entry: ParsedEntry = {
  guid: 'tag:harbour,1',
  url: 'https://harbour.example/1',
  title: 'Ferry runs aground',
  author: null,
  publishedAt: NOW,
  summaryHtml: null,
  contentHtml: null,
  categories: ['Harbour'],
}

async function seedFeed(store: Store) {
  const publisher = await store.publishers.save({
    name: 'The Harbour Post',
    homeUrl: 'https://harbour.example/',
    isSample: false,
    now: NOW,
  })
  const feed = await store.feeds.add({
    publisherId: publisher.id,
    url: 'https://harbour.example/feed',
    title: 'Harbour',
    folder: 'Local/Sea',
    section: null,
    isSample: false,
    now: NOW,
  })
  return { publisher, feedId: feed.id }
}

async function seedDocument(store: Store, text: string, path = '1') {
  const { publisher } = await seedFeed(store)
  const saved = await store.documents.save({
    publisherId: publisher.id,
    url: `https://harbour.example/${path}`,
    page: {
      title: 'Ferry runs aground',
      author: null,
      publishedAt: NOW,
      language: 'en',
      canonicalUrl: null,
      text,
      method: 'feed',
    },
    publishedAt: NOW,
    fetchedAt: NOW,
    feedSection: null,
    isSample: false,
  })
  await store.documents.saveUnderstanding(
    saved,
    {
      language: 'en',
      section: 'news',
      topic: 'disaster',
      sentences: [{ position: 0, paragraph: 0, start: 0, end: text.length }],
      names: [
        { name: 'Ilse Marrow', kind: 'person', mentions: [{ start: 0, end: 3 }] },
        { name: 'Dell', kind: 'organisation', mentions: [{ start: 1, end: 2 }] },
        { name: 'Dell', kind: 'place', mentions: [{ start: 2, end: 3 }] },
      ],
      quotes: [
        {
          start: 1,
          end: 4,
          sentence: 0,
          speaker: 'Ilse Marrow',
          speakerSpan: null,
          roleSpan: null,
        },
      ],
      dates: [],
      quantities: [],
    },
    NOW,
  )
  return saved
}

async function openStoryOf(store: Store, documentId: DocumentId) {
  const storyId = await store.stories.open({
    title: 'Ferry runs aground',
    section: 'news',
    publishedAt: NOW,
    isSample: false,
    now: NOW,
  })
  const reason = { similarity: 1, hoursApart: 0, sharedNames: ['Ilse Marrow'], sharedTerms: [] }
  await store.stories.join(storyId, documentId, { reason, now: NOW })
  await store.stories.refresh(storyId, NOW)
  return storyId
}

describe.each(dialects)('the store on $name', ({ open }) => {
  let opened: Store | undefined

  async function openEmpty() {
    const { store, clock } = await open()
    opened = store
    return { store, clock }
  }

  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  it('keeps one feed for one address', async () => {
    const { store } = await openEmpty()
    const first = await seedFeed(store)
    const second = await seedFeed(store)
    expect(second.feedId).toBe(first.feedId)
    expect(await store.feeds.count()).toBe(1)
    expect(await store.feeds.find(first.feedId)).toMatchObject({
      folder: 'Local/Sea',
      state: 'new',
    })
  })

  it('gives a second publisher of the same name a slug of its own', async () => {
    const { store } = await openEmpty()
    await seedFeed(store)
    const other = {
      name: 'The Harbour Post',
      homeUrl: 'https://other.example/',
      isSample: false,
      now: NOW,
    }
    expect((await store.publishers.save(other)).slug).toBe('the-harbour-post-2')
  })

  it('remembers why a feed failed, and forgets it when it works again', async () => {
    const { store } = await openEmpty()
    const { feedId } = await seedFeed(store)
    const times = { fetchedAt: NOW, nextFetchAt: '2026-11-23T09:00:00.000Z' }
    const failure = { kind: 'not-found', message: 'harbour.example has no page there.' } as const
    await store.feeds.saveFetch(feedId, { failure, ...times })
    await store.feeds.saveFetch(feedId, { failure, ...times })
    expect(await store.feeds.find(feedId)).toMatchObject({
      state: 'failing',
      failure,
      failureCount: 2,
    })
    expect(await store.feeds.listDue(NOW)).toEqual([])
    await store.feeds.saveFetch(feedId, { failure: null, ...times, etag: '"a"' })
    expect(await store.feeds.find(feedId)).toMatchObject({
      state: 'healthy',
      failure: null,
      failureCount: 0,
      etag: '"a"',
    })
  })

  it('asks a feed early, but not sooner than its publisher asked for', async () => {
    const { store } = await openEmpty()
    const { feedId } = await seedFeed(store)
    const times = { fetchedAt: NOW, nextFetchAt: '2026-11-23T09:00:00.000Z' }
    const failure = { kind: 'server-error', message: 'harbour.example has a fault.' } as const
    await store.feeds.saveFetch(feedId, { failure, ...times })
    const after = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString()
    const listEarly = (now: string) => store.feeds.listDue(now, { evenEarly: true })
    expect(await listEarly(NOW)).toEqual([feedId])
    await store.feeds.saveFetch(feedId, {
      failure: { ...failure, kind: 'rate-limited', retryAfterSeconds: 120 },
      ...times,
    })
    expect(await listEarly(after(119))).toEqual([])
    expect(await listEarly(after(121))).toEqual([feedId])
  })

  it('tells new and changed entries from known ones', async () => {
    const { store } = await openEmpty()
    const { feedId } = await seedFeed(store)
    expect(await store.entries.saveAll(feedId, [entry, entry], NOW)).toHaveLength(1)
    expect(await store.entries.saveAll(feedId, [entry], NOW)).toEqual([])
    expect(
      await store.entries.saveAll(feedId, [{ ...entry, title: 'Ferry freed' }], NOW),
    ).toHaveLength(1)
    expect(await store.entries.countByState()).toEqual({
      waiting: 1,
      read: 0,
      failed: 0,
      skipped: 0,
    })
  })

  it('makes a new version only when the text differs', async () => {
    const { store } = await openEmpty()
    const first = await seedDocument(store, 'The ferry ran aground.')
    expect(await seedDocument(store, 'The ferry ran aground.')).toMatchObject({
      version: 1,
      isNew: false,
    })
    expect(await seedDocument(store, 'The ferry was freed.')).toMatchObject({
      documentId: first.documentId,
      version: 2,
      isNew: true,
    })
    expect((await store.documents.find({ ...first, version: 1 }))?.text).toBe(
      'The ferry ran aground.',
    )
    const [read] = await store.documents.listRead([first.documentId])
    expect(read?.document.version).toBe(2)
    const [older] = await store.documents.listReadVersions([{ ...first, version: 1 }])
    expect(older?.understanding.quotes[0]?.speaker).toBe('Ilse Marrow')
  })

  it('keeps what a page says of itself with its version', async () => {
    const { store } = await openEmpty()
    const first = await seedDocument(store, 'The ferry ran aground.')
    const found = await store.documents.find(first)
    expect(found).not.toHaveProperty('facts')
    if (!found) throw new Error('not found')
    const facts = {
      authors: ['Ida Holm'],
      publishedAt: '2026-11-23T09:00:00+01:00',
      updatedAt: '2026-11-23T11:30:00+01:00',
      section: 'Hafen',
      sectionHint: null,
      picture: {
        url: 'https://harbour.example/ferry.jpg',
        alt: null,
        caption: 'The “Solveig”',
        credit: 'Ada Vale',
      },
    }
    const page = { ...found, text: 'The ferry was freed.', facts }
    const { publisherId, url, publishedAt, fetchedAt, feedSection, isSample } = found
    const times = { publishedAt, fetchedAt, feedSection, isSample }
    const second = await store.documents.save({ publisherId, url, page, ...times })
    expect((await store.documents.find(second))?.facts).toEqual(facts)
  })

  it('reads a document in its last understood version while a newer one waits', async () => {
    const { store } = await openEmpty()
    const first = await seedDocument(store, 'The ferry ran aground.')
    const [read] = await store.documents.listRead([first.documentId])
    if (!read) throw new Error('not read')
    const page = { ...read.document, text: 'The ferry was freed.' }
    const { publisherId, url, publishedAt, fetchedAt, feedSection, isSample } = read.document
    const times = { publishedAt, fetchedAt, feedSection, isSample }
    expect((await store.documents.save({ publisherId, url, page, ...times })).version).toBe(2)
    const [still] = await store.documents.listRead([first.documentId])
    expect(still?.document.text).toBe('The ferry ran aground.')
  })

  it('puts a document into one story only', async () => {
    const { store } = await openEmpty()
    const { documentId } = await seedDocument(store, 'The ferry ran aground.')
    expect(await store.documents.listUngrouped(10)).toEqual([documentId])
    const storyId = await openStoryOf(store, documentId)
    await openStoryOf(store, documentId)
    expect(await store.documents.listUngrouped(10)).toEqual([])
    expect(await store.documents.findStory(documentId)).toBe(storyId)
    expect(await store.stories.listMembers(storyId)).toMatchObject([
      { documentId, reason: { sharedNames: ['Ilse Marrow'] } },
    ])
    expect(await store.stories.find(storyId)).toMatchObject({ documentCount: 1, publisherCount: 1 })
  })

  it('undoes a transaction that throws, whole', async () => {
    const { store } = await openEmpty()
    const broken = store.transaction(async (tx) => {
      await seedFeed(tx)
      await tx.jobs.add([{ stage: 'fetch-feed', key: 'feed:1' }])
      throw new Error('stopped half way')
    })
    await expect(broken).rejects.toThrow('stopped half way')
    expect(await store.feeds.count()).toBe(0)
    expect((await store.jobs.countReady())['fetch-feed']).toBe(0)
  })

  it('counts editions up', async () => {
    const { store } = await openEmpty()
    const before = await store.edition()
    await store.bumpEdition()
    await store.bumpEdition()
    expect(await store.edition()).toBe(before + 2)
  })

  it('finds titles before texts, marks the words, and takes any punctuation', async () => {
    const { store } = await openEmpty()
    const about = { storyId: null, section: 'news', publishedAt: NOW } as const
    const body = 'The harbour was closed for a day after the ferry met the sandbank.'
    await store.search.save({ kind: 'document', ref: 1, title: 'Harbour closed', body, ...about })
    await store.search.save({
      kind: 'article',
      ref: 1,
      title: 'Ferries freed',
      body: 'At last.',
      ...about,
    })
    const hits = await store.search.find({ text: 'ferry', words: 'all', limit: 5 })
    expect(hits.map((hit) => hit.kind)).toEqual(['article', 'document'])
    expect(hits[1]?.snippet).toContain('\u0002ferry\u0003')
    expect(
      await store.search.find({ text: 'ferry "OR* NEAR(', words: 'any', limit: 5 }),
    ).toHaveLength(2)
    expect(await store.search.find({ text: '?!', words: 'all', limit: 5 })).toEqual([])
    await store.search.save({
      kind: 'document',
      ref: 1,
      title: 'Harbour open',
      body: 'All well.',
      ...about,
    })
    expect(await store.search.find({ text: 'sandbank', words: 'all', limit: 5 })).toEqual([])
  })

  it('finds samples only while there is nothing else', async () => {
    const { store } = await openEmpty()
    const { publisher } = await seedFeed(store)
    const save = async (path: string, isSample: boolean) => {
      const url = `https://harbour.example/${path}`
      const page = { title: path, text: 'The ferry.', author: null, publishedAt: NOW } as const
      const { documentId } = await store.documents.save({
        publisherId: publisher.id,
        url,
        page: { ...page, language: 'en', canonicalUrl: null, method: 'feed' },
        publishedAt: NOW,
        fetchedAt: NOW,
        feedSection: null,
        isSample,
      })
      const about = { storyId: null, section: 'news', publishedAt: NOW } as const
      const words = { title: path, body: 'The ferry.' }
      await store.search.save({ kind: 'document', ref: documentId, ...words, ...about })
    }
    const find = async () => {
      const hits = await store.search.find({ text: 'ferry', words: 'all', limit: 5 })
      return hits.map(({ title }) => title)
    }
    await save('made-up', true)
    expect(await find()).toEqual(['made-up'])
    await save('real', false)
    expect(await find()).toEqual(['real'])
  })

  it('keeps reports and questions under their addresses', async () => {
    const { store } = await openEmpty()
    await store.reports.save({
      secret: 's3cret',
      articleId: null,
      answerAddress: null,
      revision: null,
      claimId: '1.0',
      kind: 'wrong-fact',
      text: 'It was a Tuesday.',
      contact: null,
      createdAt: NOW,
    })
    expect(await store.reports.findBySecret('s3cret')).toMatchObject({
      outcome: 'open',
      claimId: '1.0',
    })
    expect(await store.reports.findBySecret('guess')).toBeUndefined()
    const answered = {
      address: 'abc',
      question: 'Who freed the ferry?',
      scope: { kind: 'archive' },
      follows: null,
      answer: { kind: 'abstention', reason: 'That is not in our articles.', nearestStories: [] },
      askedAt: NOW,
      newestDocumentAt: null,
    } as const
    await store.questions.save(answered)
    expect(await store.questions.find('abc')).toEqual(answered)
  })
})
