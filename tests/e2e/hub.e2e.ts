import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPublisherSite, rssOf, type PublisherSite } from './publisher-site.ts'
import { openPaper, type Paper } from './paper.ts'

const TOKEN = 'a'.repeat(32)
const SECRET = 'between the hub and us'
const TOPIC = 'https://moor-echo.example/feed'

let paper: Paper
let site: PublisherSite

beforeAll(async () => {
  paper = await openPaper({ edition: 'empty', env: { ONIX_ALLOW_ADDRESSES: '127.0.0.0/8' } })
  site = await openPublisherSite((url) => ({
    '/feed': rssOf('Moor Echo', url, { hub: { hubUrl: `${url}/hub`, topic: TOPIC } }),
  }))
  const added = await paper.newsroom.addFeed(`${site.url}/feed`)
  if (added.kind === 'failed') throw new Error(added.failure.message)
  await paper.newsroom.store.hubs.save({
    feedId: added.feedId,
    hubUrl: `${site.url}/hub`,
    topic: TOPIC,
    token: TOKEN,
    secret: SECRET,
    state: 'asked',
    askedAt: new Date().toISOString(),
    leaseUntil: null,
    calledAt: null,
  })
})
afterAll(async () => {
  await site.close()
  await paper.close()
})

describe('a hub that calls the site', () => {
  it('is sent its challenge back for a subscription of ours, as plain text', async () => {
    const challenge = '<script>alert(1)</script>'
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': TOPIC,
      'hub.challenge': challenge,
      'hub.lease_seconds': '86400',
    })
    const response = await fetch(`${paper.url}/websub/${TOKEN}?${query}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await response.text()).toBe(challenge)
    expect((await fetch(`${paper.url}/websub/${'b'.repeat(32)}?${query}`)).status).toBe(404)
    expect((await fetch(`${paper.url}/websub/${TOKEN}`)).status).toBe(404)
  })

  it.each(['application/rss+xml', 'application/x-www-form-urlencoded', 'text/plain'])(
    'may send its news as %s, and the feed is read when they are signed',
    async (type) => {
      const body = '<rss/>'
      const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
      const send = async (token: string, sign: string) =>
        await fetch(`${paper.url}/websub/${token}`, {
          method: 'POST',
          headers: { 'content-type': type, 'x-hub-signature': sign },
          body,
        })
      const waiting = async () => (await paper.newsroom.status()).jobs['fetch-feed']
      await paper.newsroom.drain()
      expect((await send(TOKEN, signature.replace(/.$/, 'z'))).status).toBe(202)
      expect((await send('b'.repeat(32), signature)).status).toBe(410)
      expect(await waiting()).toBe(0)
      expect((await send(TOKEN, signature)).status).toBe(202)
    },
  )
})
