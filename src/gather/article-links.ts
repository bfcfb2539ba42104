/** The links of a section page that lead to articles, told apart from navigation without selectors. */
import { resolveLink } from './address.ts'
import { documentUrlOf } from './document-url.ts'
import { scoreLink, shapeOf, type GroupFacts, type LinkFacts } from './link-score.ts'
import { listLinks } from './page-links.ts'
import { scanPage } from './page-scan.ts'

export type ArticleLink = { readonly url: string; readonly text: string }

const MAX_FOUND = 100
// A headline of four words in a heading, or one of five whose address repeats it, reaches this; a menu's word never does.
const ENOUGH = 4

/**
 * Gives the addresses of articles that a page links to, each once, in the page's order, 100 at most: links within the site
 * whose words read like a headline, whose address looks like an article's, or that stand in a row of such. Menus, footers,
 * tags, authors and pages of lists are left out. Never throws; empty where the page passes the limits of {@link scanPage}.
 *
 * @param url  where the page was found
 */
export function listArticleLinks(html: string, url: string): readonly ArticleLink[] {
  const scan = scanPage(html)
  if (scan.kind === 'too-much') return []
  const links = mergeByUrl(listLinks(html, resolveLink(scan.notes.base, url) ?? url), url)
  const groups = groupFacts(links)
  return links
    .filter((link) => scoreLink(link, groups.get(shapeOf(link.url))) >= ENOUGH)
    .slice(0, MAX_FOUND)
    .map((link) => ({ url: link.url, text: link.text }))
}

/** One fact sheet an address: a picture, a headline and "read more" often lead to the same page. */
function mergeByUrl(links: readonly LinkFacts[], pageUrl: string): readonly LinkFacts[] {
  const merged = new Map<string, LinkFacts>()
  const own = bareOf(documentUrlOf(pageUrl))
  for (const link of links) {
    const url = documentUrlOf(link.url)
    if (bareOf(url) === own || !isSameSite(url, pageUrl)) continue
    const known = merged.get(bareOf(url))
    merged.set(bareOf(url), known ? mergeTwo(known, link) : { ...link, url })
  }
  return [...merged.values()]
}

// With and without a slash at its end an address is nearly always the same page.
function bareOf(url: string): string {
  return url.replace(/\/(?=\?|$)/, '')
}

function mergeTwo(known: LinkFacts, other: LinkFacts): LinkFacts {
  const isBetter =
    Number(other.isHeading) - Number(known.isHeading) || other.text.length - known.text.length
  return {
    url: known.url,
    text: isBetter > 0 ? other.text : known.text,
    isHeading: known.isHeading || other.isHeading,
    isInArticle: known.isInArticle || other.isInArticle,
    isAside: known.isAside && other.isAside,
  }
}

// Without a list of public suffixes: the same host, or one below the other.
function isSameSite(url: string, pageUrl: string): boolean {
  const [one, other] = [url, pageUrl].map((address) =>
    new URL(address).hostname.replace(/^www\./, ''),
  )
  if (one === undefined || other === undefined) return false
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

function groupFacts(links: readonly LinkFacts[]): ReadonlyMap<string, GroupFacts> {
  const groups = Map.groupBy(links, ({ url }) => shapeOf(url))
  return new Map(
    [...groups].map(([shape, some]) => {
      const lengths = some.map(({ text }) => text.split(' ').length).sort((a, b) => a - b)
      const aside = some.filter(({ isAside }) => isAside).length
      return [
        shape,
        {
          count: some.length,
          medianWords: lengths[lengths.length >> 1] ?? 0,
          isMostlyAside: aside * 2 > some.length,
        },
      ]
    }),
  )
}
