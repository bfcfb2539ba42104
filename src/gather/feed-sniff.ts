/** What a text that should be a feed really is, told by its root element. */
import { truncate } from '#base/text.ts'
import type { ParsedFeed } from '#domain/feed.ts'
import { plainTextOf } from './plain-text.ts'

export type SniffedFeed =
  | { readonly kind: 'feed'; readonly format: ParsedFeed['format'] }
  | { readonly kind: 'page'; readonly said: string }
  | { readonly kind: 'broken'; readonly said: string }

// Some servers put warnings or blank lines before the root; none needs more.
const HEAD_LENGTH = 20_000
const MAX_TAG_LENGTH = 100_000
const BOT_WALL =
  /just a moment|checking your browser|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|access denied|are you a robot|enable javascript and cookies/i

/**
 * Tells a feed from a page, and a whole feed from one that was cut off: its root must be closed. `text` without
 * leading white space; `contentType` decides where there is no root that says what it is.
 */
export function sniffFeed(text: string, contentType: string): SniffedFeed {
  if (text === '') return { kind: 'broken', said: 'it is empty' }
  if (text.startsWith('{')) return sniffJson(text)
  const head = text.slice(0, HEAD_LENGTH).replace(/<!--[\s\S]*?-->/g, '')
  const root = /<((?:[\w-]+:)?(rss|feed|rdf|html|body|head))(?=[\s>/])/i.exec(head)
  const name = root?.[2]?.toLowerCase()
  if (/^<!doctype\s+html/i.test(head) || name === 'html' || name === 'body' || name === 'head')
    return page(head)
  if (root?.[1] === undefined && /html/i.test(contentType)) return page(head)
  if (root?.[1] === undefined)
    return { kind: 'broken', said: 'it is neither RSS, Atom nor JSON Feed' }
  if (!closes(text, root[1])) return { kind: 'broken', said: 'it is cut off before its end' }
  if (hasGiantTag(text)) return { kind: 'broken', said: 'one of its tags is far too long' }
  if (name === 'rss') return { kind: 'feed', format: 'rss' }
  return { kind: 'feed', format: name === 'feed' ? 'atom' : 'rdf' }
}

function sniffJson(text: string): SniffedFeed {
  if (!text.trimEnd().endsWith('}')) return { kind: 'broken', said: 'it is cut off before its end' }
  const isFeed =
    /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/i.test(text) ||
    /"items"\s*:\s*\[/.test(text)
  return isFeed
    ? { kind: 'feed', format: 'json' }
    : { kind: 'broken', said: 'it is JSON, but no JSON Feed' }
}

function closes(text: string, root: string): boolean {
  return (
    new RegExp(`</${root.replaceAll('-', '\\-')}\\s*>`, 'i').test(text.slice(-HEAD_LENGTH)) ||
    new RegExp(`<${root}(?:\\s[^<>]*)?/>`, 'i').test(text.slice(0, HEAD_LENGTH))
  )
}

// A tag of thousands of attributes takes the parser seconds; real ones hold some hundreds of characters.
function hasGiantTag(text: string): boolean {
  for (const [tag] of text.matchAll(/<[a-z][^<>]*/gi)) if (tag.length > MAX_TAG_LENGTH) return true
  return false
}

function page(head: string): SniffedFeed {
  const title = /<title[^>]*>([^<]{0,300})/i.exec(head)?.[1]
  const named = title?.trim() ? `titled "${truncate(plainTextOf(title), 80)}"` : 'without a title'
  const wall = BOT_WALL.test(head) ? ', which keeps programs out' : ''
  return { kind: 'page', said: `${named}${wall}` }
}
