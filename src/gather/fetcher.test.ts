import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '#base/clock.ts'
import { createFetcher } from './fetcher.ts'
import type { Fetcher, FetcherSettings, FetchResult } from './fetcher.ts'
import { gives, openSite } from './local-site.testing.ts'
import type { Answer, LocalSite } from './local-site.testing.ts'

const open: { close: () => unknown }[] = []

async function site(pages: Readonly<Record<string, Answer>>): Promise<LocalSite> {
  const made = await openSite(pages)
  open.push(made)
  return made
}

function fetcher(settings: Partial<FetcherSettings> = {}): Fetcher {
  const made = createFetcher({
    allowAddresses: ['127.0.0.0/8'],
    contact: 'desk@example.org',
    clock: systemClock,
    timeoutMs: 2_000,
    ...settings,
  })
  open.push(made)
  return made
}

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

function failureOf(result: FetchResult): string {
  return result.kind === 'failed' ? result.failure.kind : result.kind
}

const redirectTo =
  (location: string, status = 302): Answer =>
  (_, response) => {
    response.writeHead(status, { location }).end()
  }

describe('a fetch', () => {
  it('says who we are and gives what it found', async () => {
    const { origin, asked } = await site({ '/feed': gives('text/xml; charset=utf-8', '<rss/>') })
    const result = await fetcher().fetch(`${origin}/feed`, { accept: 'text/xml' })
    expect(result).toMatchObject({
      kind: 'fetched',
      url: `${origin}/feed`,
      contentType: 'text/xml; charset=utf-8',
    })
    expect(result.kind === 'fetched' && result.body.toString()).toBe('<rss/>')
    expect(asked[0]?.headers).toMatchObject({ accept: 'text/xml' })
    expect(asked[0]?.headers['user-agent']).toMatch(/^Onix\/.*desk@example\.org/)
    expect(asked[0]?.headers.from).toBe('desk@example.org')
  })

  it('asks only for what has changed', async () => {
    const { origin, asked } = await site({
      '/feed': (request, response) => {
        response
          .writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200, { etag: '"a"' })
          .end()
      },
    })
    const first = await fetcher().fetch(`${origin}/feed`)
    expect(first).toMatchObject({ kind: 'fetched', etag: '"a"' })
    const again = await fetcher().fetch(`${origin}/feed`, {
      etag: '"a"',
      lastModified: 'Mon, 23 Nov 2026 08:00:00 GMT',
    })
    expect(again).toEqual({ kind: 'not-modified', freshForSeconds: null })
    expect(asked[1]?.headers['if-modified-since']).toBe('Mon, 23 Nov 2026 08:00:00 GMT')
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) => {
    const { origin } = await site({
      '/': (_, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end(pack('words '.repeat(500)))
      },
    })
    const result = await fetcher().fetch(origin)
    expect(result.kind === 'fetched' && result.body.length).toBe(3_000)
  })

  it('stops at the size limit, of what is sent and of what it unpacks to', async () => {
    const { origin } = await site({
      '/long': gives('text/plain', 'x'.repeat(5_000)),
      '/bomb': (_, response) => {
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(2_000_000)))
      },
      '/endless': (_, response) => {
        const more = (): boolean => response.write('x'.repeat(1_000))
        const timer = setInterval(more, 1)
        response.once('close', () => {
          clearInterval(timer)
        })
      },
    })
    for (const path of ['/long', '/bomb', '/endless'])
      expect(failureOf(await fetcher().fetch(origin + path, { maxBytes: 4_000 }))).toBe('too-large')
  })

  it('cuts a slow trickle at the deadline, headers that never come too', async () => {
    const { origin } = await site({
      '/trickle': (_, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write(' '), 20)
        response.once('close', () => {
          clearInterval(timer)
        })
      },
      '/silent': () => undefined,
    })
    const started = performance.now()
    for (const path of ['/trickle', '/silent']) {
      const result = await fetcher().fetch(origin + path, { timeoutMs: 200 })
      expect(failureOf(result)).toBe('too-slow')
    }
    expect(performance.now() - started).toBeLessThan(1_500)
  })

  it('follows redirects, and tells the new address only where the move is for good', async () => {
    const { origin } = await site({
      '/old': redirectTo('/new', 301),
      '/away': redirectTo('/old', 302),
      '/new': gives('text/plain', 'here'),
    })
    expect(await fetcher().fetch(`${origin}/old`)).toMatchObject({
      url: `${origin}/new`,
      permanentUrl: `${origin}/new`,
    })
    expect(await fetcher().fetch(`${origin}/away`)).toMatchObject({
      url: `${origin}/new`,
      permanentUrl: null,
    })
  })

  it('names a redirect loop, and gives up on a long chain', async () => {
    const { origin } = await site({
      '/a': redirectTo('/b'),
      '/b': redirectTo('/a'),
      '/chain': (request, response) => {
        const next = Number(new URL(request.url ?? '', 'http://x').searchParams.get('n')) + 1
        response.writeHead(302, { location: `/chain?n=${String(next)}` }).end()
      },
    })
    expect(failureOf(await fetcher().fetch(`${origin}/a`))).toBe('redirect-loop')
    expect(failureOf(await fetcher().fetch(`${origin}/chain`))).toBe('redirect-loop')
  })

  it('refuses private addresses, named, numbered or redirected to', async () => {
    const { origin } = await site({ '/': redirectTo('http://169.254.169.254/latest/meta-data/') })
    expect(failureOf(await fetcher().fetch(origin))).toBe('private-address')
    const guarded = fetcher({ allowAddresses: [] })
    expect(failureOf(await guarded.fetch(origin))).toBe('private-address')
    expect(failureOf(await guarded.fetch(origin.replace('127.0.0.1', 'localhost')))).toBe(
      'private-address',
    )
    // Allowed as a name since a range is set, refused by the address that it resolves to.
    const elsewhere = fetcher({ allowAddresses: ['10.0.0.0/8'] })
    expect(failureOf(await elsewhere.fetch(origin.replace('127.0.0.1', 'localhost')))).toBe(
      'private-address',
    )
  })

  it.each([
    [404, 'not-found'],
    [410, 'gone'],
    [403, 'forbidden'],
    [401, 'forbidden'],
    [500, 'server-error'],
    [503, 'server-error'],
    [304, 'unexpected-status'],
    [204, 'unexpected-status'],
  ])('names status %i %s', async (status, kind) => {
    const { origin } = await site({
      '/': (_, response) => {
        response.writeHead(status).end()
      },
    })
    expect(failureOf(await fetcher().fetch(origin))).toBe(kind)
  })

  it('keeps away from a host for as long as it asked', async () => {
    const { origin, asked } = await site({
      '/': (_, response) => {
        response.writeHead(429, { 'retry-after': '120' }).end()
      },
      '/other': gives('text/plain', 'words'),
    })
    const one = fetcher()
    expect(await one.fetch(origin)).toMatchObject({
      failure: { kind: 'rate-limited', retryAfterSeconds: 120 },
    })
    expect(failureOf(await one.fetch(`${origin}/other`))).toBe('rate-limited')
    expect(asked).toHaveLength(1)
  })

  it('names a host that is not there, a closed port and a broken answer', async () => {
    const { origin } = await site({
      '/cut': (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('half')
        setTimeout(() => response.destroy(), 20)
      },
      '/packed': (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all')
      },
    })
    expect(failureOf(await fetcher().fetch('http://nowhere.invalid/'))).toBe('no-such-host')
    expect(failureOf(await fetcher().fetch('http://127.0.0.1:1099/'))).toBe('no-connection')
    expect(failureOf(await fetcher().fetch(`${origin}/cut`))).toBe('cut-off')
    expect(failureOf(await fetcher().fetch(`${origin}/packed`))).toBe('no-connection')
    expect(failureOf(await fetcher().fetch(origin.replace('http:', 'https:')))).toBe(
      'bad-certificate',
    )
  })

  it('asks a host for one thing at a time', async () => {
    let now = 0
    let most = 0
    const { origin } = await site({
      '/': (_, response) => {
        now += 1
        most = Math.max(most, now)
        setTimeout(() => {
          now -= 1
          response.end('done')
        }, 20)
      },
    })
    const one = fetcher()
    await Promise.all(
      Array.from({ length: 5 }, (_, index) => one.fetch(`${origin}/?${String(index)}`)),
    )
    expect(most).toBe(1)
  })
})

