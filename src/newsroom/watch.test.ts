import { afterEach, describe, expect, it } from 'vitest'
import { listClaims, type ArticleBody } from '#domain/article.ts'
import { addFeed, createFetcher, createParser } from '#gather/index.ts'
import { gives, openSite, type Answer } from '#gather/local-site.testing.ts'
import { createGrouper } from '#group/index.ts'
import { dialects } from '#store/dialects.testing.ts'
import { createLookSchedule } from './schedule-looks.ts'
import { drain, type Progress } from './worker.ts'

const HOUR_MS = 3_600_000

const PAGES = {
  '/post/bridge': [
    'The Old Mill Bridge in Aldermoor was closed to all traffic on Friday after engineers found a crack in its main arch, the town council said.',
    'Repairs to the Old Mill Bridge will cost 4.2 million crowns, according to the town council of Aldermoor.',
    'The bridge carries about 9,000 vehicles a day and is the only crossing of the River Wend within 12 kilometres.',
    '“We closed the bridge because nobody could promise me that it would stand,” said Mette Frand, the mayor of Aldermoor.',
  ],
  '/wire/bridge': [
    'Engineers found a crack in the main arch of the Old Mill Bridge in Aldermoor on Friday, and the town council closed it to all traffic.',
    'Bus passengers have to walk across a footbridge 600 metres upstream, and lorries are sent by way of Hathersea.',
    'Mette Frand, the mayor of Aldermoor, said that the Old Mill Bridge had been inspected in May without a fault being found.',
  ],
} as const

const open: { close: () => unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

const titleOf = (path: string) =>
  path.startsWith('/post')
    ? 'Old Mill Bridge in Aldermoor closes after crack is found'
    : 'Aldermoor shuts the Old Mill Bridge over crack in arch'

function page(path: string, paragraphs: readonly string[]): Answer {
  return (request, response) => {
    const body = `<html lang="en"><head><title>${titleOf(path)}</title></head><body><article><h1>${titleOf(path)}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`
    const etag = `"${String(body.length)}"`
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'text/html', etag }).end(body)
  }
}

function feed(name: string, path: string, at: string): Answer {
  return gives(
    'application/rss+xml',
    `<rss version="2.0"><channel><title>${name}</title><link>https://${path.split('/')[1] ?? ''}.example/</link><item><title>${titleOf(path)}</title><guid>${path}</guid><link>${path}</link><pubDate>${at}</pubDate></item></channel></rss>`,
  )
}

// One for all tests: a worker takes longer to start than most of them to run. An idle one keeps no process alive.
const parser = createParser()

