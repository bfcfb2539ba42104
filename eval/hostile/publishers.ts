/** Publishers on loopback that send what is hostile, each piece in every place where text comes in, among honest entries. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HostileBody, Material } from './material.ts'
import { packTexts } from './pack-texts.ts'
import { honestText } from './honest-text.ts'

export type HostilePublishers = {
  readonly opml: string
  /** Guids of the entries that must become documents, whatever else is sent. */
  readonly guids: ReadonlySet<string>
  readonly close: () => Promise<void>
}

// Just under what `parseFeed` keeps of a title and of an author, so that nothing is cut off.
const TITLE_LENGTH = 480
const AUTHOR_LENGTH = 190
// Sites of one machine: each is a host of its own to the fetcher, so that they are asked side by side.
const SITES = 12

type Entry = {
  readonly guid: string
  readonly path: string
  readonly title: string
  readonly author: string
  /** HTML; null where the page has to be asked for. */
  readonly content: string | null
  readonly page: string
}

/** Serves the material on addresses of 127.0.0.0/8. */
export async function openPublishers(material: Material): Promise<HostilePublishers> {
  const entries = entriesOf(material.texts)
  const servers: Server[] = []
  const feeds: string[] = []
  for (let site = 0; site < SITES; site += 1) {
    const own = entries.filter((_, at) => at % SITES === site)
    const { server, origin } = await listen(`127.77.0.${site + 1}`, answersOf(own))
    servers.push(server)
    feeds.push(`${origin}/feed`)
  }
  const { server, origin } = await listen('127.77.1.1', answersOfBodies(material))
  servers.push(server)
  feeds.push(`${origin}/pages/feed`, ...material.feeds.map((_, at) => `${origin}/feeds/${at}`))
  const guids = [...entries.map(({ guid }) => guid), ...material.pages.map((_, at) => beside(at))]
  return {
    opml: `<opml version="2.0"><body>${feeds.map((url) => `<outline type="rss" xmlUrl="${url}"/>`).join('')}</body></opml>`,
    guids: new Set(guids),
    close: async () => {
      for (const one of servers) {
        one.closeAllConnections()
        await new Promise((done) => one.close(done))
      }
    },
  }
}

/** Every text stands in a title, an author, a feed's text and a page, and in each as markup and as escaped text. */
function entriesOf(texts: readonly string[]): readonly Entry[] {
  const titles = packTexts(texts, TITLE_LENGTH)
  const authors = packTexts(texts, AUTHOR_LENGTH)
  const count = Math.max(titles.length * 2, authors.length)
  return Array.from({ length: count }, (_, at) => {
    const pack = titles[Math.floor(at / 2) % titles.length] ?? []
    const author = (authors[at % authors.length] ?? []).join(' ')
    const [title, inFeed] = [pack.join(' '), at % 2 === 0]
    const body = [
      ...paragraphsOf(at),
      ...pack.flatMap((text) => [`<p>${text}</p>`, `<p>${escape(text)}</p>`]),
    ]
    return {
      guid: `honest-${at}`,
      path: `/${at}`,
      title: inFeed ? escape(title) : '',
      author: escape(author),
      content: inFeed ? body.join('\n') : null,
      page: `<html><head><title>${escape(title)}</title><meta name="author" content="${escape(author)}"></head><body><article><h1>${escape(title)}</h1>${body.join('\n')}</article></body></html>`,
    }
  })
}

function paragraphsOf(at: number): readonly string[] {
  return honestText(at).map((paragraph) => `<p>${paragraph}</p>`)
}

function answersOf(entries: readonly Entry[]): RequestListener {
  const pages = new Map(entries.map(({ path, page }) => [path, page]))
  return (request, response) => {
    const path = request.url ?? '/'
    const isFeed = path === '/feed'
    const text = isFeed ? feedOf(`http://${request.headers.host ?? ''}`, entries) : pages.get(path)
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': isFeed ? 'application/rss+xml' : 'text/html; charset=utf-8',
    })
    response.end(text)
  }
}

const beside = (at: number): string => `beside-${at}`

function answersOfBodies({ feeds, pages }: Material): RequestListener {
  return (request, response) => {
    const [kind = '', which = ''] = (request.url ?? '').split('/').slice(1)
    const send = ({ bytes, contentType, contentEncoding }: HostileBody) => {
      response.writeHead(200, {
        'content-type': contentType,
        ...(contentEncoding ? { 'content-encoding': contentEncoding } : {}),
      })
      response.end(bytes)
    }
    const body = kind === 'feeds' ? feeds[Number(which)] : pages[Number(which)]
    if (which === 'feed')
      response.end(feedOf(`http://${request.headers.host ?? ''}`, besides(pages)))
    else if (kind === 'beside')
      response
        .setHeader('content-type', 'text/html')
        .end(paragraphsOf(100_000 + Number(which)).join(''))
    else if (body) send(body)
    else response.writeHead(404).end()
  }
}

/** Each hostile page with an honest one after it. */
function besides(pages: Material['pages']): readonly Entry[] {
  return pages.flatMap(({ name }, at) => [
    {
      guid: `hostile-${at}`,
      path: `/pages/${at}`,
      title: name,
      author: '',
      content: null,
      page: '',
    },
    {
      guid: beside(at),
      path: `/beside/${at}`,
      title: `Beside ${name}`,
      author: '',
      content: null,
      page: '',
    },
  ])
}

function feedOf(origin: string, entries: readonly Entry[]): string {
  const items = entries.map(
    ({ guid, path, title, author, content }) =>
      `<item><guid isPermaLink="false">${guid}</guid><link>${origin}${path}</link><title>${escape(title)}</title><dc:creator>${escape(author)}</dc:creator>${content === null ? '' : `<content:encoded>${escape(content)}</content:encoded>`}</item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escape(escape('<script>alert(1)</script>'))}</title><link>${origin}/</link>${items.join('')}</channel></rss>`
}

// XML holds no control characters, escaped or not.
function escape(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ' ')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

async function listen(host: string, answers: RequestListener) {
  const server = createServer(answers)
  await new Promise<void>((done) => server.listen(0, host, done))
  const { port } = server.address() as AddressInfo
  return { server, origin: `http://${host}:${port}` }
}
