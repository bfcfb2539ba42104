import { chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#config/index.ts'
import { openNewsroom, type Newsroom } from '#newsroom/index.ts'
import { startPostgres, type ThrowawayPostgres } from '#scripts/throwaway-postgres.ts'
import { freshFolder, openSite, type Site } from './paper.ts'
import { getRaw } from './raw-http.ts'

/** Two processes of the site and a newsroom over one store, with the sample edition in it. */
async function openPress(database: Readonly<Record<string, string>>) {
  const dataDir = freshFolder()
  const settings = { ...database, ONIX_DATA_DIR: dataDir, ONIX_PORT: '0' }
  const newsroom = await openNewsroom(readConfig({ env: settings, file: null }))
  await newsroom.ensureSampleEdition()
  await newsroom.drain()
  const sites = [await openSite(settings), await openSite(settings)]
  return {
    newsroom,
    sites,
    close: async () => {
      for (const site of sites) await site.close()
      await newsroom.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

// The edition is asked for twice a second (edition-watch.ts); the rest is for a machine that has much to do.
const SOON = { timeout: 5000, interval: 50 }

describe.each(['SQLite', 'PostgreSQL'])('two processes of the site over one %s', (kind) => {
  let postgres: ThrowawayPostgres | undefined
  let press: Awaited<ReturnType<typeof openPress>> | undefined
  let newsroom: Newsroom
  let sites: readonly Site[]

  beforeAll(async () => {
    if (kind === 'PostgreSQL') {
      // The journeys' temporary folder is its owner's alone; PostgreSQL, who is somebody else, has to pass through it.
      chmodSync(tmpdir(), 0o711)
      postgres = await startPostgres()
    }
    press = await openPress(postgres ? { DATABASE_URL: postgres.url } : {})
    ;({ newsroom, sites } = press)
  })
  afterAll(async () => {
    await press?.close()
    postgres?.stop()
  })

  it('both give the new article soon after it changed, to those who had the old one too', async () => {
    const cards = await newsroom.store.articles.listCards({ isSample: true, limit: 20 })
    const [kept, gone] = cards.toSorted((a, b) => a.id - b.id)
    if (!kept || !gone) throw new Error('the sample has two articles')
    const paths = {
      kept: `/articles/${kept.slug}-${kept.id}`,
      gone: `/articles/${gone.slug}-${gone.id}`,
    }
    const tags = new Map<Site, string>()
    for (const site of sites) {
      const { status, headers } = await getRaw(site.url + paths.kept)
      expect(status).toBe(200)
      const tag = String(headers['etag'])
      tags.set(site, tag)
      const again = await getRaw(site.url + paths.kept, { 'if-none-match': tag })
      expect(again.status).toBe(304)
      expect((await getRaw(site.url + paths.gone)).status).toBe(200)
    }

    const why = { by: 'Ines Calder', reason: 'Both tell of one day in Aldermoor.' }
    await newsroom.mergeStories([gone.storyId, kept.storyId], why)
    await newsroom.drain()

    for (const site of sites) {
      const ask = () => getRaw(site.url + paths.kept, { 'if-none-match': tags.get(site) ?? '' })
      await expect.poll(async () => (await ask()).status, SOON).not.toBe(304)
      await expect.poll(async () => (await getRaw(site.url + paths.gone)).status, SOON).toBe(301)
      expect(site.log()).toBe('')
    }
    // Both made the same page, each for itself.
    const [one, other] = await Promise.all(sites.map(({ url }) => followed(url, paths.gone)))
    expect(one).toMatch(/How this was made/)
    expect(one).toBe(other)
  })
})

async function followed(url: string, path: string): Promise<string> {
  const response = await fetch(url + path)
  expect(response.status).toBe(200)
  // Around it stands the address under which it was asked for.
  return /<main[^]*<\/main>/.exec(await response.text())?.[0] ?? ''
}
