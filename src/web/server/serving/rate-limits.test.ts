import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import { createRateLimits, type RateLimitSettings } from './rate-limits.ts'

let stop: (() => void) | undefined
afterEach(() => stop?.())

const SETTINGS: RateLimitSettings = {
  perMinute: { ask: 2, report: 2, search: 3, suggest: 0 },
  proxies: 1,
}

async function start(settings: Partial<RateLimitSettings> = {}, mostBuckets?: number) {
  const clock = fixedClock('2026-11-23T08:00:00.000Z')
  const limits = createRateLimits({ ...SETTINGS, ...settings }, clock, mostBuckets)
  const server = createServer((request, response) => {
    const wait = limits.take(request)
    response.writeHead(wait === null ? 200 : 429).end(String(wait))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stop = () => {
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo
  const ask = async (path: string, from: string, method = 'GET') => {
    const headers = { 'x-forwarded-for': from }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers })
    return answer.status === 200 ? 'goes on' : `waits ${await answer.text()} s`
  }
  return { clock, ask }
}

describe('the limits', () => {
  it('let so many through, and more as time goes by', async () => {
    const { clock, ask } = await start()
    for (let n = 0; n < 2; n += 1) expect(await ask('/ask', '192.0.2.1', 'POST')).toBe('goes on')
    expect(await ask('/ask', '192.0.2.1', 'POST')).toBe('waits 30 s')
    clock.advance(29_000)
    expect(await ask('/ask', '192.0.2.1', 'POST')).toBe('waits 1 s')
    clock.advance(1_000)
    expect(await ask('/ask', '192.0.2.1', 'POST')).toBe('goes on')
    expect(await ask('/ask', '192.0.2.1', 'POST')).toBe('waits 30 s')
  })

  it('count each address and each thing by itself', async () => {
    const { ask } = await start()
    for (let n = 0; n < 2; n += 1) await ask('/ask', '192.0.2.1', 'POST')
    expect(await ask('/ask', '192.0.2.2', 'POST')).toBe('goes on')
    expect(await ask('/articles/a-1/report', '192.0.2.1', 'POST')).toBe('goes on')
    expect(await ask('/search?q=a', '192.0.2.1')).toBe('goes on')
    expect(await ask('/ask', '192.0.2.1')).toBe('goes on')
    for (let n = 0; n < 9; n += 1) expect(await ask('/', '192.0.2.1')).toBe('goes on')
  })

  it.each(['/search?q=a', '/search/?q=a', '/%73earch?q=a', '/search/__data.json?q=a'])(
    'know %j as a search',
    async (path) => {
      const { ask } = await start()
      for (let n = 0; n < 3; n += 1) await ask('/search/rss.xml?q=a', '192.0.2.1')
      expect(await ask(path, '192.0.2.1')).toMatch(/^waits/)
    },
  )

  it('take what stands before the last proxy for made up', async () => {
    const { ask } = await start()
    for (let n = 0; n < 2; n += 1) await ask('/ask', `203.0.113.${n}, 192.0.2.1`, 'POST')
    expect(await ask('/ask', '198.51.100.1, 192.0.2.1', 'POST')).toMatch(/^waits/)
  })

  it('take a network of IPv6 for one reader', async () => {
    const { ask } = await start()
    for (let n = 0; n < 2; n += 1) await ask('/ask', `2001:db8::${n}`, 'POST')
    expect(await ask('/ask', '2001:db8:0:0:1::7', 'POST')).toMatch(/^waits/)
    expect(await ask('/ask', '2001:db8:0:1::7', 'POST')).toBe('goes on')
  })

  it('believe no header, and leave the machine itself alone, where no proxy is known of', async () => {
    const { ask } = await start({ proxies: 0 })
    for (let n = 0; n < 9; n += 1) expect(await ask('/ask', '192.0.2.1', 'POST')).toBe('goes on')
  })

  it('are none where they are set to 0', async () => {
    const { ask } = await start()
    for (let n = 0; n < 9; n += 1)
      expect(await ask('/search/suggest?q=ab', '192.0.2.1')).toBe('goes on')
  })

  it('forget those seen least lately, so that their number is bounded', async () => {
    const { ask } = await start({}, 2)
    for (let n = 0; n < 2; n += 1) await ask('/ask', '192.0.2.1', 'POST')
    expect(await ask('/ask', '192.0.2.1', 'POST')).toMatch(/^waits/)
    for (let n = 2; n < 5; n += 1) await ask('/ask', `192.0.2.${n}`, 'POST')
    expect(await ask('/ask', '192.0.2.1', 'POST')).toBe('goes on')
  })
})
