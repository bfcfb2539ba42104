import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#base/clock.ts'
import { isWallPage } from './bot-wall.ts'
import { EXPIRED } from './expired-certificate.testing.ts'
import { createFetcher, type FetchResult } from './fetcher.ts'
import { openSite, type Answer } from './local-site.testing.ts'

const clock = fixedClock('2026-11-23T08:00:00.000Z')
const open: { close: () => unknown }[] = []
const authorities = getCACertificates('default')

afterEach(async () => {
  setDefaultCACertificates(authorities)
  for (const one of open.splice(0).reverse()) await one.close()
})

function fetcher() {
  const made = createFetcher({ allowAddresses: ['127.0.0.0/8'], contact: null, clock })
  open.push(made)
  return made
}

async function failureAt(answer: Answer) {
  const site = await openSite({ '/': answer })
  open.push(site)
  return failureOf(await fetcher().fetch(`${site.origin}/`))
}

function failureOf(result: FetchResult) {
  return result.kind === 'failed' ? result.failure : undefined
}

const wall = (title: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>`

describe('the reason that an address cannot be read', () => {
  it('is a bot wall where a refusal shows a test for people, by its words or by its header', async () => {
    const refuse =
      (headers: Record<string, string>, body: string): Answer =>
      (_, response) =>
        response.writeHead(403, headers).end(body)
    const kinds = [
      await failureAt(refuse({ 'content-type': 'text/html' }, wall('Just a moment...'))),
      await failureAt(refuse({ 'cf-mitigated': 'challenge' }, '')),
      await failureAt(refuse({}, '<h1>Forbidden</h1>')),
      await failureAt(refuse({}, '')),
    ]
    expect(kinds.map((failure) => failure?.kind)).toEqual([
      'bot-wall',
      'bot-wall',
      'forbidden',
      'forbidden',
    ])
    expect(kinds[0]?.message).toMatch(/keeps programs out with a test for people \(HTTP 403\)/)
  })

  it('does not wait for a refusal that never ends', async () => {
    const startedMs = performance.now()
    const failure = await failureAt((_, response) => response.writeHead(403).write('<html>'))
    expect(failure?.kind).toBe('forbidden')
    expect(performance.now() - startedMs).toBeLessThan(4_000)
  })

  it('is that it was cut off where the connection breaks in the middle', async () => {
    const failure = await failureAt((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('<rss>')
      setTimeout(() => response.destroy(), 50)
    })
    expect(failure).toMatchObject({
      kind: 'cut-off',
      message: expect.stringMatching(/broke off in the middle of its answer/) as string,
    })
  })

  it('is a certificate that expired, with its last day', async () => {
    setDefaultCACertificates([...authorities, EXPIRED.authority])
    const server = createServer({ cert: EXPIRED.cert, key: EXPIRED.key }, (_, response) => {
      response.end('never seen')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    open.push({ close: () => server.close() })
    const { port } = server.address() as AddressInfo
    const failure = failureOf(await fetcher().fetch(`https://127.0.0.1:${String(port)}/`))
    expect(failure?.kind).toBe('bad-certificate')
    expect(failure?.message).toContain('(its certificate expired on 3 March 2026)')
  })
})

describe('a page given with a good status', () => {
  it('is a wall when that is all it says, and none when an article is about walls', () => {
    expect(isWallPage(wall('Just a moment...'))).toBe(true)
    expect(isWallPage(wall('Harbour Post'))).toBe(true)
    const article = `<title>Are you a robot? How websites test their readers</title><p>${'The captcha is older than most of those who solve it. '.repeat(20)}</p>`
    expect(isWallPage(article)).toBe(false)
    expect(isWallPage('<title>Ferry runs aground</title><p>It ran aground.</p>')).toBe(false)
  })

  it('is judged in linear time', () => {
    const startedMs = performance.now()
    isWallPage(`<title>captcha</title>${'<script '.repeat(1_000_000)}`)
    isWallPage(`<title>captcha</title>${'<'.repeat(1_000_000)}`)
    expect(performance.now() - startedMs).toBeLessThan(500)
  })
})
