import { createHmac } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { FeedId } from '#domain/ids.ts'
import { addFeed, createFetcher, createParser } from '#gather/index.ts'
import { gives, openSite, type Answer } from '#gather/local-site.testing.ts'
import { createGrouper } from '#group/index.ts'
import { dialects } from '#store/dialects.testing.ts'
import { createHubDoor } from './hub-door.ts'
import { drain } from './worker.ts'

const parser = createParser()
const open: { close: () => unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

afterAll(() => parser.close())

const FEED = '<rss version="2.0"><channel><title>Moor Echo</title></channel></rss>'

const feedWithHub: Answer = (request, response) => {
  response.writeHead(200, {
    'content-type': 'application/rss+xml',
    link: `<http://${request.headers.host ?? ''}/hub>; rel="hub"`,
  })
  response.end(FEED)
}

/** A feed that names its hub the first time that it is read, and then no more. */
function feedThatLeavesItsHub(): Answer {
  let times = 0
  return (request, response) => {
    times += 1
    if (times <= 2) feedWithHub(request, response)
    else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(FEED)
  }
}

/** A hub that takes every subscription, and remembers what it was asked. */
function hub(status: number) {
  const asked: URLSearchParams[] = []
  const answer: Answer = (request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      asked.push(new URLSearchParams(text))
      response.writeHead(status).end()
    })
  }
  return { asked, answer }
}

describe.each(dialects)('the hub of a feed, on $name', ({ open: openDialect }) => {
  async function subscribed({ status = 202, feed = feedWithHub } = {}) {
    const { store, clock } = await openDialect()
    const { asked, answer } = hub(status)
    const site = await openSite({ '/feed': feed, '/hub': answer })
    const fetcher = createFetcher({ allowAddresses: ['127.0.0.0/8'], contact: null, clock })
    open.push(store, site, fetcher)
    const gather = { store, clock, fetcher, parser, siteUrl: 'https://paper.example' }
    await addFeed(gather, `${site.origin}/feed`)
    const read = async () => {
      await store.jobs.add([{ stage: 'fetch-feed', key: `feed:${String(await feedId())}` }])
      await drain({
        ...{ store, clock, gather, model: null, fetchConcurrency: 1 },
        group: { store, clock, grouper: createGrouper() },
        writing: { minPublishers: 2, excerptWords: 200, excerptShare: 0.3 },
      })
    }
    const feedId = async (): Promise<FeedId> => {
      const [feed] = await store.feeds.list()
      if (!feed) throw new Error('no feed')
      return feed.id
    }
    await read()
    const token = asked[0]?.get('hub.callback')?.split('/').at(-1) ?? ''
    const intent = (mode: string, topic = `${site.origin}/feed`) =>
      new URLSearchParams({
        'hub.mode': mode,
        'hub.topic': topic,
        'hub.challenge': 'echo me',
        'hub.lease_seconds': '864000',
      })
    const door = createHubDoor(store, clock)
    return {
      store,
      asked,
      read,
      token,
      intent,
      door,
      site,
      find: async () => store.hubs.find(await feedId()),
    }
  }

  it('is asked once to call an address that only it knows', async () => {
    const { asked, read, find, site } = await subscribed()
    await read()
    expect(asked).toHaveLength(1)
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      'hub.mode': 'subscribe',
      'hub.topic': `${site.origin}/feed`,
      'hub.callback': expect.stringMatching(
        /^https:\/\/paper\.example\/websub\/[\w-]{32}$/,
      ) as string,
      'hub.secret': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    expect(await find()).toMatchObject({ state: 'asked' })
  })

  it('is told that we meant it, and nobody else is', async () => {
    const { door, token, intent, find } = await subscribed()
    expect(await door.verify(token, intent('subscribe', 'https://other.example/'))).toBeUndefined()
    expect(await door.verify(token, intent('unsubscribe'))).toBeUndefined()
    expect(await door.verify('x'.repeat(32), intent('subscribe'))).toBeUndefined()
    expect(await find()).toMatchObject({ state: 'asked' })
    expect(await door.verify(token, intent('subscribe'))).toBe('echo me')
    expect(await find()).toMatchObject({ state: 'active' })
  })

  it('makes the feed be read by a signed message, and by no other', async () => {
    const { store, asked, door, token } = await subscribed()
    const body = Buffer.from('<rss/>')
    const sign = (secret: string) =>
      `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
    const secret = asked[0]?.get('hub.secret') ?? ''
    expect(await door.receive('x'.repeat(32), { signature: sign(secret), body })).toBe('unknown')
    for (const signature of [null, sign('guessed'), 'sha256=00', `md5=${'0'.repeat(40)}`])
      expect(await door.receive(token, { signature, body })).toBe('ignored')
    expect((await store.jobs.countReady())['fetch-feed']).toBe(0)
    expect(await door.receive(token, { signature: sign(secret), body })).toBe('taken')
    expect((await store.jobs.countReady())['fetch-feed']).toBe(1)
  })

  it('that refuses is left alone for a week', async () => {
    const { asked, read, find } = await subscribed({ status: 403 })
    await read()
    expect(asked).toHaveLength(1)
    expect(await find()).toMatchObject({ state: 'denied' })
  })

  it('is forgotten once the feed names it no more, and its calls are refused', async () => {
    const { door, token, intent, read, find } = await subscribed({ feed: feedThatLeavesItsHub() })
    expect(await door.verify(token, intent('subscribe'))).toBe('echo me')
    expect(await find()).toMatchObject({ state: 'active' })
    await read()
    expect(await find()).toBeUndefined()
    expect(await door.verify(token, intent('subscribe'))).toBeUndefined()
  })
})

describe('a paper without an address of its own', () => {
  it('asks no hub', async () => {
    const [dialect] = dialects
    if (!dialect) throw new Error('no dialect')
    const { store, clock } = await dialect.open()
    const site = await openSite({ '/feed': feedWithHub, '/hub': gives('text/plain', '') })
    const fetcher = createFetcher({ allowAddresses: ['127.0.0.0/8'], contact: null, clock })
    open.push(store, site, fetcher)
    const gather = { store, clock, fetcher, parser, siteUrl: null }
    await addFeed(gather, `${site.origin}/feed`)
    await store.jobs.add([{ stage: 'fetch-feed', key: 'feed:1' }])
    await drain({
      ...{ store, clock, gather, model: null, fetchConcurrency: 1 },
      group: { store, clock, grouper: createGrouper() },
      writing: { minPublishers: 2, excerptWords: 200, excerptShare: 0.3 },
    })
    expect(site.asked.some(({ path }) => path === '/hub')).toBe(false)
  })
})
