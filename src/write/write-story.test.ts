import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import type { StoryId } from '#domain/ids.ts'
import { checkDraft } from '#check/index.ts'
import { createModel } from '#models/index.ts'
import { openStore, type Store, type Work } from '#store/index.ts'
import { readBridgeStory } from '#tests/bridge-story.ts'
import { startScriptedModel } from '#tests/scripted-model.ts'
import { DEFAULT_WRITE, type WriteSettings } from './settings.ts'
import { writeStory } from './write-story.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const clock = fixedClock(NOW)
const REASON = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }

let store: Store
beforeEach(async () => {
  store = await openStore({ kind: 'sqlite', path: ':memory:' }, clock)
})
afterEach(() => store.close())

/** Puts the first `count` documents of the bridge story into the store, as one story. */
async function seedStory(count: number): Promise<StoryId> {
  const documents = readBridgeStory()
  const storyId = await store.stories.open({
    title: 'Bridge',
    section: 'news',
    publishedAt: NOW,
    isSample: false,
    now: NOW,
  })
  for (const read of documents.slice(0, count)) await addDocument(storyId, read)
  return storyId
}

async function addDocument(storyId: StoryId, read: ReturnType<typeof readBridgeStory>[number]) {
  const { document, understanding } = read
  const publisher = await store.publishers.save({
    name: document.publisherName,
    homeUrl: `https://${document.publisherId}.example.org/`,
    isSample: false,
    now: NOW,
  })
  const { publishedAt, fetchedAt, url } = document
  const ref = await store.documents.save({
    publisherId: publisher.id,
    url,
    page: document,
    publishedAt,
    fetchedAt,
    feedSection: null,
    isSample: false,
  })
  await store.documents.saveUnderstanding(ref, understanding, NOW)
  await store.stories.join(storyId, ref.documentId, { reason: REASON, now: NOW })
  await store.stories.refresh(storyId, NOW)
}

const finish = (work: Work) => store.transaction((target) => work.save(target))
const write = (storyId: StoryId, settings: WriteSettings = DEFAULT_WRITE) =>
  writeStory({ store, clock, model: null, settings }, storyId)

describe('writeStory', () => {
  it('drafts a story of several publishers, which the check lets through', async () => {
    const storyId = await seedStory(4)
    const { drafts } = await finish(await write(storyId))
    const [draftId] = drafts ?? []
    if (!draftId) throw new Error('no draft')
    const made = await finish(await checkDraft({ store, clock, settings: DEFAULT_WRITE }, draftId))
    expect(made.checked).toEqual([draftId])
    const checked = await store.drafts.findChecked(draftId)
    expect(checked?.isPrintable).toBe(true)
    expect(checked?.cut).toEqual([])
    expect(checked?.verdicts.length).toBeGreaterThan(5)
  })

  it('does not write again from the same input, and does when a document comes', async () => {
    const storyId = await seedStory(2)
    await finish(await write(storyId))
    const again = await write(storyId)
    expect(again.outcome).toBe('nothing new')
    expect(await finish(again)).toEqual({})
    const [, , third] = readBridgeStory()
    if (!third) throw new Error('no third document')
    await addDocument(storyId, third)
    expect((await finish(await write(storyId))).drafts).toHaveLength(1)
  })

  it('saves one draft when it runs twice at once', async () => {
    const storyId = await seedStory(2)
    const [first, second] = await Promise.all([write(storyId), write(storyId)])
    expect(await finish(first)).toEqual(await finish(second))
  })

  it('leaves a story of too few publishers in brief', async () => {
    const storyId = await seedStory(2)
    const work = await write(storyId, { ...DEFAULT_WRITE, minPublishers: 3 })
    expect(work.outcome).toBe('in brief: 2 of 3 publishers')
    expect(await finish(work)).toEqual({})
  })

  it('keeps what a model makes up out of print, and the verdict on it', async () => {
    const storyId = await seedStory(4)
    const lie = 'The mayor of Aldermoor sold the bridge for 12 crowns.'
    const reply = {
      headline: { text: lie, evidence: [1] },
      sections: [{ kind: 'lead', heading: 'Sold', sentences: [{ text: lie, evidence: [1] }] }],
    }
    const server = await startScriptedModel([{ content: JSON.stringify(reply) }])
    const model = createModel({ url: server.url, key: null, model: 'liar' })
    const work = await writeStory({ store, clock, model, settings: DEFAULT_WRITE }, storyId)
    await server.close()
    const [draftId] = (await finish(work)).drafts ?? []
    if (!draftId) throw new Error('no draft')
    await finish(await checkDraft({ store, clock, settings: DEFAULT_WRITE }, draftId))
    const checked = await store.drafts.findChecked(draftId)
    expect(checked?.isPrintable).toBe(true)
    expect(JSON.stringify(checked?.body)).not.toContain('sold the bridge')
    expect(checked?.verdicts.filter(({ outcome }) => outcome === 'refuted')).not.toEqual([])
  })
})
