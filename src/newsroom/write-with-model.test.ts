import { afterEach, describe, expect, it } from 'vitest'
import { NO_LIMITS, type SpendingLimits } from '#domain/model-call.ts'
import { createGrouper } from '#group/index.ts'
import { createFetcher, createParser } from '#gather/index.ts'
import { createMeteredModel, createModel } from '#models/index.ts'
import { dialects } from '#store/dialects.testing.ts'
import { startScriptedModel, type Script } from '#tests/scripted-model.ts'
import { seedBridgeStory } from '#tests/seed-bridge-story.ts'
import { writePlausibly } from '#tests/plausible-writer.ts'
import { writeStory } from '#write/index.ts'
import { drain } from './worker.ts'

const prices = { usdPerMillionPromptTokens: 100, usdPerMillionCompletionTokens: 100 }
const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

describe.each(dialects)('the line with a model, on $name', ({ open: openDialect }) => {
  async function newsroom(script: Script, limits: Partial<SpendingLimits> = {}) {
    const server = await startScriptedModel(script)
    const { store, clock } = await openDialect()
    const fetcher = createFetcher({ allowAddresses: [], contact: null, clock })
    const parser = createParser()
    open.push(server, store, fetcher, parser)
    const model = createModel({ url: server.url, key: null, model: 'small', retries: 0, ...prices })
    if (!model) throw new Error('no model')
    const meter = {
      book: store.modelCalls,
      cache: store.modelReplies,
      clock,
      limits: { ...NO_LIMITS, ...limits },
      prices,
      concurrency: 2,
      timeoutMs: 10_000,
    }
    const crew = {
      store,
      clock,
      gather: { store, clock, fetcher, parser },
      group: { store, clock, grouper: createGrouper() },
      model: createMeteredModel(model, meter),
      writing: { minPublishers: 2, excerptWords: 2000, excerptShare: 1 },
      fetchConcurrency: 1,
      modelConcurrency: 2,
    }
    const outcomes: string[] = []
    const work = () =>
      drain(crew, {
        onProgress: ({ stage, key, outcome }) => outcomes.push(`${stage} ${key}: ${outcome}`),
      })
    const storyId = await seedBridgeStory(store, clock.now(), 4)
    const printed = async () => {
      await store.jobs.add([{ stage: 'write', key: `story:${storyId}` }])
      await work()
      const card = await store.articles.findByStory(storyId)
      return card && (await store.articles.find(card.id))?.revision.body
    }
    // What a job does before it saves.
    const write = () => writeStory({ ...crew, settings: crew.writing }, storyId)
    return { server, store, storyId, outcomes, printed, write }
  }

  it('writes, checks, mends and prints, and the book agrees with the server to the token', async () => {
    const { server, store, storyId, outcomes, printed } = await newsroom((request) =>
      writePlausibly(request, { spoilEvery: 4 }),
    )
    const body = await printed()
    expect(body?.writer.kind).toBe('model')
    const stages = outcomes.map((outcome) => outcome.split(':')[0]?.replace(/ .*/, ''))
    expect(stages).toEqual(['write', 'check', 'write', 'check', 'publish'])
    const spent = await store.modelCalls.findOfStory(storyId)
    expect(spent).toMatchObject({ ...server.billed(), calls: server.requests.length })
    expect(body?.writer.costUsd).toBeCloseTo(spent.costUsd, 9)
  })

  it('pays nothing twice when a job that was killed before it saved runs again', async () => {
    const { server, store, storyId, printed, write } = await newsroom((request) =>
      writePlausibly(request),
    )
    await write()
    const asked = server.requests.length
    expect((await printed())?.writer.kind).toBe('model')
    expect(server.requests).toHaveLength(asked)
    expect(await store.modelCalls.findOfStory(storyId)).toMatchObject({
      calls: asked,
      cached: asked,
    })
  })

  it('selects and quotes once the budget is spent, and says so', async () => {
    const { server, printed } = await newsroom((request) => writePlausibly(request), {
      usdPerStory: 0.01,
    })
    const body = await printed()
    expect(server.requests).toEqual([])
    expect(body?.writer).toMatchObject({
      kind: 'extractive',
      costUsd: 0,
      instead: 'small was not asked: the money of the story is spent or kept back.',
    })
  })
})
