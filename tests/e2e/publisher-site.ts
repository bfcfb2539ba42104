/** A publisher's web site on this machine: feeds and pages as given, for papers that may fetch from 127.0.0.0/8. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HubLinks } from '#domain/hub.ts'

export type PublisherSite = { readonly url: string; readonly close: () => Promise<void> }

export type FeedItem = {
  readonly path: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

type Answer = { readonly type: string; readonly body: string }

/** Serves what `answers` makes of the site's own address, by path; anything else is 404. */
export async function openPublisherSite(
  answers: (url: string) => Readonly<Record<string, Answer>>,
): Promise<PublisherSite> {
  const server = createServer((request, response) => {
    const answer = answers(addressOf(server.address()))[request.url ?? '']
    if (!answer) response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here')
    else response.writeHead(200, { 'content-type': answer.type }).end(answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: addressOf(server.address()),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** An RSS feed that carries its articles whole and names its hub, if it has one; titles and paragraphs are plain text. */
export function rssOf(
  title: string,
  home: string,
  { items = [], hub }: { readonly items?: readonly FeedItem[]; readonly hub?: HubLinks },
): Answer {
  const publishedAt = new Date(Date.now() - 3_600_000).toUTCString()
  const links = hub
    ? `<atom:link rel="hub" href="${hub.hubUrl}"/><atom:link rel="self" href="${hub.topic}"/>`
    : ''
  const entries = items.map(
    (item) => `<item><title>${escape(escape(item.title))}</title>
      <link>${home}${item.path}</link><guid>${home}${item.path}</guid><pubDate>${publishedAt}</pubDate>
      <description>${escape(item.paragraphs.map((text) => `<p>${escape(text)}</p>`).join(''))}</description></item>`,
  )
  const body = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <title>${escape(escape(title))}</title><link>${home}</link>${links}${entries.join('')}</channel></rss>`
  return { type: 'application/rss+xml; charset=utf-8', body }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function addressOf(address: AddressInfo | string | null): string {
  if (typeof address !== 'object' || !address) throw new Error('not listening')
  return `http://127.0.0.1:${address.port}`
}
