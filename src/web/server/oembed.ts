/** oEmbed (https://oembed.com): what other sites show of a link to an article. */
import type { ArticleView } from './article/view.ts'

export type Embed = Readonly<Record<string, string | number>>

/**
 * The permalink in an address of this site, or undefined when it is none of an article here. Hosts are compared, not schemes:
 * behind a proxy we cannot know which scheme the reader used.
 */
export function permalinkIn(address: string, origin: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { host, pathname } = new URL(address)
  return host === new URL(origin).host
    ? /^\/articles\/([^/]{1,200})$/.exec(pathname)?.[1]
    : undefined
}

/** A link with its words and nothing that runs. */
export function buildEmbed(article: ArticleView, site: { title: string; origin: string }): Embed {
  return {
    version: '1.0',
    type: 'link',
    title: article.headline.text,
    author_name: `${String(article.publisherCount)} publishers, named and linked in the article`,
    provider_name: site.title,
    provider_url: `${site.origin}/`,
    cache_age: 300,
  }
}
