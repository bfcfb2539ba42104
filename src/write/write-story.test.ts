import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import { listClaims } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import { OPEN_TERMS, type Terms } from '#domain/rights.ts'
import { checkDraft } from '#check/index.ts'
import { createModel } from '#models/index.ts'
import { publishDraft } from '#publish/index.ts'
import { openStore, type Store, type Work } from '#store/index.ts'
import { readBridgeStory } from '#tests/bridge-story.ts'
import { addToStory, seedBridgeStory } from '#tests/seed-bridge-story.ts'
import { startScriptedModel } from '#tests/scripted-model.ts'
import { mendDraft } from './mend-draft.ts'
import { DEFAULT_WRITE, type WriteSettings } from './settings.ts'
import { writeStory } from './write-story.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const clock = fixedClock(NOW)

let store: Store
beforeEach(async () => {
  store = await openStore({ kind: 'sqlite', path: ':memory:' }, clock)
})
afterEach(() => store.close())

const seedStory = (count: number) => seedBridgeStory(store, NOW, count)
const addDocument = (storyId: StoryId, read: ReadDocument) =>
  addToStory(store, { storyId, read, now: NOW })

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
    const said = { text: lie, evidence: [1] }
    const section = { kind: 'lead', heading: 'Sold', evidence: [1] }
    const script = [
      { headline: said, dek: said, sections: [section] },
      { sections: [{ section: 1, sentences: [said] }] },
      { sentences: [1, 2, 3].map((sentence) => ({ sentence, ...said })) },
    ].map((reply) => ({ content: JSON.stringify(reply) }))
    const server = await startScriptedModel(
      ({ index }) => script[Math.min(index, 2)] ?? { status: 404 },
    )
    const model = createModel({ url: server.url, key: null, model: 'liar' })
    const context = { store, clock, model, settings: DEFAULT_WRITE }
    const [draftId] = (await finish(await writeStory(context, storyId))).drafts ?? []
    if (!draftId) throw new Error('no draft')
    const check = async () =>
      finish(await checkDraft({ store, clock, settings: DEFAULT_WRITE }, draftId))
    while ((await check()).refused) await finish(await mendDraft(context, draftId))
    await server.close()
    const checked = await store.drafts.findChecked(draftId)
    expect(checked?.isPrintable).toBe(true)
    expect(JSON.stringify(checked?.body)).not.toContain('sold the bridge')
    expect(checked?.verdicts.filter(({ outcome }) => outcome === 'refuted')).not.toEqual([])
  })
})

/** What the publisher of the story's document at `place` now asks for. */
async function ask(storyId: StoryId, place: number, terms: Partial<Terms>): Promise<DocumentId> {
  const documentId = (await store.stories.listMembers(storyId))[place]?.documentId
  const [read] = documentId === undefined ? [] : await store.documents.listRead([documentId])
  if (!read) throw new Error('no such document')
  const { id, publisherId, url } = read.document
  const subject = { publisherId, origin: new URL(url).origin, documentId: id }
  const signal = {
    name: 'robots-tag',
    place: 'page',
    value: 'x',
    address: url,
    path: null,
    policyUrl: null,
    terms: { ...OPEN_TERMS, ...terms },
  } as const
  await store.rights.save(subject, [signal], NOW)
  return id
}

async function draftOf(work: Work) {
  const [draftId] = (await finish(work)).drafts ?? []
  const found = draftId === undefined ? undefined : await store.drafts.find(draftId)
  if (!found) throw new Error('no draft')
  return found.draft
}

