/** JSON Feed, 1.0 and 1.1, and what programs that write it by hand make of it. */
import { z } from 'zod'
import { resolveLink } from './address.ts'
import type { RawEntry, RawFeed } from './feed-formats.ts'
import { paragraphsOf } from './feed-html.ts'
import { escapeHtml } from './plain-text.ts'

const word = z.string().optional().catch(undefined)
// Ids are strings by the letter and often numbers in life.
const id = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined)
const person = z.object({ name: word, url: word }).catch({})
const people = z.array(person).optional().catch(undefined)

const Item = z.object({
  id,
  url: word,
  external_url: word,
  title: word,
  summary: word,
  content_html: word,
  content_text: word,
  date_published: word,
  date_modified: word,
  authors: people,
  author: person.optional(),
  tags: z.array(word).catch([]),
})

const Feed = z.object({
  version: word,
  title: word,
  home_page_url: word,
  feed_url: word,
  language: word,
  authors: people,
  author: person.optional(),
  items: z.array(z.unknown()),
})

/**
 * Reads a JSON Feed; `url` is what relative addresses stand on where the feed does not say where it lives.
 *
 * @throws SyntaxError where the text is no JSON, ZodError where it is no feed
 */
export function readJsonFeed(text: string, url: string, maxEntries: number): RawFeed {
  const feed = Feed.parse(JSON.parse(text))
  const base = resolveLink(feed.feed_url, url) ?? url
  const authors = namesOf(feed)
  return {
    format: 'json',
    title: escapeHtml(feed.title ?? ''),
    home: resolveLink(feed.home_page_url, base),
    language: feed.language,
    dates: [],
    entries: feed.items.slice(0, maxEntries).flatMap((item) => {
      const parsed = Item.safeParse(item)
      return parsed.success ? [readItem(parsed.data, base, authors)] : []
    }),
  }
}

function readItem(item: z.infer<typeof Item>, base: string, authors: readonly string[]): RawEntry {
  const own = namesOf(item)
  const links = [item.url, item.external_url, /^https?:/i.test(item.id ?? '') ? item.id : undefined]
  return {
    guid: item.id,
    link: links.map((link) => resolveLink(link, base)).find((link) => link !== null) ?? null,
    title: escapeHtml(item.title ?? ''),
    authors: own.length > 0 ? own : authors,
    dates: [item.date_published, item.date_modified].filter((date) => date !== undefined),
    summary: item.summary && escapeHtml(item.summary),
    content: item.content_html ?? (item.content_text && paragraphsOf(item.content_text)),
    categories: item.tags.filter((tag) => tag !== undefined).map(escapeHtml),
  }
}

function namesOf({ authors, author }: Pick<z.infer<typeof Item>, 'authors' | 'author'>) {
  return (authors ?? [author]).flatMap((one) =>
    one?.name === undefined ? [] : [escapeHtml(one.name)],
  )
}
