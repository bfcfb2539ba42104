import { afterEach, describe, expect, it } from 'vitest'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const WHY = { reason: 'Both tell of the ferry.', madeBy: 'ines', at: NOW }
const JOINED = {
  reason: { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] },
  now: NOW,
}

describe.each(dialects)('the life of stories on $name', ({ open }) => {
  let store: Store
  afterEach(() => store.close())

  async function saveDocument(name: string): Promise<DocumentId> {
    const homeUrl = `https://${name.toLowerCase()}.example/`
    const publisher = await store.publishers.save({ name, homeUrl, isSample: false, now: NOW })
    const { documentId } = await store.documents.save({
      publisherId: publisher.id,
      url: `${homeUrl}ferry`,
      page: {
        title: `Ferry aground, says ${name}`,
        author: null,
        publishedAt: NOW,
        language: 'en',
        canonicalUrl: null,
        text: `The ferry ran aground, says ${name}.`,
        method: 'feed',
      },
      publishedAt: NOW,
      fetchedAt: NOW,
      feedSection: null,
      isSample: false,
    })
    return documentId
  }

  async function openStory(...documents: readonly DocumentId[]): Promise<StoryId> {
    const about = { title: 'Ferry aground', section: 'news', isSample: false } as const
    const id = await store.stories.open({ ...about, publishedAt: NOW, now: NOW })
    for (const document of documents) await store.stories.join(id, document, JOINED)
    await store.stories.refresh(id, NOW)
    return id
  }

  it('leads from a merged story to the last it went into, and lists it no more', async () => {
    store = (await open()).store
    const [one, two, three] = [
      await openStory(await saveDocument('Post')),
      await openStory(await saveDocument('Echo')),
      await openStory(await saveDocument('Wire')),
    ]
    expect(await store.storyLife.merge(three, two, WHY)).toBe(true)
    expect(await store.storyLife.merge(two, one, WHY)).toBe(true)
    expect(await store.storyLife.findHeir(three)).toBe(one)
    expect(await store.stories.find(one)).toMatchObject({ documentCount: 3, publisherCount: 3 })
    const briefs = await store.stories.listBriefs({ isSample: false, limit: 9 })
    expect(briefs.map(({ id }) => id)).toEqual([one])
    expect(await store.stories.count()).toBe(1)
    expect(
      (await store.storyLife.listChanges(two)).map(({ kind, otherId }) => [kind, otherId]),
    ).toEqual([
      ['merged', three],
      ['merged', two],
    ])
  })

  it('merges nothing twice, nothing into itself and nothing into what is gone', async () => {
    store = (await open()).store
    const [one, two] = [
      await openStory(await saveDocument('Post')),
      await openStory(await saveDocument('Echo')),
    ]
    expect(await store.storyLife.merge(one, one, WHY)).toBe(false)
    expect(await store.storyLife.merge(two, one, WHY)).toBe(true)
    expect(await store.storyLife.merge(two, one, WHY)).toBe(false)
    expect(await store.storyLife.merge(one, two, WHY)).toBe(false)
    expect(await store.storyLife.listChanges(one)).toHaveLength(1)
  })

  it('splits documents off into a story that bears the title of the first', async () => {
    store = (await open()).store
    const [post, echo] = [await saveDocument('Post'), await saveDocument('Echo')]
    const story = await openStory(post, echo)
    const made = await store.storyLife.split(story, [echo], WHY)
    expect(made && (await store.stories.find(made))).toMatchObject({
      title: 'Ferry aground, says Echo',
      documentCount: 1,
    })
    expect(await store.documents.findStory(echo)).toBe(made)
    expect(await store.stories.find(story)).toMatchObject({ documentCount: 1, publisherCount: 1 })
    expect(await store.storyLife.split(story, [echo], WHY)).toBeUndefined()
    expect(await store.storyLife.split(story, [post], WHY)).toBeUndefined()
  })

  it('keeps every word on a pair of documents, and goes by the newest', async () => {
    store = (await open()).store
    const [post, echo] = [await saveDocument('Post'), await saveDocument('Echo')]
    const [one, two] = [await openStory(post), await openStory(echo)]
    const labels = store.groupingLabels
    await labels.add([{ first: echo, second: post, isSame: false }], WHY)
    expect(await labels.isParted(one, two)).toBe(true)
    expect(await labels.isParted(two, one)).toBe(true)
    await labels.add([{ first: post, second: echo, isSame: true }], WHY)
    expect(await labels.isParted(one, two)).toBe(false)
    expect(await labels.isBound([echo], [post])).toBe(true)
    expect(await labels.list()).toEqual([{ first: post, second: echo, isSame: true }])
  })
})
