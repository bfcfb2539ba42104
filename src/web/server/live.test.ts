import { afterEach, describe, expect, it } from 'vitest'
import { printAbout } from '#store/print-about.testing.ts'
import { openStore, type Store } from '#store/index.ts'
import { createLiveDesk } from './live.ts'

const BEFORE = '2026-11-23T07:00:00.000Z'
const AFTER = '2026-11-23T09:00:00.000Z'
const QUICK = { lookMs: 5, beatMs: 10_000, mostListeners: 2 }

let store: Store | undefined
afterEach(async () => {
  await store?.close()
})

async function desk() {
  const opened = await openStore({ kind: 'sqlite', path: ':memory:' })
  store = opened
  return { store: opened, ...createLiveDesk(() => Promise.resolve(opened), QUICK) }
}

async function readNext(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const { value } = await reader.read()
  return new TextDecoder().decode(value)
}

describe('the live desk', () => {
  it('tells a page how many articles were printed since it was made, and again when there are more', async () => {
    const { store: opened, listen } = await desk()
    await printAbout(opened, 'The mayor resigns', ['Anna Vale'])
    const reader = listen(BEFORE)?.getReader()
    if (!reader) throw new Error('nobody may listen')
    expect(await readNext(reader)).toBe('retry: 10000\n\n')
    expect(await readNext(reader)).toBe('event: news\ndata: {"news":1,"changed":0}\n\n')
    await printAbout(opened, 'The bridge opens', ['Tom Marsh'])
    await opened.bumpEdition()
    expect(await readNext(reader)).toContain('{"news":2,"changed":0}')
    await reader.cancel()
  })

  it('says nothing to a page that has everything', async () => {
    const { store: opened, listen } = await desk()
    await printAbout(opened, 'The mayor resigns', ['Anna Vale'])
    const [late, early] = [listen(AFTER)?.getReader(), listen(BEFORE)?.getReader()]
    if (!late || !early) throw new Error('nobody may listen')
    await readNext(late)
    await readNext(early)
    await readNext(early)
    const silent = Symbol('silent')
    const said = await Promise.race([
      readNext(late),
      new Promise((resolve) => setTimeout(resolve, 30, silent)),
    ])
    expect(said).toBe(silent)
    await early.cancel()
  })

  it('lets go of pages that were left, and takes no more than it can bear', async () => {
    const { listen, listeners } = await desk()
    const streams = [listen(BEFORE), listen(BEFORE)]
    expect(listen(BEFORE)).toBeUndefined()
    for (const stream of streams) await stream?.cancel()
    expect(listeners()).toBe(0)
    expect(listen(BEFORE)).toBeDefined()
  })
})
