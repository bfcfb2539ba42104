import { afterEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import { openStore, type Store } from '#store/index.ts'
import { groupWaiting, type GroupContext } from './group-waiting.ts'
import { createGrouper } from './grouper.ts'
import { REPORT_NAMES, type ReportName } from './made-up-news.testing.ts'
import { saveReport } from './saved-news.testing.ts'

const NOW = '2026-03-06T08:00:00.000Z'
const STORIES = [
  ['harbourFire', 'harbourFireAgain', 'harbourFireCause'],
  ['schoolFire', 'schoolFireAgain'],
  ['cupMatch', 'cupMatchAgain'],
  ['leagueMatch'],
  ['ferryStrike', 'ferryStrikeAgain'],
  ['budget'],
  ['comet'],
]

let store: Store
afterEach(() => store.close())

async function openContext(): Promise<GroupContext> {
  store = await openStore({ kind: 'sqlite', path: ':memory:' })
  return contextOf(store)
}

function contextOf(opened: Store): GroupContext {
  return { store: opened, clock: fixedClock(NOW), grouper: createGrouper() }
}

async function save(name: ReportName, publishedAt?: string): Promise<void> {
  await saveReport(store, name, publishedAt)
}

async function runOnce(context: GroupContext, limit = 100): Promise<boolean> {
  const work = await groupWaiting(context, limit)
  const made = await context.store.transaction((saving) => work.save(saving))
  return (made.understood?.length ?? 0) > 0
}

async function drain(context: GroupContext, limit = 100): Promise<void> {
  while (await runOnce(context, limit)) continue
}

/** Stories as names of reports, in the order of their first document. */
async function readStories(): Promise<readonly (readonly string[])[]> {
  const memberships = await store.stories.listMembershipsSince('2000-01-01T00:00:00.000Z')
  const read = await store.documents.listRead(memberships.map(({ documentId }) => documentId))
  const nameOf = new Map(read.map(({ document }) => [document.id, document.url.split('/').at(-1)]))
  return [...Map.groupBy(memberships, ({ storyId }) => storyId).values()].map((members) =>
    members.map(({ documentId }) => nameOf.get(documentId) ?? ''),
  )
}

describe('the stage group', () => {
  it('puts every understood document into one story, with counts, title, section and reasons', async () => {
    const context = await openContext()
    for (const name of REPORT_NAMES) await save(name)
    await drain(context)
    expect(await readStories()).toEqual(STORIES)
    const [membership] = await store.stories.listMembershipsSince('2000-01-01T00:00:00.000Z')
    if (!membership) throw new Error('no membership')
    const story = await store.stories.find(membership.storyId)
    expect(story?.title).toContain('grain store')
    expect(story).toMatchObject({
      section: 'business',
      documentCount: 3,
      publisherCount: 3,
      firstPublishedAt: '2026-03-02T06:00:00.000Z',
      lastPublishedAt: '2026-03-03T15:00:00.000Z',
    })
    const members = await store.stories.listMembers(membership.storyId)
    expect(members.map(({ reason }) => reason.similarity === 1)).toEqual([true, false, false])
    expect(members[1]?.reason.sharedNames).toContain('Aldermoor')
  })

  it.each([1, 2, 5])('makes the same stories %i documents at a time', async (limit) => {
    const context = await openContext()
    for (const name of REPORT_NAMES) await save(name)
    await drain(context, limit)
    expect(await readStories()).toEqual(STORIES)
  })

  it('makes the same stories when it is started anew before every batch', async () => {
    await openContext()
    for (const name of REPORT_NAMES) await save(name)
    while (await runOnce(contextOf(store), 2)) continue
    expect(await readStories()).toEqual(STORIES)
  })

  it('does nothing a second time', async () => {
    const context = await openContext()
    for (const name of REPORT_NAMES) await save(name)
    await drain(context)
    expect((await groupWaiting(context, 100)).outcome).toBe('nothing waits')
    expect(await store.stories.count()).toBe(STORIES.length)
  })

  it('remembers nothing that could not be saved', async () => {
    const context = await openContext()
    for (const name of REPORT_NAMES) await save(name)
    for (const limit of [3, 7]) {
      const work = await groupWaiting(context, limit)
      const failing = context.store.transaction(async (saving) => {
        await work.save(saving)
        throw new Error('the disk is full')
      })
      await expect(failing).rejects.toThrow('the disk is full')
      expect(await store.stories.count()).toBe(0)
    }
    await groupWaiting(context, 4)
    await drain(context, 3)
    expect(await readStories()).toEqual(STORIES)
  })

  it('saves once what was computed twice', async () => {
    const context = await openContext()
    for (const name of REPORT_NAMES) await save(name)
    const works = [await groupWaiting(context, 100), await groupWaiting(contextOf(store), 100)]
    for (const work of works) await store.transaction((saving) => work.save(saving))
    expect(await readStories()).toEqual(STORIES)
    expect(await store.stories.count()).toBe(STORIES.length)
  })

  it('compares a late document with its own time, however old', async () => {
    const context = await openContext()
    await save('harbourFire', '2019-03-02T06:00:00.000Z')
    for (const name of ['cupMatch', 'comet'] as const) await save(name)
    await drain(context)
    await save('harbourFireAgain', '2019-03-02T09:30:00.000Z')
    await save('harbourFireCause', '2026-03-03T15:00:00.000Z')
    await drain(context)
    expect(await readStories()).toEqual([
      ['harbourFire', 'harbourFireAgain'],
      ['cupMatch'],
      ['harbourFireCause'],
      ['comet'],
    ])
  })

  it('remembers only documents near in time to those it last placed', async () => {
    const context = await openContext()
    await save('harbourFire', '2019-03-02T06:00:00.000Z')
    await save('comet')
    await drain(context)
    expect(context.grouper.listPlaces().size).toBe(1)
  })
})
