import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listArticlePaths, openPaper, type Paper } from './paper.ts'
import { getRaw } from './raw-http.ts'

let paper: Paper
let path: string

beforeAll(async () => {
  paper = await openPaper({ edition: 'sample' })
  path = (await listArticlePaths(paper.newsroom))[0] ?? ''
})
afterAll(() => paper.close())

const get = (at: string, headers: Readonly<Record<string, string>> = {}) =>
  getRaw(`${paper.url}${at}`, headers)

describe('a page that was read before', () => {
  it('comes with the same tag, and not at all to a reader who has it', async () => {
    for (const at of ['/', path, '/sections/world', '/rss.xml', '/sitemap.xml']) {
      const first = await get(at)
      const second = await get(at)
      const tag = String(first.headers['etag'])
      expect(tag, at).toMatch(/^"[\w.-]+"$/)
      expect(second.headers['etag']).toBe(tag)
      expect(second.body.equals(first.body)).toBe(true)
      expect(first.headers['cache-control']).toContain('must-revalidate')
      const again = await get(at, { 'if-none-match': tag })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect((await get(at, { 'if-none-match': `W/${tag}, "other"` })).status).toBe(304)
      expect((await get(at, { 'if-none-match': '"other"' })).status).toBe(200)
    }
  })

  it('comes as brotli, as gzip or as it is, as the reader’s browser likes', async () => {
    const plain = await get(path)
    expect(plain.headers['content-encoding']).toBeUndefined()
    const br = await get(path, { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    const gzip = await get(path, { 'accept-encoding': 'gzip, br;q=0' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(br.body.length).toBeLessThan(plain.body.length / 3)
    expect(br.headers['vary']).toContain('Accept-Encoding')
    expect(br.headers['content-length']).toBe(String(br.body.length))
  })

  it('is fresh within a second of a change', async () => {
    const { store } = paper.newsroom
    const before = await get('/')
    expect(before.body.toString()).toContain(path)
    const id = Number(/\d+$/.exec(path)?.[0])
    const cards = await store.articles.listCards({ isSample: true, limit: 100 })
    const card = cards.find((one) => one.id === id)
    if (!card) throw new Error('no such card')
    await store.articles.setStatus(card.id, 'withheld', null)
    await store.bumpEdition()
    const isShown = async () => (await get('/')).body.toString().includes(path)
    await expect.poll(isShown, { timeout: 1000, interval: 50 }).toBe(false)
    const tag = String(before.headers['etag'])
    expect((await get('/', { 'if-none-match': tag })).status).toBe(200)
  })

  it('is never kept where it belongs to one reader', async () => {
    for (const at of ['/welcome', '/status', '/healthz'])
      expect(String((await get(at)).headers['cache-control']), at).toMatch(/no-store/)
    const { store } = paper.newsroom
    const [card] = await store.articles.listCards({ isSample: true, limit: 1 })
    const { secret } = await paper.newsroom.report({
      articleId: card?.id ?? null,
      answerAddress: null,
      claimId: null,
      kind: 'other',
      text: 'Only for me.',
      contact: null,
    })
    const mine = await get(`/report/${secret}`)
    expect(String(mine.headers['cache-control'])).toMatch(/private|no-store/)
  })

  it('under one name shows nothing of what was asked under another', async () => {
    const own = await get('/rss.xml', { host: 'paper.example' })
    expect(own.body.toString()).toContain('http://paper.example/')
    const other = await get('/rss.xml', { host: 'other.example' })
    expect(other.body.toString()).not.toContain('paper.example')
    await get('/rss.xml', { host: 'other.example', 'x-forwarded-host': 'evil.example' })
    const again = await get('/rss.xml', { host: 'other.example' })
    expect(again.body.toString()).not.toContain('evil.example')
  })
})
