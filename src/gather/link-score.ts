/** How much a link looks like one to an article: its words, its place, its address, and the links of the same kind. */

export type LinkFacts = {
  readonly url: string
  /** Plain text, white space collapsed. */
  readonly text: string
  /** Stands in a heading, or holds one. */
  readonly isHeading: boolean
  readonly isInArticle: boolean
  /** Stands in a menu, a footer or a form. */
  readonly isAside: boolean
}

/** What links with an address of one shape have in common. */
export type GroupFacts = {
  readonly count: number
  readonly medianWords: number
  readonly isMostlyAside: boolean
}

// Places of a site that list or serve, in the languages that most sites' addresses are written in.
const NO_ARTICLE =
  /\/(?:tags?|topics?|themen?|category|categories|kategorie|rubrik|authors?|autor(?:en)?|auteurs?|profiles?|users?|search|suche|login|signin|sign-in|register|account|subscribe|subscription|abo|newsletters?|about|about-us|contact|kontakt|impressum|imprint|privacy|datenschutz|terms|cookies?|help|hilfe|faq|advertis\w*|jobs?|careers?|shop|store|rss|feeds?|page|pages|archive?s?|sitemap|comments?|share|print|podcasts?|weather|wetter|live|games?|horoskop|horoscopes?)(?:[/?.]|$)/i
const DATED = /\/(?:19|20)\d{2}[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d{2}(?=\D|$)|$)/
const FILE = /\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|xml|json|ics)$/i

/** The kind of address: host, and of each part of its path whether it is a number, a slug or a word. */
export function shapeOf(address: string): string {
  const url = new URL(address)
  const parts = url.pathname.split('/').filter(Boolean).map(kindOfPart)
  const names = [...url.searchParams.keys()].sort().slice(0, 5)
  return `${url.host}/${parts.join('/')}?${names.join('&')}`
}

function kindOfPart(part: string): string {
  if (/^\d+(?:\.\w{2,5})?$/.test(part)) return part.length >= 4 && !part.includes('.') ? 'N' : 'n'
  if (isSlug(part)) return 's'
  return /\d{4}/.test(part) ? 'i' : 'w'
}

function isSlug(part: string): boolean {
  return part.split(/[-_]/).filter(Boolean).length >= 4 || (part.length >= 25 && /[-_]/.test(part))
}

/**
 * A sum of signs for and against; weights set by hand on pages of six made-up designs (`article-links.test.ts`), where
 * articles reach 4 and more and all else stays at 2 or below.
 */
export function scoreLink(link: LinkFacts, group: GroupFacts | undefined): number {
  return scoreWords(link) + scorePlace(link) + scoreAddress(link) + scoreGroup(group)
}

function scoreWords({ text }: LinkFacts): number {
  // Scripts that do not part their words: four letters are about a word.
  const wide = (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g) ?? []).length
  const words = Math.max(text.split(' ').filter(Boolean).length, wide / 3)
  if (words >= 5) return 2
  if (words >= 4) return 1
  return words <= 2 ? -2 : 0
}

function scorePlace({ isHeading, isInArticle, isAside }: LinkFacts): number {
  return (isHeading ? 2 : 0) + (isInArticle ? 1 : 0) - (isAside ? 4 : 0)
}

function scoreAddress({ url, text }: LinkFacts): number {
  const { pathname, search } = new URL(url)
  if (pathname === '/' && search === '') return -6
  if (FILE.test(pathname)) return -6
  const last = pathname.split('/').filter(Boolean).at(-1) ?? ''
  const isNumbered = /\d{4}/.test(last) || /[?&][^=]{1,20}=\d{2,}/.test(search)
  const isArticles = isSlug(last) || isNumbered
  return (
    (NO_ARTICLE.test(pathname) ? -4 : 0) +
    (DATED.test(pathname) ? 2 : 0) +
    (isArticles ? 1 : -1) +
    (repeats(last, text) ? 2 : 0)
  )
}

/** Most words of the address's last part, three at least, stand in the text too. */
function repeats(part: string, text: string): boolean {
  const words = decode(part)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/^\d+$/.test(word))
  if (words.length < 3) return false
  const said = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  return words.filter((word) => said.has(word)).length >= words.length * 0.6
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray per cent sign: the part says as much as it stands.
    return part
  }
}

function scoreGroup(group: GroupFacts | undefined): number {
  if (!group || group.count < 3) return 0
  if (group.isMostlyAside) return -1
  if (group.medianWords >= 4) return 1
  return group.medianWords <= 2 ? -1 : 0
}
