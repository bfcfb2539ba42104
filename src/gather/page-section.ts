/** Which section of its own paper a page stands in, in the publisher's words. */
import type { LinkedData } from './linked-data.ts'
import { fold } from './folded.ts'
import type { PageNotes } from './page-notes.ts'
import { plainTextOf } from './plain-text.ts'

const META_NAMES = [
  'article:section',
  'og:article:section',
  'articlesection',
  'parsely-section',
  'cxenseparse:section',
  'section',
  'category',
  'dc.subject',
]
const MAX_SECTION = 80
const MAX_WORDS = 12
const HOME =
  /^(?:home(?:page)?|start(?:seite)?|front[- ]?page|accueil|inicio|portada|news|nachrichten|aktuelles|actualités|noticias|articles?|blog|top stories|allgemein|general|uncategori[sz]ed|nil|null|none|首页|you are here|sie sind hier|›|»|\/|>)$/i

/** The folders of an address, outermost first: `/sport/rowing/2026/final` is about sport. */
export function foldersOf(url: string): readonly string[] {
  return (URL.parse(url)?.pathname ?? '')
    .split('/')
    .slice(1, -1)
    .slice(0, 3)
    .map((folder) => folder.replaceAll('-', ' '))
}

/**
 * The words that say where a page stands in its site, best first: JSON-LD and meta marks, then bread crumbs from the
 * outermost on, without the front page, the site's name and the page's own title.
 */
export function listSections(
  notes: PageNotes,
  linked: LinkedData,
  /** The page's own title and the site's names. */
  names: readonly string[],
): readonly string[] {
  const own = new Set(names.map(fold))
  const words = [
    ...linked.articles.slice(0, 1).flatMap((article) => article.sections),
    ...META_NAMES.flatMap((name) => notes.meta.get(name)?.slice(0, 1) ?? []),
    ...linked.crumbs,
    ...notes.crumbs,
  ]
  const found = words
    // Some give the address of the section: `/world/middle-east`.
    .flatMap((word) => (word.startsWith('/') ? word.slice(1).split('/', 3) : [word]))
    .map((word) => plainTextOf(word.slice(0, 2 * MAX_SECTION)))
    .filter(
      (word) =>
        /\p{L}{2}/u.test(word) &&
        word.length <= MAX_SECTION &&
        !HOME.test(word) &&
        !own.has(fold(word)),
    )
  return [...new Set(found)].slice(0, MAX_WORDS)
}
