import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import { openStore } from '#store/index.ts'
import type { Made, Work } from '#store/index.ts'
import {
  addFeed,
  createFetcher,
  createParser,
  exportOpml,
  fetchDocument,
  fetchFeed,
  importOpml,
} from './index.ts'
import { gives, openSite } from './local-site.testing.ts'
import type { Answer } from './local-site.testing.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const TEXT = [
  'The ferry Solveig ran aground off Aldermoor on Monday morning with 214 people on board, the coast guard said.',
  'Nobody was hurt. Tugs from two harbours pulled her free before noon, and divers found a dent of some two metres.',
  'The line stays closed until Wednesday, while inspectors look at the hull and at the charts that the ship carried.',
]
const open: { close: () => unknown }[] = []
// One for all tests: a worker takes longer to start than most of them to run.
const parser = createParser()

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

afterAll(() => parser.close())

/** A newsroom's gathering side with a site of its own; `pages` may be changed as it runs. */
async function gathering(pages: Record<string, Answer>) {
  const clock = fixedClock(NOW)
  const site = await openSite(pages)
  const store = await openStore({ kind: 'sqlite', path: ':memory:' }, clock)
  const fetcher = createFetcher({
    allowAddresses: ['127.0.0.0/8'],
    contact: null,
    clock,
    timeoutMs: 2_000,
  })
  open.push(site, store, fetcher)
  const context = { store, clock, fetcher, parser }
  const run = async (work: Work): Promise<Made> => store.transaction((tx) => work.save(tx))
  const gather = async () => {
    const made: Made[] = []
    for (const { id } of await store.feeds.list())
      made.push(await run(await fetchFeed(context, id)))
    const entries = made.flatMap((one) => one.entries ?? [])
    const documents: Made[] = []
    for (const id of entries) documents.push(await run(await fetchDocument(context, id)))
    return { entries, made: documents }
  }
  return { ...context, context, site, run, gather, origin: site.origin }
}

const page = (text: readonly string[] = TEXT) =>
  gives(
    'text/html',
    `<html lang="en"><head><title>Ferry runs aground</title></head><body><article><h1>Ferry runs aground</h1>${text.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`,
  )

const feed = (items: string): Answer =>
  gives(
    'application/rss+xml',
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title><link>https://harbour.example/</link>${items}</channel></rss>`,
  )

const item = (link: string, more = '') =>
  `<item><title>Ferry runs aground</title><guid>${link}</guid><link>${link}</link><pubDate>Mon, 23 Nov 2026 07:00:00 GMT</pubDate>${more}</item>`

const headlines = [
  'Ferry runs aground off the wall',
  'Bakers ask for a later start',
  'Rowers win by half a length',
  'School opens again after flood',
  'Keeper sells his old maps',
]
const slugOf = (headline: string) => headline.toLowerCase().replaceAll(' ', '-')
const section = (lines: readonly string[]): Answer =>
  gives(
    'text/html',
    `<html><head><title>Harbour</title><meta property="og:site_name" content="Moor Echo"></head><body><nav><a href="/sport">Sport and all its many games</a></nav>${lines.join('')}</body></html>`,
  )
const teaser = (headline: string, more = '') =>
  `<h2><a href="/news/${slugOf(headline)}">${headline}${more}</a></h2>`
const dated = gives(
  'text/html',
  `<html lang="en"><head><title>Ferry runs aground</title><meta property="article:published_time" content="2026-11-23T07:00:00Z"></head><body><article><h1>Ferry runs aground</h1>${TEXT.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`,
)

