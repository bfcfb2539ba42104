import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { StoryId } from '#domain/ids.ts'
import { parseId } from '#store/json.ts'
import { dialects } from '#store/dialects.testing.ts'
import { NO_LIMITS, type SpendingLimits } from '#domain/model-call.ts'
import { startScriptedModel, type Script } from '#tests/scripted-model.ts'
import { createMeteredModel } from './metered-model.ts'
import { createModel } from './create-model.ts'

const schema = z.object({ answer: z.string() })
const storyId = parseId<StoryId>(7)
const ask = (prompt: string) => ({
  system: 'Answer.',
  prompt,
  schema,
  maxOutputTokens: 100,
  purpose: { task: 'write outline', prompt: 'outline/1', storyId },
})
const good = { content: '{"answer":"yes"}' }
const prices = { usdPerMillionPromptTokens: 1000, usdPerMillionCompletionTokens: 2000 }
const timeoutMs = 60_000

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

describe.each(dialects)('a model within its means, on $name', ({ open: openDialect }) => {
  async function metered(script: Script, limits: Partial<SpendingLimits> = {}, concurrency = 4) {
    const server = await startScriptedModel(script)
    const { store, clock } = await openDialect()
    open.push(server, store)
    const meter = () => {
      const config = { url: server.url, key: null, model: 'scripted', retries: 0, ...prices }
      const model = createModel(config)
      if (!model) throw new Error('no model')
      return createMeteredModel(model, {
        book: store.modelCalls,
        cache: store.modelReplies,
        clock,
        limits: { ...NO_LIMITS, ...limits },
        prices,
        concurrency,
        timeoutMs,
      })
    }
    const today = async () => {
      const day = clock.now().slice(0, 10)
      return (await store.modelCalls.listDays(day, day))[0]?.spending
    }
    return { server, store, clock, model: meter(), another: meter, today }
  }

  it('books each question, by day and by story, as the server counts it', async () => {
    const { model, server, store, today } = await metered([good])
    await model.ask(ask('one?'))
    await model.ask(ask('two?'))
    const spent = { calls: 2, failed: 0, promptTokens: 200, completionTokens: 40 }
    expect(await today()).toMatchObject(spent)
    expect((await today())?.costUsd).toBeCloseTo(0.28)
    expect(await store.modelCalls.findOfStory(storyId)).toMatchObject(spent)
    expect(server.billed()).toEqual({ promptTokens: 200, completionTokens: 40 })
  })

  it('does not pay an equal question twice', async () => {
    const { model, another, server, today } = await metered([good])
    await model.ask(ask('one?'))
    expect(await another().ask(ask('one?'))).toEqual({
      value: { answer: 'yes' },
      usage: { promptTokens: 0, completionTokens: 0, costUsd: 0 },
    })
    expect(server.requests).toHaveLength(1)
    expect(await today()).toMatchObject({ calls: 1, cached: 1, promptTokens: 100 })
  })

  it('asks again when a kept reply is not of the shape that is wanted now', async () => {
    const { model, server, store, clock } = await metered([good])
    await model.ask(ask('one?'))
    await store.modelReplies.save('other', '{"answer":1}', clock.now())
    await model.ask({ ...ask('one?'), schema: z.object({ answer: z.string().max(9) }) })
    expect(server.requests).toHaveLength(2)
  })

  it('books what a reply that was no use has cost', async () => {
    const { model, today } = await metered([{ content: 'no JSON' }])
    await expect(model.ask(ask('one?'))).rejects.toMatchObject({ kind: 'bad-reply' })
    expect(await today()).toMatchObject({ calls: 1, failed: 1, promptTokens: 100 })
  })

  it.each<[string, Partial<SpendingLimits>]>([
    ['money a day', { usdPerDay: 0.5 }],
    ['money a story', { usdPerStory: 0.5 }],
    ['tokens a day', { tokensPerDay: 400 }],
  ])('never passes its limit of %s, though workers ask side by side', async (_, limits) => {
    const { model, another, server, today } = await metered([good], limits)
    const other = another()
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (__, n) => (n % 2 ? model : other).ask(ask(`${n}?`))),
    )
    const refused = results.filter(
      (one) => one.status === 'rejected' && String(one.reason).includes('budget-spent'),
    )
    expect(refused.length + server.requests.length).toBe(20)
    expect(server.requests.length).toBeGreaterThan(0)
    const spent = await today()
    if (limits.tokensPerDay)
      expect((spent?.promptTokens ?? 0) + (spent?.completionTokens ?? 0)).toBeLessThanOrEqual(400)
    else expect(spent?.costUsd).toBeLessThanOrEqual(0.5)
  })

  it('spends anew on the next day', async () => {
    const { model, clock } = await metered([good], { tokensPerDay: 200 })
    await model.ask(ask('one?'))
    await expect(model.ask(ask('two?'))).rejects.toMatchObject({ kind: 'budget-spent' })
    clock.advance(24 * 3_600_000)
    await model.ask(ask('two?'))
  })

  it('counts a question whose asker died as spent', async () => {
    const { model, store, clock, today } = await metered([good], { usdPerDay: 0.5 })
    const call = { at: clock.now(), model: 'scripted', task: 'x', prompt: 'x/1', storyId: null }
    const until = new Date(clock.nowMs() + 1000).toISOString()
    const hold = { promptTokens: 100, completionTokens: 100, costUsd: 0.3, until }
    await store.modelCalls.reserve({ ...call, inputHash: 'x' }, hold, NO_LIMITS)
    clock.advance(2000)
    await model.ask(ask('one?')).catch(() => undefined)
    expect((await today())?.costUsd).toBeGreaterThanOrEqual(0.3)
    expect(await store.modelCalls.listPast('scripted')).toContainEqual(
      expect.objectContaining({ outcome: 'lost' }),
    )
  })

  it('leaves a model alone that keeps failing, for a growing while, and tries with one question', async () => {
    const { model, another, server, clock } = await metered(({ index }) =>
      index < 6 ? { status: 500 } : good,
    )
    for (let n = 0; n < 5; n += 1)
      await expect(model.ask(ask(`${n}?`))).rejects.toMatchObject({ kind: 'server-error' })
    await expect(model.ask(ask('6?'))).rejects.toMatchObject({ kind: 'resting' })
    await expect(another().ask(ask('6?'))).rejects.toMatchObject({ kind: 'resting' })
    clock.advance(61_000)
    await expect(model.ask(ask('7?'))).rejects.toMatchObject({ kind: 'server-error' })
    clock.advance(61_000)
    await expect(model.ask(ask('8?'))).rejects.toMatchObject({ kind: 'resting' })
    clock.advance(61_000)
    await model.ask(ask('8?'))
    await model.ask(ask('9?'))
    expect(server.requests).toHaveLength(8)
  })

  it('asks no more questions at one time than it may', async () => {
    const { model, server } = await metered([{ ...good, pieceDelayMs: 15 }], {}, 2)
    await Promise.all(Array.from({ length: 8 }, (_, n) => model.ask(ask(`${n}?`))))
    expect(server.requests).toHaveLength(8)
    expect(server.mostAtOnce()).toBe(2)
  })
})
