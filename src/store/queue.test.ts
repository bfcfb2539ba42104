import { afterEach, describe, expect, it } from 'vitest'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'

const group = { stage: 'group', key: 'waiting' } as const

describe.each(dialects)('the queue on $name', ({ name, open }) => {
  let opened: Store | undefined

  async function openEmpty() {
    const { store, clock } = await open()
    opened = store
    return { store, clock }
  }

  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  it('runs once what was asked for twice before it began', async () => {
    const { store } = await openEmpty()
    await store.jobs.add([group])
    await store.jobs.add([group, { stage: 'write', key: 'story:1' }])
    expect(await store.jobs.take('group', 10)).toMatchObject([{ ...group, attempt: 1 }])
    expect(await store.jobs.take('group', 10)).toEqual([])
    expect(await store.jobs.take('write', 10)).toHaveLength(1)
  })

  it('keeps what is asked for while it runs for after, never beside it', async () => {
    const { store } = await openEmpty()
    await store.jobs.add([group])
    const [job] = await store.jobs.take('group', 1)
    await store.jobs.add([group])
    expect(await store.jobs.take('group', 1)).toEqual([])
    if (job) await store.jobs.complete(job)
    expect(await store.jobs.take('group', 1)).toHaveLength(1)
  })

  it('ends a job only if the work beside it is saved', async () => {
    const { store } = await openEmpty()
    await store.jobs.add([group])
    const [job] = await store.jobs.take('group', 1)
    if (!job) throw new Error('no job')
    const broken = store.transaction(async (tx) => {
      await tx.jobs.complete(job)
      throw new Error('killed')
    })
    await expect(broken).rejects.toThrow('killed')
    expect((await store.jobs.countReady()).group).toBe(1)
    await store.transaction((tx) => tx.jobs.complete(job))
    expect((await store.jobs.countReady()).group).toBe(0)
  })

  it('tries again later what failed, and lists what was given up', async () => {
    const { store, clock } = await openEmpty()
    await store.jobs.add([group])
    const [first] = await store.jobs.take('group', 1)
    if (!first) throw new Error('no job')
    const later = new Date(clock.nowMs() + 60_000).toISOString()
    await store.transaction((tx) => tx.jobs.fail(first, 'the model was busy', later))
    expect(await store.jobs.take('group', 1)).toEqual([])
    await store.jobs.add([{ stage: 'check', key: 'draft:1' }])
    const [check] = await store.jobs.take('check', 1)
    if (!check) throw new Error('no job')
    await store.transaction((tx) => tx.jobs.fail(check, 'no such draft', null))
    expect(await store.jobs.take('check', 1)).toEqual([])
    expect(await store.jobs.listFailed(5)).toMatchObject([
      { stage: 'check', key: 'draft:1', error: 'no such draft' },
    ])
  })

  // PostgreSQL's leases run by the server's clock, which no test can move.
  it.runIf(name === 'SQLite')('gives a dead worker’s jobs back after their lease', async () => {
    const { store, clock } = await openEmpty()
    await store.jobs.add([group])
    await store.jobs.take('group', 1)
    clock.advance(601_000)
    expect(await store.jobs.take('group', 1)).toMatchObject([{ attempt: 2 }])
    await store.jobs.releaseAll()
    expect(await store.jobs.take('group', 1)).toMatchObject([{ attempt: 3 }])
  })
})
