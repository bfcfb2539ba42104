/** All links of a page with what stands around them. */
import { Parser } from 'htmlparser2'
import { collapseSpace } from '#base/text.ts'
import { resolveLink } from './address.ts'
import type { LinkFacts } from './link-score.ts'

const MAX_LINKS = 3_000
const MAX_TEXT = 300
const HEADING = /^h[1-6]$/
const ASIDE_ROLE = /^(?:navigation|banner|contentinfo|search|menu|menubar|complementary)$/i
const ASIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'form'])

type OpenLink = { readonly url: string; text: string; isHeading: boolean }

// How many of each are open where the parser is.
type Open = { heading: number; article: number; readonly aside: string[] }

/** Links by http(s) in the page's order, 3,000 at most, each with its words; where it holds a heading, the heading's words. */
export function listLinks(html: string, base: string): readonly LinkFacts[] {
  const links: LinkFacts[] = []
  const open: Open = { heading: 0, article: 0, aside: [] }
  let link: OpenLink | undefined
  const close = (): void => {
    if (link && links.length < MAX_LINKS)
      links.push({
        url: link.url,
        text: collapseSpace(link.text).slice(0, MAX_TEXT),
        isHeading: link.isHeading || open.heading > 0,
        isInArticle: open.article > 0,
        isAside: open.aside.length > 0,
      })
    link = undefined
  }
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (HEADING.test(tag)) open.heading += 1
      if (tag === 'article') open.article += 1
      if (ASIDE_TAGS.has(tag) || ASIDE_ROLE.test(attributes['role'] ?? '')) open.aside.push(tag)
      if (tag === 'a') {
        close()
        const url = resolveLink(attributes['href'], base)
        if (url !== null) link = { url, text: '', isHeading: open.heading > 0 }
      } else if (link && HEADING.test(tag)) {
        // What stands in a heading is the headline; the kicker before it is not.
        link.isHeading = true
        link.text = ''
      }
    },
    ontext: (text) => {
      if (link && link.text.length < 2 * MAX_TEXT) link.text += text
    },
    onclosetag: (tag) => {
      if (tag === 'a') close()
      if (link?.isHeading === true && HEADING.test(tag) && link.text.trim() !== '') close()
      if (HEADING.test(tag)) open.heading -= 1
      if (tag === 'article') open.article -= 1
      if (open.aside.at(-1) === tag) open.aside.pop()
    },
  })
  parser.end(html)
  return links
}
