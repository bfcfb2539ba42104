import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readConfig } from '#config/index.ts'
import { openNewsroom, type Newsroom } from './index.ts'

let newsroom: Newsroom
afterEach(() => newsroom.close())

async function openSample(): Promise<Newsroom> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onix-arrange-'))
  newsroom = await openNewsroom(readConfig({ env: { ONIX_DATA_DIR: dataDir }, file: null }))
  await newsroom.ensureSampleEdition()
  await newsroom.drain()
  return newsroom
}

async function listCards() {
  return newsroom.store.articles.listCards({ isSample: true, limit: 100 })
}

const DECIDED = { by: 'ines', reason: 'Both tell of one day at the council.' }

describe('people', () => {
  it('merge two stories: one article stands, the other is withdrawn with the reason, and the paper learns', async () => {
    const { store, mergeStories, learnGrouping, drain } = await openSample()
    const before = await listCards()
    const [one, two] = before.toSorted((a, b) => a.id - b.id)
    if (!one || !two) throw new Error('the sample has two articles')
    expect(await mergeStories([two.storyId, one.storyId], DECIDED)).toEqual({
      kind: 'done',
      story: one.storyId,
      other: two.storyId,
    })
    await drain()
    const gone = await store.articles.find(two.id)
    expect(gone?.status).toBe('canceled')
    expect(gone?.notice?.reason).toContain(`Merged into the article “${one.headline}”`)
    expect((await store.articles.find(one.id))?.slug).toBe(one.slug)
    expect((await listCards()).length).toBe(before.length - 1)
    const [decision] = await store.corrections.listDecisions(1)
    expect(decision).toMatchObject({ editor: 'ines', action: 'merge stories' })
    const lesson = await learnGrouping()
    expect(lesson.pairs).toBeGreaterThan(0)
    expect(lesson.same).toBe(lesson.pairs)
    expect(await mergeStories([two.storyId, one.storyId], DECIDED)).toMatchObject({
      kind: 'refused',
    })
  })

  it('split a document off: its story’s article is written anew without it, and says so', async () => {
    const { store, splitStory, drain } = await openSample()
    const [card] = (await listCards()).toSorted((a, b) => b.documentCount - a.documentCount)
    if (!card) throw new Error('the sample has an article')
    const [cited] = await store.storyLife.listCited(card.storyId)
    if (cited === undefined) throw new Error('the article cites nothing')
    const part = { storyId: card.storyId, documents: [cited] }
    const arranged = await splitStory(part, { by: 'ines', reason: 'Another council.' })
    expect(arranged.kind).toBe('done')
    await drain()
    const article = await store.articles.find(card.id)
    expect(article?.revision.number).toBe(2)
    expect(article?.revision.note).toContain('went to a story of its own')
    expect(article?.slug).toBe(card.slug)
    expect(await store.storyLife.listCited(card.storyId)).not.toContain(cited)
    expect(await store.groupingLabels.list()).toContainEqual(
      expect.objectContaining({ isSame: false }),
    )
  })
})