describe.each(dialects)('a page that is looked at again, on $name', ({ open: openDialect }) => {
  /** A newsroom of two publishers whose one story is in print; `pages` may be changed as it runs. */
  async function inPrint() {
    const { store, clock } = await openDialect()
    const at = clock.now()
    const pages: Record<string, Answer> = {
      '/post/feed': feed('Northern Post', '/post/bridge', at),
      '/wire/feed': feed('Kestria Wire', '/wire/bridge', at),
    }
    for (const [path, paragraphs] of Object.entries(PAGES)) pages[path] = page(path, paragraphs)
    const site = await openSite(pages)
    const fetcher = createFetcher({ allowAddresses: ['127.0.0.0/8'], contact: null, clock })
    open.push(site, store, fetcher)
    const gather = { store, clock, fetcher, parser }
    const crew = {
      store,
      clock,
      gather,
      group: { store, clock, grouper: createGrouper() },
      model: null,
      // Short pages: nearly all of them may be cited.
      writing: { minPublishers: 2, excerptWords: 250, excerptShare: 0.9 },
      fetchConcurrency: 2,
    }
    const looks: Progress[] = []
    const scheduleLooks = createLookSchedule(store, clock)
    const work = async () => {
      await scheduleLooks()
      await drain(crew, {
        onProgress: (progress) => {
          if (progress.stage === 'watch-document') looks.push(progress)
        },
      })
    }
    for (const path of ['/post/feed', '/wire/feed']) {
      const added = await addFeed(gather, `${site.origin}${path}`)
      if (added.kind === 'failed') throw new Error(added.failure.message)
      await store.jobs.add([{ stage: 'fetch-feed', key: `feed:${String(added.feedId)}` }])
    }
    await work()
    const [card] = await store.articles.listCards({ isSample: false, limit: 2 })
    if (!card) throw new Error('nothing in print')
    const revision = async () => (await store.articles.find(card.id))?.revision
    const lookAfter = async (hours: number) => {
      clock.advance(hours * HOUR_MS)
      looks.length = 0
      await work()
      return looks.map(({ outcome }) => outcome).sort()
    }
    return { store, clock, site, pages, revision, lookAfter, work, card }
  }

  it('costs a 304 while it stays as it was, at its hours and never between', async () => {
    const { lookAfter, site, revision } = await inPrint()
    expect(await lookAfter(0.5)).toEqual([])
    expect(await lookAfter(1)).toEqual(['unchanged', 'unchanged'])
    expect(await lookAfter(1)).toEqual([])
    expect(site.asked.filter(({ headers }) => headers['if-none-match'])).toHaveLength(2)
    expect((await revision())?.number).toBe(1)
  })

  it('sends its story back to be checked when its words changed, and the new revision says so', async () => {
    const { lookAfter, pages, revision, store, card } = await inPrint()
    expect(JSON.stringify((await revision())?.body)).toContain('4.2 million crowns')
    const changed = PAGES['/post/bridge'].map((one) => one.replace('4.2 million', '7.5 million'))
    pages['/post/bridge'] = page('/post/bridge', [...changed, 'This article was corrected.'])
    expect(await lookAfter(1.5)).toEqual(['changed', 'unchanged'])
    const printed = await revision()
    expect(printed?.number).toBe(2)
    expect(printed?.note).toMatch(
      /^Northern Post changed its page: the words behind (?:1 sentence|\d sentences) of the last revision are no longer there\./,
    )
    expect(JSON.stringify(printed?.body)).not.toContain('4.2 million crowns')
    expect(JSON.stringify(printed?.body)).toContain('7.5 million crowns')
    expect((await store.articles.listRevisions(card.id)).map(({ number }) => number)).toEqual([
      2, 1,
    ])
    expect(await lookAfter(1.2)).toEqual(['unchanged'])
  })

  it('prints nothing anew for other quotation marks or spaces', async () => {
    const { lookAfter, pages, revision } = await inPrint()
    const retyped = PAGES['/post/bridge'].map((one) => one.replaceAll(/[“”]/g, '"'))
    pages['/post/bridge'] = page('/post/bridge', retyped)
    expect(await lookAfter(1.5)).toEqual(['unchanged', 'unchanged'])
    expect((await revision())?.number).toBe(1)
  })

  it('is not changed by its publisher when only our reading of pages got better', async () => {
    const { lookAfter, pages, revision, store } = await inPrint()
    for (const id of await citedBy(revision)) {
      const watch = await store.watches.find(id)
      if (watch) await store.watches.saveLook({ ...watch, reader: 0, pageHash: 'of other words' })
    }
    pages['/post/bridge'] = page('/post/bridge', [...PAGES['/post/bridge'], 'A line found now.'])
    expect(await lookAfter(1.5)).toEqual(['unchanged', 'unchanged'])
    pages['/post/bridge'] = page('/post/bridge', [
      ...PAGES['/post/bridge'],
      'It was corrected at noon.',
    ])
    expect(await lookAfter(3)).toEqual(['changed', 'unchanged'])
  })

  it('notes that a page is gone, keeps what was read of it, and notes when it is back', async () => {
    const { lookAfter, pages, revision, store, clock } = await inPrint()
    const stood = pages['/post/bridge']
    delete pages['/post/bridge']
    const edition = await store.edition()
    expect(await lookAfter(1.5)).toEqual(['not-found', 'unchanged'])
    const goneAt = clock.now()
    const [lost] = (await store.watches.listOf(await citedBy(revision))).filter(
      ({ lostAt }) => lostAt !== null,
    )
    expect(lost).toMatchObject({ lostAt: goneAt, failure: { kind: 'not-found' } })
    expect(await store.edition()).toBe(edition + 1)
    expect((await revision())?.number).toBe(1)
    if (stood) pages['/post/bridge'] = stood
    expect(await lookAfter(3)).toEqual(['back again', 'unchanged'])
    expect(await store.watches.find(lost?.documentId ?? neverId())).toMatchObject({ lostAt: null })
  })

  it('is left alone once its address is gone for good, or robots.txt forbids it', async () => {
    const { lookAfter, pages, clock } = await inPrint()
    pages['/post/bridge'] = (_, response) => response.writeHead(410).end()
    pages['/robots.txt'] = gives('text/plain', 'User-agent: *\nDisallow: /wire/')
    clock.advance(24 * HOUR_MS)
    expect(await lookAfter(1)).toEqual(['gone', 'robots'])
    expect(await lookAfter(100)).toEqual([])
  })

  it('takes a wall, a front page in its place or a fault for what they are, not for a change', async () => {
    const { lookAfter, pages, revision } = await inPrint()
    const [lead] = PAGES['/post/bridge']
    pages['/post/bridge'] = page('/post/bridge', [lead, 'Subscribe to read on.'])
    pages['/wire/bridge'] = (_, response) => response.writeHead(301, { location: '/home' }).end()
    pages['/home'] = page('/home', [
      'Frost is expected in the hills tonight, and the roads to the coast will be gritted from six in the evening on.',
      'The choir of Hathersea sings in the old hall on Sunday; the doors open at four and the concert is free for all.',
    ])
    expect(await lookAfter(1.5)).toEqual(['no-text', 'replaced'])
    pages['/post/bridge'] = (_, response) => response.writeHead(503).end()
    expect(await lookAfter(3)).toEqual(['replaced', 'server-error'])
    expect((await revision())?.number).toBe(1)
  })

  it('can be looked at twice for one job without a second version', async () => {
    const { lookAfter, pages, store, work, revision } = await inPrint()
    pages['/post/bridge'] = page('/post/bridge', [...PAGES['/post/bridge'], 'It was corrected.'])
    await lookAfter(1.5)
    const [id = neverId()] = await citedBy(revision)
    await store.jobs.add([{ stage: 'watch-document', key: `document:${String(id)}` }])
    await work()
    expect((await store.documents.findCurrent(id))?.version).toBeLessThanOrEqual(2)
    expect((await store.watches.find(id))?.looks).toBe(1)
  })
})

async function citedBy(revision: () => Promise<{ readonly body: ArticleBody } | undefined>) {
  const body = (await revision())?.body
  const ids = body ? listClaims(body).flatMap(({ citations }) => citations) : []
  return [...new Set(ids.map(({ documentId }) => documentId))].sort((a, b) => a - b)
}

function neverId(): never {
  throw new Error('no such document')
}
