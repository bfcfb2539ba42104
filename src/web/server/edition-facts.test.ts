import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '#base/clock.ts'
import { openStore, type Store } from '#store/index.ts'
import { createEditionFacts } from './edition-facts.ts'

let store: Store
let nowMs = 0
const clock: Clock = { now: () => new Date(nowMs).toISOString(), nowMs: () => nowMs }
const NOW = '2026-11-23T08:00:00.000Z'

beforeEach(async () => {
  store = await openStore({ kind: 'sqlite', path: ':memory:' })
})
afterEach(() => store.close())

async function openStory(section: 'world' | 'health'): Promise<void> {
  await store.stories.open({
    ...{ title: 'Ferry runs aground', section, publishedAt: NOW, isSample: false, now: NOW },
  })
}

describe('the facts of an edition', () => {
  it('are read once, and again when there is another edition', async () => {
    const facts = createEditionFacts(() => Promise.resolve(store), clock)
    const first = await facts()
    expect([first.kind, ...first.sections]).toEqual(['empty'])
    await openStory('world')
    expect(await facts()).toBe(first)
    await store.bumpEdition()
    const second = await facts()
    expect([second.kind, ...second.sections]).toEqual(['own', 'world'])
    expect(await facts()).toBe(second)
  })

  it('are no older than ten seconds, whatever the edition', async () => {
    const facts = createEditionFacts(() => Promise.resolve(store), clock)
    const first = await facts()
    await openStory('health')
    nowMs += 9_999
    expect(await facts()).toBe(first)
    nowMs += 1
    expect([...(await facts()).sections]).toEqual(['health'])
  })
})
