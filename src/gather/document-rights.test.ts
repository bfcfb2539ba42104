import { afterEach, describe, expect, it } from 'vitest'
import { OPEN_TERMS } from '#domain/rights.ts'
import { feedOf, openGathering, pageHtml } from './gathering.testing.ts'
import type { Gathering } from './gathering.testing.ts'
import { addFeed, fetchDocument, fetchFeed, watchDocument } from './index.ts'
import { gives } from './local-site.testing.ts'
import type { Answer } from './local-site.testing.ts'

const open: Gathering[] = []
const noModel = { ...OPEN_TERMS, isKeptFromModels: true }
const linkOnly = { ...OPEN_TERMS, isLinkOnly: true }

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

/** Gathers the pages of a site; gives the terms of each by its path. */
async function gather(pages: Record<string, Answer>) {
  const news = await openGathering(pages)
  open.push(news)
  const links = Object.keys(pages).filter((path) => path.startsWith('/news/'))
  pages['/feed'] ??= feedOf(links)
  await addFeed(news, `${news.origin}/feed`)
  const [feed] = await news.store.feeds.list()
  const { entries = [] } = feed ? await news.run(await fetchFeed(news, feed.id)) : {}
  const terms = new Map<string, unknown>()
  const ids = []
  for (const entry of entries) {
    const [ref] = (await news.run(await fetchDocument(news, entry))).documents ?? []
    const document = ref && (await news.store.documents.find(ref))
    if (document) terms.set(document.url.replace(news.origin, ''), document.terms)
    if (ref) ids.push(ref.documentId)
  }
  return { news, terms, entries, ids }
}

const page = (head = '', headers: Record<string, string | string[]> = {}): Answer => {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(pageHtml(head))
  }
}

describe('a document', () => {
  it('comes under the terms that its own page and headers set', async () => {
    const { terms } = await gather({
      '/news/plain': page('<meta name="robots" content="index, follow, max-snippet:-1">'),
      '/news/meta': page('<META NAME="Robots" CONTENT="noai">'),
      '/news/late': page(`<script>"<body>"</script><meta name="onix" content="nosnippet">`),
      '/news/body': page('</head><body><p><meta name="robots" content="noai">'),
      '/news/cap': page('', { 'x-robots-tag': 'max-snippet:90' }),
      '/news/tags': page('', { 'x-robots-tag': ['otherbot: noai', 'nosnippet'] }),
      '/news/usage': page('', { 'content-usage': 'train-ai=n' }),
      '/news/tdm': page('<meta name="tdm-reservation" content="1">'),
      '/news/freed': page('<meta name="tdm-reservation" content="0">', { 'tdm-reservation': '1' }),
    })
    expect(Object.fromEntries(terms)).toEqual({
      '/news/plain': OPEN_TERMS,
      '/news/meta': noModel,
      '/news/late': linkOnly,
      '/news/body': OPEN_TERMS,
      '/news/cap': { ...OPEN_TERMS, excerptCharacters: 90 },
      '/news/tags': linkOnly,
      '/news/usage': noModel,
      '/news/tdm': noModel,
      '/news/freed': OPEN_TERMS,
    })
  })

  it('comes under the terms of its site, which is asked once', async () => {
    const { terms, news } = await gather({
      '/robots.txt': gives('text/plain', 'User-agent: *\nContent-Usage: /news/x search=n'),
      '/.well-known/tdmrep.json': gives(
        'application/json',
        '[{"location":"/news/free/","tdm-reservation":0},{"location":"/news/","tdm-reservation":1,"tdm-policy":"/tdm"}]',
      ),
      '/news/1': page(),
      '/news/free/1': page(),
      '/news/x1': page(),
    })
    expect(Object.fromEntries(terms)).toEqual({
      '/news/1': noModel,
      '/news/free/1': OPEN_TERMS,
      '/news/x1': { ...noModel, isLinkOnly: true },
    })
    const asked = news.site.asked.map(({ path }) => path)
    expect(asked.filter((path) => path.endsWith('tdmrep.json'))).toHaveLength(1)
    expect(asked.indexOf('/.well-known/tdmrep.json')).toBeLessThan(asked.indexOf('/news/1'))
    expect(await news.store.rights.list()).toMatchObject([
      {
        site: [
          { name: 'content-usage', place: 'robots.txt', path: '/news/x' },
          { name: 'tdm-reservation', value: '0' },
          { value: '1', policyUrl: `${news.origin}/tdm`, foundAt: '2026-11-23T08:00:00.000Z' },
        ],
      },
    ])
  })

  it('that its feed carries whole comes under the terms of its site too', async () => {
    const text = 'The ferry ran aground off Aldermoor, and tugs pulled her free. '.repeat(20)
    const { terms } = await gather({
      '/feed': gives(
        'application/rss+xml',
        `<rss version="2.0"><channel><title>x</title><item><title>Ferry</title><link>/news/1</link><description>&lt;p&gt;${text}&lt;/p&gt;</description></item></channel></rss>`,
      ),
      '/robots.txt': gives('text/plain', 'User-agent: *\nContent-Signal: ai-input=no'),
    })
    expect(Object.fromEntries(terms)).toEqual({ '/news/1': noModel })
  })

  it('that names another site as its proper place stays under the terms of where it was read', async () => {
    const { terms } = await gather({
      '/robots.txt': gives('text/plain', 'User-agent: *\nContent-Usage: train-ai=n'),
      '/news/1': page('<link rel="canonical" href="http://127.0.0.1:9/news/1">'),
    })
    expect([...terms.values()]).toEqual([noModel])
  })

  it('is left as it was read when its site says nothing that can be read', async () => {
    const { terms } = await gather({
      '/robots.txt': gives('text/plain', 'User-agent: *\nContent-Usage: {"train-ai":false}'),
      '/.well-known/tdmrep.json': gives('text/html', '<html>Not found</html>'),
      '/news/1': page('<meta name="robots" content="index"><meta name="tdm-reservation">'),
    })
    expect([...terms.values()]).toEqual([OPEN_TERMS])
  })
})

