/** The ledger of rights as the doors show it: who asks for what, and what follows. */
import { truncate } from '#base/text.ts'
import { isOpen, strictestOf, type Terms } from '#domain/rights.ts'
import type { PublisherRights, Store } from '#store/index.ts'

export type PublisherAsks = Pick<PublisherRights, 'site' | 'pages'> & {
  readonly publisherId: number
  readonly name: string
  readonly homeUrl: string
  /** What holds for all that it publishes; single pages and folders may be under stricter terms. */
  readonly terms: Terms
}

/** Every publisher that says something about the use of its words, by name. */
export async function readRights(store: Store): Promise<readonly PublisherAsks[]> {
  const ledger = await store.rights.list()
  if (ledger.length === 0) return []
  const publishers = new Map((await store.publishers.list()).map((one) => [one.id, one]))
  return ledger
    .flatMap(({ publisherId, site, pages }) => {
      const publisher = publishers.get(publisherId)
      if (!publisher) return []
      const { name, homeUrl } = publisher
      return [{ publisherId, name, homeUrl, terms: wholeTermsOf(site), site, pages }]
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

function wholeTermsOf(site: PublisherRights['site']): Terms {
  const whole = site.filter(({ path }) => path === '' || path === '/' || path === '/*')
  const [reservation] = whole.filter(({ name }) => name === 'tdm-reservation')
  const others = whole.filter(({ name }) => name !== 'tdm-reservation')
  return strictestOf([...others, ...(reservation ? [reservation] : [])].map(({ terms }) => terms))
}

/** `link only`, `no model, at most 120 characters`; empty where all is open. */
export function describeTerms({ isLinkOnly, isKeptFromModels, excerptCharacters }: Terms): string {
  if (isLinkOnly) return 'link only'
  const cap = excerptCharacters?.toLocaleString('en-GB')
  return [
    ...(isKeptFromModels ? ['no model'] : []),
    ...(cap === undefined ? [] : [`at most ${cap} characters`]),
  ].join(', ')
}

/** What a publisher asks for, in one short line: `no model (tdm-reservation 1 in tdmrep.json); 3 pages link only (…)`. */
export function describeAsks({ terms, site, pages }: PublisherAsks): string {
  const whole = isOpen(terms) ? [] : [describeTerms(terms)]
  const reasons = [...new Set(site.map(describeSignal))]
  const single = pages.map((page) => {
    const count = `${page.documents.toLocaleString('en-GB')} ${page.documents === 1 ? 'page' : 'pages'}`
    return `${count} ${describeTerms(page.terms) || 'open'} (${describeSignal(page)})`
  })
  const shown = reasons.slice(0, SHOWN).join('; ')
  const more = reasons.length > SHOWN ? `; ${String(reasons.length - SHOWN)} more` : ''
  const first = reasons.length === 0 ? [] : [`${whole[0] ?? 'by folder'} (${shown}${more})`]
  return [...first, ...single.slice(0, SHOWN)].join('; ')
}

const SHOWN = 3
const VALUE_CHARACTERS = 60

/** `tdm-reservation 1 in tdmrep.json` */
export function describeSignal({
  name,
  value,
  place,
  path,
}: PublisherAsks['site'][number]): string {
  const where = { 'robots.txt': 'in', 'tdmrep.json': 'in', 'http-header': 'by', page: 'on the' }
  const folder = path === null || path === '' || path === '/' ? '' : ` for ${path}`
  return `${name} ${truncate(value, VALUE_CHARACTERS)} ${where[place]} ${place === 'http-header' ? 'HTTP header' : place}${folder}`
}