describe('a section page without a feed', () => {
  it('is followed by its links to articles, under the headlines of their own pages', async () => {
    const pages: Record<string, Answer> = {
      '/harbour': section(headlines.map((headline) => teaser(headline))),
      '/news/ferry-runs-aground-off-the-wall': dated,
      '/news/bakers-ask-for-a-later-start': page(),
    }
    const { gather, context, store, origin } = await gathering(pages)
    expect(await addFeed(context, `${origin}/harbour`)).toMatchObject({
      kind: 'added',
      as: 'page',
      title: 'Moor Echo: Harbour',
    })
    const { entries, made } = await gather()
    expect(entries).toHaveLength(5)
    const [ref] = made.flatMap((one) => one.documents ?? [])
    expect(ref && (await store.documents.find(ref))).toMatchObject({ title: 'Ferry runs aground' })
    const [, undatedId] = entries
    const undated = undatedId && (await store.entries.find(undatedId))
    expect(undated).toMatchObject({ state: 'failed', failure: { kind: 'no-text' } })
    expect(await exportOpml(context)).toContain(`type="page"`)
  })

  it('takes a link once, however its words change, and a new one when it comes', async () => {
    const pages: Record<string, Answer> = {
      '/harbour': section(headlines.map((one) => teaser(one))),
    }
    const { gather, context, origin } = await gathering(pages)
    await addFeed(context, `${origin}/harbour`)
    await gather()
    const changed = headlines.map((one) => teaser(one, ' 12 comments'))
    pages['/harbour'] = section([teaser('Lighthouse is lit again tonight'), ...changed])
    expect((await gather()).entries).toHaveLength(1)
  })

  it('says so when it no longer links to any article', async () => {
    const pages: Record<string, Answer> = {
      '/harbour': section(headlines.map((one) => teaser(one))),
    }
    const { gather, context, store, origin } = await gathering(pages)
    await addFeed(context, `${origin}/harbour`)
    pages['/harbour'] = section([])
    await gather()
    expect(await store.feeds.list()).toMatchObject([{ failure: { kind: 'no-article-links' } }])
  })

  it('is left alone where robots.txt asks for it', async () => {
    const { context, origin } = await gathering({
      '/harbour': section(headlines.map((one) => teaser(one))),
      '/robots.txt': gives('text/plain', 'User-agent: *\nDisallow: /harbour'),
    })
    expect(await addFeed(context, `${origin}/harbour`)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'robots' },
    })
  })
})

