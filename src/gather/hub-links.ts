/** Finds the hub that a feed names (WebSub, https://www.w3.org/TR/websub/#discovery). */
import type { HubLinks } from '#domain/hub.ts'
import { resolveLink } from './address.ts'
import { plainTextOf } from './plain-text.ts'

// A feed names its hub before its entries; a header of links is a few hundred characters.
const HEAD_LENGTH = 20_000
const MAX_HEADER = 8_000
const LINK_TAG = /<(?:[\w-]{1,20}:)?link\s[^<>]{1,2000}>/gi

export type HubSource = {
  readonly body: Uint8Array
  readonly link: string | readonly string[] | undefined
  /** Where the feed was found. */
  readonly url: string
}

/**
 * The hub in the `Link` headers, or else in the feed itself (`rel="hub"` in Atom and RSS, `hubs` in JSON Feed); the topic is
 * what the same place calls `self`, or the address itself. Undefined without a hub; never throws.
 */
export function findHub({ body, link, url }: HubSource): HubLinks | undefined {
  const header = [link ?? []].flat().join(', ').slice(0, MAX_HEADER)
  return hubOf(linksOfHeader(header), url) ?? hubOf(linksOfFeed(body), url)
}

type Link = { readonly rel: string; readonly href: string }

function hubOf(links: readonly Link[], url: string): HubLinks | undefined {
  const hubUrl = resolveLink(hrefOf(links, 'hub'), url)
  if (hubUrl === null) return undefined
  return { hubUrl, topic: resolveLink(hrefOf(links, 'self'), url) ?? url }
}

function hrefOf(links: readonly Link[], rel: string): string | undefined {
  return links.find((link) => link.rel.toLowerCase().split(/\s+/).includes(rel))?.href
}

function linksOfHeader(header: string): readonly Link[] {
  return [...header.matchAll(/<([^<>]{1,2000})>([^<]{0,500})/g)].map(
    ([, href = '', rest = '']) => ({
      href,
      rel: /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(rest)?.slice(1).find(Boolean) ?? '',
    }),
  )
}

function linksOfFeed(body: Uint8Array): readonly Link[] {
  const head = new TextDecoder().decode(body.subarray(0, HEAD_LENGTH))
  if (/^\s*\{/.test(head)) return linksOfJson(body)
  const beforeEntries = head.split(/<(?:item|entry)[\s>]/i)[0] ?? ''
  return [...beforeEntries.matchAll(LINK_TAG)].map(([tag]) => ({
    rel: attributeOf(tag, 'rel'),
    href: plainTextOf(attributeOf(tag, 'href')),
  }))
}

function attributeOf(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)
  return found?.[1] ?? found?.[2] ?? ''
}

function linksOfJson(body: Uint8Array): readonly Link[] {
  try {
    const feed: unknown = JSON.parse(new TextDecoder().decode(body))
    if (typeof feed !== 'object' || feed === null) return []
    const hubs = 'hubs' in feed && Array.isArray(feed.hubs) ? feed.hubs.slice(0, 20) : []
    const self = 'feed_url' in feed && typeof feed.feed_url === 'string' ? feed.feed_url : ''
    return [{ rel: 'self', href: self }, ...hubs.flatMap(hubOfJson)]
  } catch {
    // Not JSON after all: then it names no hub.
    return []
  }
}

function hubOfJson(hub: unknown): readonly Link[] {
  if (typeof hub !== 'object' || hub === null || !('type' in hub) || !('url' in hub)) return []
  const isWebSub = typeof hub.type === 'string' && hub.type.toLowerCase() === 'websub'
  return isWebSub && typeof hub.url === 'string' ? [{ rel: 'hub', href: hub.url }] : []
}
