/** What `<meta name="robots">` and `X-Robots-Tag` say about showing a page's words. */
import { OPEN_TERMS, strictestOf, type Terms } from '#domain/rights.ts'

export type RobotsTags = {
  /** The words of it that matter to us, as they stand. */
  readonly value: string
  readonly terms: Terms
}

const LINK_ONLY: Terms = { ...OPEN_TERMS, isLinkOnly: true }
const KEPT_FROM_MODELS: Terms = { ...OPEN_TERMS, isKeptFromModels: true }

const FOLLOWS: Readonly<Record<string, Terms>> = {
  nosnippet: LINK_ONLY,
  // Not to be found by searching: then only its own feed tells of it, and we pass on no more than the link.
  noindex: LINK_ONLY,
  none: LINK_ONLY,
  noai: KEPT_FROM_MODELS,
  // We show and read no pictures; it is kept as said.
  noimageai: OPEN_TERMS,
  // No copy is shown, and search engines with a model read it as "no answers from this page".
  noarchive: KEPT_FROM_MODELS,
  nocache: KEPT_FROM_MODELS,
}

const WITH_VALUE: ReadonlySet<string> = new Set([
  'max-snippet',
  'max-image-preview',
  'max-video-preview',
  'unavailable_after',
])
const MAX_WORDS = 100

/**
 * Reads the rules of headers or meta tags, each by itself. One may be meant for a program (`otherbot: noindex`): what
 * follows is that program's.
 *
 * @param product  our name, as in robots.txt
 * @returns null where nothing of it matters to us
 */
export function parseRobotsTags(lists: readonly string[], product: string): RobotsTags | null {
  const found = lists
    .flatMap((list) => listRules(list, product))
    .flatMap((rule) => {
      const terms = termsOf(rule)
      return terms ? [{ rule, terms }] : []
    })
  if (found.length === 0) return null
  const value = [...new Set(found.map(({ rule }) => rule))].join(', ')
  return { value, terms: strictestOf(found.map(({ terms }) => terms)) }
}

function listRules(list: string, product: string): readonly string[] {
  let isOurs = true
  const rules: string[] = []
  for (const part of list.split(',').slice(0, MAX_WORDS)) {
    const [, name = '', rest = ''] = /^\s*([a-z_-]+)\s*:(.*)$/is.exec(part) ?? []
    const isAgent = name !== '' && !WITH_VALUE.has(name.toLowerCase())
    if (isAgent) isOurs = name.toLowerCase() === product.toLowerCase()
    if (isOurs) rules.push((isAgent ? rest : part).replace(/\s+/g, '').toLowerCase())
  }
  return rules
}

function termsOf(rule: string): Terms | undefined {
  const cap = /^max-snippet:(\d{1,9})$/.exec(rule)?.[1]
  if (cap === undefined) return FOLLOWS[rule]
  return Number(cap) === 0 ? LINK_ONLY : { ...OPEN_TERMS, excerptCharacters: Number(cap) }
}
