import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '#base/clock.ts'
import { createKeptPages } from './kept-pages.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import { createSiteServer } from './site-server.ts'

let stop: (() => void) | undefined
afterEach(() => stop?.())

const NO_LIMITS: RateLimits = { take: () => null }

async function start(siteUrl: string | null = null, limits = NO_LIMITS) {
  const rendered: string[] = []
  const askers: string[] = []
  const server = createSiteServer({
    site: {
      handle: (_request, response) => response.writeHead(200).end('framework'),
      render: (asked, address) => {
        rendered.push(asked.url)
        askers.push(
          `${address ?? 'nobody'} for ${asked.headers.get('x-forwarded-for') ?? 'nobody'}`,
        )
        if (asked.url.endsWith('/broken')) return Promise.reject(new Error('broken'))
        return Promise.resolve(
          new Response(`<p>${asked.url}</p>`.repeat(20), {
            headers: { 'content-type': 'text/html', 'content-security-policy': 'x' },
          }),
        )
      },
      filePaths: new Set(['/favicon.svg']),
    },
    pages: createKeptPages(),
    edition: () => Promise.resolve('1'),
    siteUrl,
    limits,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stop = () => {
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo
  return { base: `http://127.0.0.1:${port}`, port, rendered, askers }
}

async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(text)
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  return answer
}

describe('the site server', () => {
  it('sends a search compressed and tagged, and makes it anew each time', async () => {
    const { base, rendered } = await start()
    const headers = { 'accept-encoding': 'br' }
    const first = await fetch(`${base}/search?q=a`, { headers })
    expect(first.headers.get('content-encoding')).toBe('br')
    const tag = first.headers.get('etag') ?? ''
    const again = await fetch(`${base}/search?q=a`, {
      headers: { ...headers, 'if-none-match': tag },
    })
    expect(again.status).toBe(304)
    expect(rendered).toEqual([`${base}/search?q=a`, `${base}/search?q=a`])
  })

  it('keeps the plain view of an article', async () => {
    const { base, rendered } = await start()
    for (const path of ['/a?view=plain', '/a?view=plain']) {
      expect(await (await fetch(`${base}${path}`)).text()).toContain('/a')
    }
    expect(rendered).toEqual([`${base}/a?view=plain`])
  })

  it('says to whoever asks too often when to come back, and serves the others', async () => {
    const perMinute = { ask: 1, report: 0, search: 0, suggest: 0 }
    const { base } = await start(null, createRateLimits({ perMinute, proxies: 1 }, systemClock))
    const send = (from: string) =>
      fetch(`${base}/ask`, { method: 'POST', headers: { 'x-forwarded-for': from } })
    expect((await send('192.0.2.1')).status).toBe(200)
    const refused = await send('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30)
    expect(await refused.text()).toMatch(/Wait \d+ seconds, then go back and try again/)
    expect((await send('192.0.2.2')).status).toBe(200)
  })

  it('answers a reader who has the page already with 304', async () => {
    const { base } = await start()
    const first = await fetch(base, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(first.headers.get('content-encoding')).toBe('br')
    expect(first.headers.get('vary')).toBe('Accept-Encoding')
    expect(first.headers.get('content-security-policy')).toBe('x')
    const etag = first.headers.get('etag') ?? ''
    const second = await fetch(base, { headers: { 'if-none-match': `"other", W/${etag}` } })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
  })

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['', null],
    ['zstd', null],
  ])('sends "%s" as %s', async (accepted, sent) => {
    const { base } = await start()
    const response = await fetch(base, { headers: { 'accept-encoding': accepted } })
    expect(response.headers.get('content-encoding')).toBe(sent)
    expect(await response.text()).toContain('<p>http')
  })

  it('sends HEAD the length and no body', async () => {
    const { port } = await start()
    const answer = await sendRaw(port, 'HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1.1 200/)
    expect(answer).toMatch(/content-length: \d{3,}\r\n/i)
    expect(answer).toMatch(/\r\n\r\n$/)
  })

  it.each(['/live?since=1', '/li%76e?since=1', '/favicon.svg'])(
    'gives %s to the framework',
    async (path) => {
      const { base, rendered } = await start()
      expect(await (await fetch(base + path)).text()).toBe('framework')
      expect(rendered).toEqual([])
    },
  )

  it.each(['/welcome', '/welcome/', '/welc%6fme?a'])(
    'makes %s anew for whoever asks, from where and by way of whom they ask, and sends it compressed',
    async (path) => {
      const { base, rendered, askers } = await start()
      for (const by of ['10.0.0.1', '10.0.0.2']) {
        const headers = { 'accept-encoding': 'br', 'x-forwarded-for': by }
        const response = await fetch(base + path, { headers })
        expect(response.headers.get('content-encoding')).toBe('br')
      }
      expect(rendered.length).toBe(2)
      expect(askers).toEqual(['127.0.0.1 for 10.0.0.1', '127.0.0.1 for 10.0.0.2'])
      await fetch(base)
      expect(askers.at(-1)).toBe('nobody for nobody')
    },
  )

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['', null],
  ])('makes what was searched for each time, and sends "%s" as %s', async (accepted, sent) => {
    const { base, rendered } = await start()
    const ask = () => fetch(`${base}/search?q=1`, { headers: { 'accept-encoding': accepted } })
    const response = await ask()
    expect(response.headers.get('content-encoding')).toBe(sent)
    expect(await response.text()).toContain('/search?q=1</p>')
    await ask()
    expect(rendered.length).toBe(2)
  })

  it('gives a reader with a cookie to the framework', async () => {
    const { base, rendered } = await start()
    await fetch(base, { headers: { cookie: 'a=b' } })
    expect(rendered).toEqual([])
  })

  it('makes pages under the address that the owner set, whatever host was asked for', async () => {
    const { base, rendered } = await start('https://paper.example')
    await fetch(`${base}/a`)
    expect(rendered).toEqual(['https://paper.example/a'])
  })

  it.each([
    ['GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '400'],
    ['GET / HTTP/1.1\r\nHost: a/../b"<x>\r\nConnection: close\r\n\r\n', '400'],
    ['OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '400'],
    [`GET /${'a'.repeat(5000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, '414'],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, '400'],
    ['nonsense\r\n\r\n', '400'],
    ['GET /broken HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '500'],
  ])('refuses hostile request %# and goes on', async (text, status) => {
    const { base, port } = await start()
    expect(await sendRaw(port, text)).toMatch(new RegExp(`^HTTP/1.1 ${status}`))
    expect((await fetch(base)).status).toBe(200)
  })
})
