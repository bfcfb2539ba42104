import { afterEach, describe, expect, it } from 'vitest'
import { feedOf, openGathering, pageHtml } from './gathering.testing.ts'
import type { Gathering } from './gathering.testing.ts'
import { addFeed, fetchDocument, fetchFeed } from './index.ts'
import { gives } from './local-site.testing.ts'
import type { Answer } from './local-site.testing.ts'

const open: Gathering[] = []

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function gathering(pages: Record<string, Answer>): Promise<Gathering> {
  const made = await openGathering(pages)
  open.push(made)
  return made
}

describe('a guest', () => {
  it('puts a page off while its site wants a pause, and lets nobody stand waiting for it', async () => {
    const news = await gathering({
      '/feed': feedOf(['/1', '/2', '/3']),
      '/robots.txt': gives('text/plain', 'User-agent: *\nCrawl-delay: 20'),
      '/1': gives('text/html', pageHtml()),
    })
    await addFeed(news, `${news.origin}/feed`)
    const [feed] = await news.store.feeds.list()
    const { entries = [] } = feed ? await news.run(await fetchFeed(news, feed.id)) : {}
    const works = []
    for (const entry of entries) works.push(await fetchDocument(news, entry))
    expect(works.map(({ outcome }) => outcome)).toEqual([
      'read by page',
      'waits for its turn at that site',
      'waits for its turn at that site',
    ])
    const retries = []
    for (const work of works) retries.push(...((await news.run(work)).retries ?? []))
    const seconds = retries.map(({ runAt }) => (Date.parse(runAt) - news.clock.nowMs()) / 1_000)
    expect(seconds.map(Math.round)).toEqual([20, 40])
    expect(await news.store.entries.countByState()).toMatchObject({ waiting: 2, read: 1 })
  })

  it('asks no sooner than the feed says that it may have news', async () => {
    const feedXml = '<rss version="2.0"><channel><title>x</title><ttl>45</ttl></channel></rss>'
    const news = await gathering({
      '/feed': (_, response) => {
        response
          .writeHead(200, { 'content-type': 'text/xml', 'cache-control': 'max-age=7200' })
          .end(feedXml)
      },
      '/calm': gives('text/xml', feedXml),
    })
    for (const path of ['/feed', '/calm']) await addFeed(news, `${news.origin}${path}`)
    for (const { id } of await news.store.feeds.list()) await news.run(await fetchFeed(news, id))
    const due = new Map(
      (await news.store.feeds.list()).map(({ url, nextFetchAt }) => [
        url.replace(news.origin, ''),
        nextFetchAt,
      ]),
    )
    expect([due.get('/feed'), due.get('/calm')]).toEqual([
      '2026-11-23T10:00:00.000Z',
      '2026-11-23T08:45:00.000Z',
    ])
  })
})