describe('writeStory and what publishers ask for', () => {
  it('takes not a word from a document that may only be linked', async () => {
    const storyId = await seedStory(4)
    const id = await ask(storyId, 0, { isLinkOnly: true })
    const { body } = await draftOf(await write(storyId))
    expect(JSON.stringify(body)).not.toContain(`"documentId":${id},`)
  })

  it('counts publishers without those that may only be linked', async () => {
    const storyId = await seedStory(2)
    await ask(storyId, 0, { isLinkOnly: true })
    expect((await write(storyId)).outcome).toBe('in brief: 1 of 2 publishers')
  })

  it('shows no more of a document than its publisher lets us', async () => {
    const storyId = await seedStory(4)
    const id = await ask(storyId, 0, { excerptCharacters: 100 })
    const { body } = await draftOf(await write(storyId))
    const spans = new Map<string, number>()
    const citations = [...listClaims(body), ...body.pullQuotes].flatMap((one) =>
      'citations' in one ? one.citations : [one.citation],
    )
    for (const { documentId, part, start, end } of citations)
      if (documentId === id && part === 'text') spans.set(`${start}`, end - start)
    expect([...spans.values()].reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(100)
  })

  it('keeps a document from the model, and quotes it beside what the model wrote', async () => {
    const storyId = await seedStory(4)
    const id = await ask(storyId, 0, { isKeptFromModels: true })
    const [kept] = await store.documents.listRead([id])
    const server = await startScriptedModel([{ content: '{}' }])
    const model = createModel({ url: server.url, key: null, model: 'scripted' })
    await writeStory({ store, clock, model, settings: DEFAULT_WRITE }, storyId)
    await server.close()
    const prompts = server.requests.join('\n')
    expect(prompts).toContain('<evidence>')
    for (const { start, end } of kept?.understanding.sentences ?? [])
      expect(prompts).not.toContain(kept?.document.text.slice(start, end))
  })

  it('asks no model where too few publishers let it', async () => {
    const storyId = await seedStory(2)
    await ask(storyId, 0, { isKeptFromModels: true })
    const server = await startScriptedModel([{ content: '{}' }])
    const model = createModel({ url: server.url, key: null, model: 'scripted' })
    const work = await writeStory({ store, clock, model, settings: DEFAULT_WRITE }, storyId)
    await server.close()
    expect(server.requests).toEqual([])
    expect((await draftOf(work)).body.writer.kind).toBe('extractive')
  })

  async function print(work: Work) {
    const [draftId] = (await finish(work)).drafts ?? []
    if (draftId === undefined) throw new Error('no draft')
    const context = { store, clock, settings: DEFAULT_WRITE }
    const { articles } = await finish(await checkDraft(context, draftId))
    const printed = await finish(await publishDraft({ store, clock }, draftId))
    const [articleId] = articles ?? printed.articles ?? []
    if (articleId === undefined) throw new Error('no article')
    return articleId
  }

  it('writes an article anew that is out when a publisher speaks, and withdraws it when all have', async () => {
    const storyId = await seedStory(4)
    const articleId = await print(await write(storyId))
    const first = await ask(storyId, 0, { isLinkOnly: true })
    expect(await print(await write(storyId))).toBe(articleId)
    const anew = await store.articles.find(articleId)
    expect(anew?.revision.number).toBe(2)
    expect(JSON.stringify(anew?.revision.body)).not.toContain(`"documentId":${first},`)
    for (const place of [1, 2, 3]) await ask(storyId, place, { isLinkOnly: true })
    expect(await finish(await write(storyId))).toEqual({ articles: [articleId] })
    expect(await store.articles.find(articleId)).toMatchObject({
      status: 'canceled',
      notice: { reason: 'The publishers of its sources now ask for links and no words.' },
    })
    expect(await finish(await write(storyId))).toEqual({})
  })

  it('has an article withdrawn when too little is left of it to print', async () => {
    const storyId = await seedStory(4)
    const articleId = await print(await write(storyId))
    for (const place of [0, 1, 2]) await ask(storyId, place, { isLinkOnly: true })
    await ask(storyId, 3, { excerptCharacters: 1 })
    expect(await print(await write(storyId))).toBe(articleId)
    expect(await store.articles.find(articleId)).toMatchObject({ status: 'canceled' })
  })
})