describe('gathering', () => {
  it('makes a document of an entry’s page, once, however often it runs', async () => {
    const { gather, context, store, site, origin } = await gathering({
      '/feed': feed(item('/1')),
      '/1': page(),
    })
    await addFeed(context, `${origin}/feed`)
    const first = await gather()
    const [ref] = first.made[0]?.documents ?? []
    expect(ref && (await store.documents.find(ref))).toMatchObject({
      title: 'Ferry runs aground',
      url: `${origin}/1`,
      text: TEXT.join('\n\n'),
      publishedAt: '2026-11-23T07:00:00.000Z',
      publisherName: 'Harbour Post',
      language: 'en',
      version: 1,
    })
    expect((await gather()).entries).toEqual([])
    expect(await store.documents.count()).toBe(1)
    expect(site.asked.filter(({ path }) => path === '/1')).toHaveLength(1)
  })

  it('takes from the page what the feed leaves out, with times in UTC', async () => {
    const said = `<html><head><meta property="article:section" content="Wirtschaft">
      <meta property="article:published_time" content="2026-11-22T23:30:00-03:00"></head>
      <body><article><h1>Ferry runs aground</h1><p>By Ida Holm</p>${TEXT.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`
    const { gather, context, store, origin } = await gathering({
      '/feed': feed('<item><title>Ferry runs aground</title><link>/1</link></item>'),
      '/1': gives('text/html', said),
    })
    await addFeed(context, `${origin}/feed`)
    const [ref] = (await gather()).made[0]?.documents ?? []
    expect(ref && (await store.documents.find(ref))).toMatchObject({
      author: 'Ida Holm',
      publishedAt: '2026-11-23T02:30:00.000Z',
      feedSection: 'business',
      facts: { publishedAt: '2026-11-22T23:30:00-03:00', section: 'Wirtschaft' },
    })
  })

  it('takes a full text from the feed without asking for the page', async () => {
    const whole = `<content:encoded><![CDATA[${[...TEXT, ...TEXT, ...TEXT, ...TEXT].map((one) => `<p>${one}</p>`).join('')}]]></content:encoded>`
    const { gather, context, site, store, origin } = await gathering({
      '/feed': feed(item('/1?utm_source=rss', whole)),
    })
    await addFeed(context, `${origin}/feed`)
    const [ref] = (await gather()).made[0]?.documents ?? []
    expect(ref && (await store.documents.find(ref))).toMatchObject({
      method: 'feed',
      url: `${origin}/1`,
    })
    expect(site.asked.map(({ path }) => path)).not.toContain('/1')
  })

  it('takes the whole entries of a feed that was cut off, and says so until it comes whole', async () => {
    const pages: Record<string, Answer> = { '/feed': feed(item('/1')), '/1': page() }
    const { gather, context, store, origin } = await gathering(pages)
    await addFeed(context, `${origin}/feed`)
    pages['/feed'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"half"' })
      response.end(`<rss><channel>${item('/1')}<item><title>Tu`)
    }
    expect((await gather()).entries).toHaveLength(1)
    expect(await store.feeds.list()).toMatchObject([
      { state: 'failing', failure: { kind: 'cut-off-feed' }, etag: null },
    ])
    pages['/feed'] = feed(item('/1'))
    await gather()
    expect(await store.feeds.list()).toMatchObject([{ state: 'healthy', failure: null }])
  })

  it('makes a new version when the entry changed and its text too', async () => {
    const pages: Record<string, Answer> = { '/feed': feed(item('/1')), '/1': page() }
    const { gather, context, store, origin } = await gathering(pages)
    await addFeed(context, `${origin}/feed`)
    await gather()
    pages['/feed'] = feed(item('/1', '<description>Corrected.</description>'))
    pages['/1'] = page([...TEXT, 'An earlier version gave the wrong number of passengers.'])
    expect((await gather()).made).toMatchObject([{ documents: [{ version: 2 }] }])
    expect(await store.documents.count()).toBe(1)
  })

  it('makes one document of one address in two feeds', async () => {
    const { gather, context, store, origin } = await gathering({
      '/a': feed(item('/1')),
      '/b': feed(item('/1?utm_medium=b')),
      '/1': page(),
    })
    await addFeed(context, `${origin}/a`)
    await addFeed(context, `${origin}/b`)
    expect((await gather()).entries).toHaveLength(2)
    expect(await store.documents.count()).toBe(1)
    expect((await store.publishers.list()).map(({ name }) => name)).toEqual(['Harbour Post'])
  })

  it('keeps why a page could not be read, tries it four times and then leaves it', async () => {
    const { gather, run, context, store, origin } = await gathering({ '/feed': feed(item('/1')) })
    await addFeed(context, `${origin}/feed`)
    const first = await gather()
    const [id] = first.entries
    if (id === undefined) throw new Error('no entry')
    expect(first.made).toEqual([{ retries: [{ entry: id, runAt: '2026-11-23T08:10:00.000Z' }] }])
    for (let n = 2; n <= 4; n += 1) await run(await fetchDocument(context, id))
    expect(await store.entries.find(id)).toMatchObject({
      state: 'skipped',
      attempts: 4,
      failure: { kind: 'not-found' },
    })
  })

  it('takes no text from bytes that only call themselves a page', async () => {
    const bytes = Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 256))
    const { gather, context, store, origin } = await gathering({
      '/feed': feed(item('/1')),
      '/1': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(bytes)
      },
    })
    await addFeed(context, `${origin}/feed`)
    const [id] = (await gather()).entries
    expect(id && (await store.entries.find(id))).toMatchObject({
      state: 'skipped',
      failure: { kind: 'not-text' },
    })
    expect(await store.documents.count()).toBe(0)
  })

  it('leaves pages alone that robots.txt keeps for people', async () => {
    const robots = gives('text/plain', 'User-agent: *\nDisallow: /1')
    const { gather, context, store, site, origin } = await gathering({
      '/feed': feed(item('/1')),
      '/1': page(),
      '/robots.txt': robots,
    })
    await addFeed(context, `${origin}/feed`)
    const [id] = (await gather()).entries
    expect(id && (await store.entries.find(id))).toMatchObject({
      state: 'skipped',
      failure: { kind: 'robots' },
    })
    expect(site.asked.map(({ path }) => path)).not.toContain('/1')
  })

  it('keeps a sick feed with its reason, and heals it', async () => {
    const pages: Record<string, Answer> = { '/feed': feed(item('/1')), '/1': page() }
    const { gather, context, store, origin } = await gathering(pages)
    const added = await addFeed(context, `${origin}/feed`)
    if (added.kind === 'failed') throw new Error(added.failure.message)
    pages['/feed'] = gives('text/html', '<html><title>Just a moment...</title></html>')
    await gather()
    expect(await store.feeds.find(added.feedId)).toMatchObject({
      state: 'failing',
      failureCount: 1,
      failure: { kind: 'html-not-feed' },
    })
    pages['/feed'] = feed(item('/1'))
    expect((await gather()).entries).toHaveLength(1)
    expect(await store.feeds.find(added.feedId)).toMatchObject({
      state: 'healthy',
      failureCount: 0,
      failure: null,
    })
  })

  it('learns a feed’s new address', async () => {
    const { gather, context, store, origin } = await gathering({
      '/old': (_, response) => {
        response.writeHead(301, { location: '/new' }).end()
      },
      '/new': feed(item('/1')),
    })
    await importOpml(
      context,
      `<opml><body><outline type="rss" xmlUrl="${origin}/old"/></body></opml>`,
    )
    await gather()
    expect(await store.feeds.list()).toMatchObject([
      { url: `${origin}/new`, title: 'Harbour Post' },
    ])
  })
})