describe('a host that says when to come back', () => {
  it.each([429, 503])('is left alone until then (HTTP %i)', async (status) => {
    const { origin, asked } = await site({
      '/busy': (_, response) => {
        response.writeHead(status, { 'retry-after': '120' }).end()
      },
      '/': gives('text/html', 'here'),
    })
    const one = fetcher()
    expect(await one.fetch(`${origin}/busy`)).toMatchObject({
      failure: { retryAfterSeconds: 120 },
    })
    expect((await one.fetch(`${origin}/`)).kind).toBe('failed')
    expect(asked).toHaveLength(1)
  })
})

describe('robots.txt', () => {
  it('is kept to at every address that a page leads to', async () => {
    const { origin, asked } = await site({
      '/robots.txt': gives('text/plain', 'User-agent: *\nDisallow: /private/'),
      '/go': redirectTo('/private/1'),
      '/private/1': gives('text/html', 'secret'),
    })
    const result = await fetcher().fetch(`${origin}/go`, { obeysRobots: true })
    expect(failureOf(result)).toBe('robots')
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/go'])
  })

  it('is kept for the time that its site says, then asked whether it still holds', async () => {
    let nowMs = Date.parse('2026-11-23T08:00:00Z')
    const clock = { now: () => new Date(nowMs).toISOString(), nowMs: () => nowMs }
    const { origin, asked } = await site({
      '/robots.txt': (request, response) => {
        const headers = { etag: '"1"', 'cache-control': 'max-age=1800' }
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304, headers).end()
        else response.writeHead(200, headers).end('User-agent: *\nDisallow: /private/')
      },
    })
    const one = fetcher({ clock })
    for (const minutes of [0, 29, 31, 59]) {
      nowMs = Date.parse('2026-11-23T08:00:00Z') + minutes * 60_000
      expect(await one.findRefusal(`${origin}/private/1`)).toMatchObject({ kind: 'robots' })
    }
    expect(asked).toHaveLength(2)
    nowMs += 86_400_000
    await one.findRefusal(`${origin}/private/1`)
    expect(asked).toHaveLength(3)
  })

  it('holds as it was while its site is in trouble', async () => {
    let nowMs = Date.parse('2026-11-23T08:00:00Z')
    let isSick = false
    const clock = { now: () => new Date(nowMs).toISOString(), nowMs: () => nowMs }
    const { origin } = await site({
      '/robots.txt': (_, response) => {
        if (isSick) response.writeHead(500).end()
        else response.end('User-agent: *\nDisallow: /private/')
      },
    })
    const one = fetcher({ clock })
    expect(await one.findRefusal(`${origin}/news/1`)).toBeUndefined()
    isSick = true
    nowMs += 86_400_001
    expect(await one.findRefusal(`${origin}/news/1`)).toBeUndefined()
    expect(await one.findRefusal(`${origin}/private/1`)).toMatchObject({ kind: 'robots' })
  })

  it('is read as far as it must be, and what is longer left unread', async () => {
    const padding = `# ${'x'.repeat(998)}\n`.repeat(3_000)
    const packed = gzipSync(`User-agent: *\nDisallow: /private/\n${padding}`)
    const { origin } = await site({
      '/robots.txt': (_, response) => {
        response.end(`User-agent: *\nDisallow: /private/\n${padding}`)
      },
    })
    expect(await fetcher().findRefusal(`${origin}/private/1`)).toMatchObject({ kind: 'robots' })
    const zipped = await site({
      '/robots.txt': (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
      },
    })
    expect(await fetcher().findRefusal(`${zipped.origin}/private/1`)).toMatchObject({
      kind: 'robots',
    })
  })

  it('may ask for pauses: short ones are stood through, for long ones we come back', async () => {
    const quick = await site({
      '/robots.txt': gives('text/plain', 'User-agent: *\nCrawl-delay: 0.3'),
      '/': gives('text/html', 'here'),
    })
    const one = fetcher()
    expect(await one.findWaitMs(`${quick.origin}/`)).toBe(0)
    await one.fetch(`${quick.origin}/`)
    const started = performance.now()
    await one.fetch(`${quick.origin}/`)
    expect(performance.now() - started).toBeGreaterThan(250)
    const slow = await site({
      '/robots.txt': gives('text/plain', 'User-agent: *\nCrawl-delay: 86400'),
    })
    expect(await one.findWaitMs(`${slow.origin}/1`)).toBe(0)
    const waitMs = await one.findWaitMs(`${slow.origin}/2`)
    expect(waitMs).toBeGreaterThan(59_000)
    expect(waitMs).toBeLessThanOrEqual(60_000)
  })

  it('is asked once a site, and kept to', async () => {
    const { origin, asked } = await site({
      '/robots.txt': gives('text/plain', 'User-agent: *\nDisallow: /private/'),
    })
    const one = fetcher()
    expect(await one.findRefusal(`${origin}/news/1`)).toBeUndefined()
    expect(await one.findRefusal(`${origin}/private/1`)).toMatchObject({ kind: 'robots' })
    expect(asked).toHaveLength(1)
  })

  it('allows all where there is none, and nothing while the site is in trouble', async () => {
    const bare = await site({})
    expect(await fetcher().findRefusal(`${bare.origin}/news/1`)).toBeUndefined()
    const sick = await site({
      '/robots.txt': (_, response) => {
        response.writeHead(503).end()
      },
    })
    expect(await fetcher().findRefusal(`${sick.origin}/news/1`)).toMatchObject({
      kind: 'server-error',
    })
  })
})
