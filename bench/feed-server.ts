/**
 * Feeds on loopback in a process of its own, so that their cost is not counted with ours: each address (127.x.y.z) is a feed with an
 * ETag that answers 304 while it stays as it was. `POST /_news?every=N` gives each N-th of them one entry more; `GET /_stats` counts.
 */
import { createServer } from 'node:http'

const ENTRIES = 20
const DAY_MS = 86_400_000
const startedMs = Number(process.argv[2])
const stats = { requests: 0, notModified: 0, connections: 0 }
let every = 0

function feedOf(host: string): { readonly body: string; readonly etag: string } {
  const number = Number(host.split('.').at(-1)?.split(':')[0])
  const count = ENTRIES + (every > 0 && number % every === 0 ? 1 : 0)
  const items = Array.from({ length: count }, (_, at) => {
    const publishedAt = new Date(startedMs - (count - at) * DAY_MS).toUTCString()
    return `<item><title>Entry ${at} of ${host}</title><guid>${host}/${at}</guid><pubDate>${publishedAt}</pubDate><description>A line that says what the entry is about, as most feeds have it.</description></item>`
  })
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${host}</title><link>http://${host}/</link><description>Bench</description>${items.join('')}</channel></rss>`
  return { body, etag: `"${count}"` }
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://bench.example')
  if (url.pathname === '/_news') every = Number(url.searchParams.get('every'))
  if (url.pathname.startsWith('/_')) {
    response.end(JSON.stringify(stats))
    return
  }
  stats.requests += 1
  const { body, etag } = feedOf(request.headers.host ?? '')
  const isKnown = request.headers['if-none-match'] === etag
  if (isKnown) stats.notModified += 1
  response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'application/rss+xml' })
  response.end(isKnown ? undefined : body)
})
server.on('connection', () => (stats.connections += 1))
server.listen(0, '0.0.0.0', () => {
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  console.log(JSON.stringify({ listening: port }))
})