describe('adding', () => {
  it('finds the feed that a site names, or one at the usual places', async () => {
    const named = await gathering({
      '/': gives(
        'text/html',
        '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="main.xml">',
      ),
      '/main.xml': feed(''),
    })
    expect(await addFeed(named.context, named.origin)).toMatchObject({
      kind: 'added',
      url: `${named.origin}/main.xml`,
      title: 'Harbour Post',
    })
    expect(await addFeed(named.context, named.origin)).toMatchObject({ kind: 'already' })
    const bare = await gathering({
      '/news': gives('text/html', '<p>News</p>'),
      '/rss.xml': feed(''),
    })
    expect(await addFeed(bare.context, `${bare.origin.replace('http://', '')}/news`)).toMatchObject(
      { kind: 'added', url: `${bare.origin}/rss.xml` },
    )
  })

  it.each([
    ['not an address', 'bad-address'],
    ['ftp://example.org', 'bad-address'],
    ['http://nowhere.invalid/feed', 'no-such-host'],
    ['http://10.0.0.1/feed', 'private-address'],
  ])('says why "%s" cannot be added', async (address, kind) => {
    const { context, store } = await gathering({})
    expect(await addFeed(context, address)).toMatchObject({ kind: 'failed', failure: { kind } })
    expect(await store.feeds.count()).toBe(0)
  })

  it('says so where a page has no feed', async () => {
    const { context, origin } = await gathering({ '/': gives('text/html', '<title>Shop</title>') })
    expect(await addFeed(context, origin)).toMatchObject({ failure: { kind: 'html-not-feed' } })
  })
})

describe('lists of subscriptions', () => {
  it('come in once, with what is broken told, and go out again', async () => {
    const { context } = await gathering({})
    const xml = `<opml><body>\n<outline text="Sea">\n<outline type="rss" text="A" xmlUrl="https://a.example/feed"/>\n<outline type="rss" text="B" xmlUrl="oops/>\n</outline></body></opml>`
    expect(await importOpml(context, xml)).toMatchObject({
      added: 1,
      already: 0,
      broken: [{ line: 4 }],
    })
    expect(await importOpml(context, xml)).toMatchObject({ added: 0, already: 1 })
    expect(await exportOpml(context)).toContain('<outline text="Sea">')
  })
})
