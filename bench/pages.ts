/** Pages to bench on: the sample edition's documents, each many times with its words changed, in a page with clutter. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readSampleEdition, type SampleDocument } from '#newsroom/sample/index.ts'

export type BenchPage = { readonly path: string; readonly title: string; readonly html: string }

const NOW = '2026-11-23T08:00:00.000Z'

/** `count` pages, the same every time; each differs from every other in some of its words and its numbers. */
export function buildPages(count: number): readonly BenchPage[] {
  const { documents } = readSampleEdition(NOW)
  return Array.from({ length: count }, (_, at) => {
    const document = documents[at % documents.length]
    if (!document) throw new Error('build pages: the sample edition is empty')
    const round = Math.floor(at / documents.length)
    return pageOf(document, round, at)
  })
}

function pageOf(document: SampleDocument, round: number, at: number): BenchPage {
  const change = (text: string) => (round === 0 ? text : perturb(text, round))
  const title = change(document.title)
  const paragraphs = document.text.split('\n\n').map((paragraph) => `<p>${change(paragraph)}</p>`)
  const links = Array.from(
    { length: 12 },
    (_, n) => `<li><a href="/other-${n}">Another headline of the day, number ${n}</a></li>`,
  ).join('')
  return {
    path: `/page-${at}`,
    title,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="${document.publishedAt}"></head><body>
<nav><ul>${links}</ul></nav><main><article><h1>${title}</h1>${paragraphs.join('\n')}</article>
<aside><h3>Most read</h3><ul>${links}</ul></aside></main><footer><p>All rights reserved.</p></footer></body></html>`,
  }
}

// Other names and numbers make other happenings, so that grouping has as much to tell apart as in life.
function perturb(text: string, round: number): string {
  return text
    .replace(
      /\b\p{Lu}\p{Ll}{4,}\b/gu,
      (name) => `${name.slice(0, 3)}${LETTERS[round % LETTERS.length]}${name.slice(3)}`,
    )
    .replace(/\d+/g, (digits) => String(Number(digits) + round))
}

const LETTERS = ['ar', 'el', 'in', 'or', 'un', 'am', 'es', 'il', 'om', 'ur', 'ak', 'en'] as const

export type BenchSite = { readonly opml: string; readonly close: () => Promise<void> }

/** Serves the pages as the sites of `publishers` publishers, each under an address of its own on loopback. */
export async function servePages(
  pages: readonly BenchPage[],
  publishers: number,
): Promise<BenchSite> {
  const servers: Server[] = []
  const feeds: string[] = []
  for (let n = 0; n < publishers; n += 1) {
    const own = pages.filter((_, at) => at % publishers === n)
    const { server, feed } = await serveSite(own, `127.9.0.${n + 1}`)
    servers.push(server)
    feeds.push(`<outline type="rss" text="Bench ${n}" xmlUrl="${feed}"/>`)
  }
  return {
    opml: `<opml version="2.0"><body>${feeds.join('')}</body></opml>`,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((done) => server.close(done))
      }
    },
  }
}

async function serveSite(pages: readonly BenchPage[], host: string) {
  const byPath = new Map(pages.map((page) => [page.path, page.html]))
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path === '/feed') {
      response.setHeader('content-type', 'application/rss+xml')
      response.end(feedOf(pages, `http://${request.headers.host ?? host}`))
      return
    }
    const html = byPath.get(path)
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html' })
    response.end(html ?? '')
  })
  await new Promise<void>((done) => server.listen(0, host, done))
  const { port } = server.address() as AddressInfo
  return { server, feed: `http://${host}:${port}/feed` }
}

function feedOf(pages: readonly BenchPage[], origin: string): string {
  const items = pages.map(
    ({ path, title }) =>
      `<item><title>${title}</title><link>${origin}${path}</link><guid>${origin}${path}</guid></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Bench</title><link>${origin}/</link><description>Bench</description>${items.join('')}</channel></rss>`
}
