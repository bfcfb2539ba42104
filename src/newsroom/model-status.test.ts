import { afterEach, describe, expect, it } from 'vitest'
import type { StoryId } from '#domain/ids.ts'
import { NO_LIMITS } from '#domain/model-call.ts'
import { parseId } from '#store/json.ts'
import type { Store } from '#store/index.ts'
import { dialects } from '#store/dialects.testing.ts'
import { seedBridgeStory } from '#tests/seed-bridge-story.ts'
import { describeModel } from './describe-model.ts'
import { readModelStatus } from './model-status.ts'

const HOUR_MS = 3_600_000
const SETTINGS = {
  url: 'http://127.0.0.1:11434/v1',
  key: 'secret',
  model: 'small',
  isJudge: false,
  contextTokens: 8192,
  concurrency: 1,
  silenceMs: 1000,
  timeoutMs: 1000,
  usdPerMillionPromptTokens: 1,
  usdPerMillionCompletionTokens: 1,
  usdPerDay: 4,
  usdPerStory: null,
  tokensPerDay: null,
}

const open: Store[] = []
afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
})

describe.each(dialects)('the model’s state, on $name', ({ open: openDialect }) => {
  async function newsroom() {
    const { store, clock } = await openDialect()
    open.push(store)
    // Noon, so that an hour before and after is the same day.
    clock.advance((36 - new Date(clock.nowMs()).getUTCHours()) * HOUR_MS)
    const call = async (costUsd: number, story: number | null, outcome = 'answered') => {
      const storyId = story === null ? null : parseId<StoryId>(story)
      const asked = {
        at: clock.now(),
        model: 'small',
        task: 'write outline',
        prompt: 'outline/1',
        storyId,
      }
      const use = { promptTokens: 1000, completionTokens: 100, costUsd }
      const until = new Date(clock.nowMs() + HOUR_MS).toISOString()
      const booked = await store.modelCalls.reserve(
        { ...asked, inputHash: 'x' },
        { ...use, until },
        NO_LIMITS,
      )
      if (booked.kind === 'reserved')
        await store.modelCalls.settle(booked.callId, { outcome, use, at: clock.now() })
    }
    const status = async (settings: Partial<typeof SETTINGS> = {}) => {
      const found = await readModelStatus(
        { ...SETTINGS, ...settings },
        { store, clock, minPublishers: 2 },
      )
      if (!found) throw new Error('no model')
      return found
    }
    return { store, clock, call, status }
  }

  it('is none without a model, and names no key with one', async () => {
    const { store, clock, status } = await newsroom()
    expect(await readModelStatus(null, { store, clock, minPublishers: 2 })).toBeNull()
    const found = await status()
    expect(found).toMatchObject({
      name: 'small',
      host: '127.0.0.1:11434',
      circuit: { state: 'closed' },
    })
    expect(JSON.stringify(found)).not.toContain('secret')
    expect(found.days).toHaveLength(30)
  })

  it('sums day and month, and tells what the waiting stories will cost', async () => {
    const { store, clock, call, status } = await newsroom()
    await call(0.5, 1)
    clock.advance(24 * HOUR_MS)
    await call(0.1, 2)
    await call(0.3, 2)
    const now = clock.now()
    const lone = {
      title: 'Ferry',
      section: 'news',
      publishedAt: now,
      isSample: false,
      now,
    } as const
    for (const id of [await store.stories.open(lone), await seedBridgeStory(store, now, 4)])
      await store.jobs.add([{ stage: 'write', key: `story:${id}` }])
    const found = await status()
    expect(found.today).toMatchObject({ calls: 2, promptTokens: 2000 })
    expect(found.today.costUsd).toBeCloseTo(0.4)
    expect(found.days.at(-2)?.spending.costUsd).toBeCloseTo(0.5)
    // Two stories were paid for, with 0.90 together; of those that wait one has publishers enough.
    expect(found.forecast).toMatchObject({ waitingStories: 1, tokensPerStory: 1650 })
    expect(found.forecast.usd).toBeCloseTo(0.45)
    expect(describeModel(found).forecast).toContain(
      '1 story waits to be written, which cost about $0.45',
    )
  })

  it('tells when the day’s limit will be reached at this pace', async () => {
    const { clock, call, status } = await newsroom()
    await call(1, 1)
    clock.advance(2 * HOUR_MS)
    // One dollar in three hours leaves three dollars for nine more: 23 o'clock.
    const { forecast } = await status()
    expect(forecast.spentAt?.slice(11, 13)).toBe('23')
    expect((await status({ usdPerDay: 1 })).forecast.spentAt).toBe(clock.now())
    expect((await status({ usdPerDay: 40 })).forecast.spentAt).toBeNull()
  })

  it('says that the model rests, and why', async () => {
    const { call, status } = await newsroom()
    for (let n = 0; n < 5; n += 1) await call(0, null, 'no-connection')
    const { state } = describeModel(await status())
    expect(state).toMatch(
      /^It failed 5 times in a row, the last time with no-connection, and rests until \d\d:\d\d UTC\./,
    )
  })
})
