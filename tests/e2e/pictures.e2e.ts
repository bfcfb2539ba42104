import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listArticlePaths, openPaper, type Paper } from './paper.ts'

let paper: Paper
let path: string

beforeAll(async () => {
  paper = await openPaper({ edition: 'sample' })
  path = (await listArticlePaths(paper.newsroom))[0] ?? ''
})
afterAll(async () => {
  await paper.close()
})

async function metaOf(address: string): Promise<ReadonlyMap<string, string>> {
  const { document } = parseHTML(await (await fetch(`${paper.url}${address}`)).text())
  return new Map(
    [...document.querySelectorAll('meta')].map((one) => [
      one.getAttribute('property') ?? one.getAttribute('name') ?? '',
      one.getAttribute('content') ?? '',
    ]),
  )
}

describe('the picture of an article', () => {
  it('is named on its page, of the size and type it has there, with words for those who see none', async () => {
    const meta = await metaOf(path)
    const picture = await fetch(meta.get('og:image') ?? '')
    expect(picture.status).toBe(200)
    expect(picture.headers.get('content-type')).toBe(meta.get('og:image:type'))
    const png = Buffer.from(await picture.arrayBuffer())
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      Number(meta.get('og:image:width')),
      Number(meta.get('og:image:height')),
    ])
    expect(meta.get('og:image:alt')).toContain(meta.get('og:title'))
    expect(meta.get('twitter:card')).toBe('summary_large_image')
    expect((await metaOf('/')).get('twitter:card')).toBe('summary')
  })

  it('is kept by who asked: with a lifetime, and not sent twice', async () => {
    const first = await fetch(`${paper.url}${path}.png`, { headers: { 'accept-encoding': 'br' } })
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(first.headers.get('content-encoding')).toBeNull()
    const tag = first.headers.get('etag') ?? ''
    for (const address of [`${path}.png`, `${path}.png?from=elsewhere`]) {
      const own = address.includes('?')
        ? ((await fetch(`${paper.url}${address}`)).headers.get('etag') ?? '')
        : tag
      const again = await fetch(`${paper.url}${address}`, { headers: { 'if-none-match': own } })
      expect([again.status, (await again.arrayBuffer()).byteLength], address).toEqual([304, 0])
    }
  })

  it('is drawn of articles that are there, under their own address, and of nothing else', async () => {
    const at = (address: string) => fetch(`${paper.url}${address}`, { redirect: 'manual' })
    const number = /\d+$/.exec(path)?.[0] ?? ''
    const moved = await at(`/articles/anything-${number}.png`)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${path}.png`])
    for (const none of ['none-99999', '99999999999999', 'x', '..%2f..%2fetc', `${number}%00`])
      expect((await at(`/articles/${none}.png`)).status, none).toBe(404)
  })

  it('is there for all who ask at once, or they are told to come again', async () => {
    const paths = await listArticlePaths(paper.newsroom)
    const asked = Array.from({ length: 40 }, (_, at) =>
      fetch(`${paper.url}${paths[at % paths.length] ?? ''}.png?${String(at)}`),
    )
    const statuses = new Set((await Promise.all(asked)).map(({ status }) => status))
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses.has(200)).toBe(true)
    expect(paper.isRunning()).toBe(true)
  })
})
