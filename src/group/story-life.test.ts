import { afterEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import { openStore, type Store } from '#store/index.ts'
import { groupWaiting } from './group-waiting.ts'
import { createGrouper, type Grouper } from './grouper.ts'
import { markChanged } from './recall-window.ts'
import { saveReport } from './saved-news.testing.ts'

const NOW = '2026-03-06T08:00:00.000Z'
const clock = fixedClock(NOW)
const REASON = { similarity: 0.5, hoursApart: 1, sharedNames: ['Aldermoor'], sharedTerms: [] }

let store: Store
afterEach(() => store.close())

async function openEmpty(): Promise<Store> {
  store = await openStore({ kind: 'sqlite', path: ':memory:' })
  return store
}

async function openStory(documents: readonly DocumentId[]): Promise<StoryId> {
  const about = { title: 'A story', section: 'news', isSample: false } as const
  const id = await store.stories.open({ ...about, publishedAt: NOW, now: NOW })
  for (const document of documents)
    await store.stories.join(id, document, { reason: REASON, now: NOW })
  await store.stories.refresh(id, NOW)
  return id
}

async function run(grouper: Grouper = createGrouper()): Promise<void> {
  const work = await groupWaiting({ store, clock, grouper }, 100)
  await store.transaction((saving) => work.save(saving))
}

describe('stories that a document shows to be one', () => {
  it('are merged: the older keeps its number, the other leads there, and why is kept', async () => {
    await openEmpty()
    const first = await openStory([await saveReport(store, 'harbourFire')])
    const second = await openStory([await saveReport(store, 'harbourFireAgain')])
    await saveReport(store, 'harbourFireCause')
    await run()
    expect(await store.stories.find(first)).toMatchObject({ documentCount: 3, mergedInto: null })
    expect(await store.stories.find(second)).toMatchObject({ documentCount: 0, mergedInto: first })
    expect(await store.storyLife.findHeir(second)).toBe(first)
    const [change] = await store.storyLife.listChanges(first)
    expect(change).toMatchObject({ kind: 'merged', storyId: first, otherId: second, madeBy: null })
    expect(change?.reason).toContain('Aldermoor')
    expect(await store.stories.count()).toBe(1)
  })

  it('stay two where somebody said that they are', async () => {
    await openEmpty()
    const fire = await saveReport(store, 'harbourFire')
    const again = await saveReport(store, 'harbourFireAgain')
    const first = await openStory([fire])
    const second = await openStory([again])
    const label = { first: fire, second: again, isSame: false }
    await store.groupingLabels.add([label], { reason: 'two fires', madeBy: 'ines', at: NOW })
    await saveReport(store, 'harbourFireCause')
    await run()
    const both = [await store.stories.find(first), await store.stories.find(second)]
    expect(both.map((story) => story?.mergedInto)).toEqual([null, null])
  })

  it('are merged once, however often the batch is saved', async () => {
    await openEmpty()
    const first = await openStory([await saveReport(store, 'harbourFire')])
    await openStory([await saveReport(store, 'harbourFireAgain')])
    await saveReport(store, 'harbourFireCause')
    const work = await groupWaiting({ store, clock, grouper: createGrouper() }, 100)
    await store.transaction((saving) => work.save(saving))
    await store.transaction((saving) => work.save(saving))
    await run()
    expect(await store.storyLife.listChanges(first)).toHaveLength(1)
  })
})

describe('a story that holds two happenings', () => {
  async function openMixed() {
    await openEmpty()
    const story = await openStory([
      await saveReport(store, 'harbourFire'),
      await saveReport(store, 'harbourFireAgain'),
      await saveReport(store, 'cupMatch'),
    ])
    const match = await saveReport(store, 'cupMatchAgain')
    return { story, match }
  }

  it('is split when it has grown: the part with the earlier document keeps the number of two alike', async () => {
    const { story, match } = await openMixed()
    await run()
    const [change] = await store.storyLife.listChanges(story)
    expect(change).toMatchObject({ kind: 'split', storyId: story, madeBy: null })
    expect(change?.reason).toBe('2 documents told of another happening than the others.')
    expect(await store.documents.findStory(match)).toBe(change?.otherId)
    expect(await store.stories.find(story)).toMatchObject({ documentCount: 2, publisherCount: 2 })
    const parted = change && (await store.stories.find(change.otherId))
    expect(parted?.title).toContain('Carrow Rovers')
  })

  it('stays one where somebody said that it is', async () => {
    const { story, match } = await openMixed()
    const [member] = await store.stories.listMembers(story)
    const label = { first: member?.documentId ?? match, second: match, isSame: true }
    await store.groupingLabels.add([label], { reason: 'one day', madeBy: 'ines', at: NOW })
    await run()
    expect(await store.documents.findStory(match)).toBe(story)
    expect(await store.storyLife.listChanges(story)).toEqual([])
  })
})

describe('a grouper that has saved', () => {
  it('sees what somebody else did to its stories since', async () => {
    await openEmpty()
    const grouper = createGrouper()
    const fire = await saveReport(store, 'harbourFire')
    const again = await saveReport(store, 'harbourFireAgain')
    await run(grouper)
    const story = await store.documents.findStory(fire)
    const why = { reason: 'Two fires.', madeBy: 'ines', at: NOW }
    const made = story && (await store.storyLife.split(story, [again], why))
    await markChanged(store)
    await saveReport(store, 'cupMatch')
    await run(grouper)
    expect(grouper.listPlaces().get(again)).toBe(made)
  })

  it('reads no document again that it remembers', async () => {
    await openEmpty()
    const grouper = createGrouper()
    await saveReport(store, 'harbourFire')
    await run(grouper)
    const read: number[] = []
    const documents = store.documents
    const listNamed = documents.listNamed.bind(documents)
    documents.listNamed = (ids) => {
      read.push(...ids)
      return listNamed(ids)
    }
    const match = await saveReport(store, 'cupMatch')
    await run(grouper)
    expect(read).toEqual([match])
  })
})
