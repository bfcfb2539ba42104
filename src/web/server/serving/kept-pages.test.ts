import { describe, expect, it } from 'vitest'
import { createKeptPages } from './kept-pages.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': 'text/html', ...headers } })

function counted(make: () => Response) {
  const renders = { count: 0 }
  const render = async () => {
    renders.count += 1
    await Promise.resolve()
    return make()
  }
  return { renders, render }
}

describe('kept pages', () => {
  it('makes a page once an edition', async () => {
    const pages = createKeptPages()
    const { renders, render } = counted(() => html('<p>one</p>'))
    await pages.get('/', '1', render)
    const again = await pages.get('/', '1', render)
    expect(again.bodies.identity.toString()).toBe('<p>one</p>')
    expect(renders.count).toBe(1)
    await pages.get('/', '2', render)
    expect(renders.count).toBe(2)
  })

  it('makes a page once for many readers who ask together', async () => {
    const pages = createKeptPages()
    const { renders, render } = counted(() => html('x'))
    await Promise.all(Array.from({ length: 20 }, () => pages.get('/', '1', render)))
    expect(renders.count).toBe(1)
  })

  it.each([
    ['an error', () => new Response('no', { status: 404 })],
    ['a private page', () => html('secret', { 'cache-control': 'private, no-store' })],
    ['a page with a cookie', () => html('x', { 'set-cookie': 'a=b' })],
    ['a picture', () => new Response('x', { headers: { 'content-type': 'image/png' } })],
    ['a page over the limit', () => html('x'.repeat(3000))],
  ])('does not keep %s', async (_what, make) => {
    const pages = createKeptPages({ maxBytes: 100_000, maxPageBytes: 2000 })
    const { renders, render } = counted(make)
    await pages.get('/', '1', render)
    await pages.get('/', '1', render)
    expect(renders.count).toBe(2)
    expect(pages.sizeBytes()).toBe(0)
  })

  it('gives up the least lately read page when memory is full', async () => {
    const pages = createKeptPages({ maxBytes: 10_000, maxPageBytes: 2000 })
    const { renders, render } = counted(() => html('x'.repeat(1000)))
    for (const key of ['/a', '/b', '/c']) await pages.get(key, '1', render)
    await pages.get('/a', '1', render)
    await pages.get('/d', '1', render)
    expect(pages.sizeBytes()).toBeLessThanOrEqual(10_000)
    expect(renders.count).toBe(4)
    await pages.get('/a', '1', render)
    expect(renders.count).toBe(4)
    await pages.get('/b', '1', render)
    expect(renders.count).toBe(5)
  })

  it('tries again after a failure', async () => {
    const pages = createKeptPages()
    await expect(pages.get('/', '1', () => Promise.reject(new Error('down')))).rejects.toThrow()
    const page = await pages.get('/', '1', () => Promise.resolve(html('up')))
    expect(page.status).toBe(200)
  })
})