describe('a site that speaks later', () => {
  it('has the stories of what was read before written anew', async () => {
    const pages: Record<string, Answer> = { '/news/1': page(), '/news/2': page() }
    const { news, ids } = await gather(pages)
    const [id] = ids
    if (id === undefined) throw new Error('nothing was read')
    const now = news.clock.now()
    const storyId = await news.store.stories.open({
      title: 'Ferry',
      section: 'news',
      publishedAt: now,
      isSample: false,
      now,
    })
    const reason = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }
    await news.store.stories.join(storyId, id, { reason, now })
    pages['/robots.txt'] = gives('text/plain', 'User-agent: *\nContent-Usage: search=n')
    pages['/news/3'] = page()
    pages['/feed'] = feedOf(['/news/3'])
    const restarted = await openGathering({})
    open.push(restarted)
    const later = { ...news, fetcher: restarted.fetcher }
    const [feed] = await news.store.feeds.list()
    const { entries = [] } = feed ? await news.run(await fetchFeed(later, feed.id)) : {}
    const [entry] = entries
    if (entry === undefined) throw new Error('no entry came')
    expect(await news.run(await fetchDocument(later, entry))).toMatchObject({ stories: [storyId] })
    expect((await news.store.documents.find({ documentId: id, version: 1 }))?.terms).toEqual(
      linkOnly,
    )
  })

  it('is heard when a page is looked at again', async () => {
    const pages: Record<string, Answer> = { '/news/1': page(), '/news/2': page() }
    const { news, ids } = await gather(pages)
    const [first, second] = ids
    if (first === undefined || second === undefined) throw new Error('nothing was read')
    pages['/news/1'] = page('<meta name="robots" content="noai">')
    pages['/news/2'] = (_, response) => {
      response.writeHead(404).end()
    }
    for (const id of [first, second]) {
      const watch = await news.store.watches.find(id)
      if (watch) await news.store.watches.saveLook({ ...watch, nextLookAt: news.clock.now() })
      await news.run(await watchDocument(news, id))
    }
    const terms = [first, second].map(
      async (id) => (await news.store.documents.findCurrent(id))?.terms,
    )
    expect(await Promise.all(terms)).toEqual([noModel, OPEN_TERMS])
  })
})
