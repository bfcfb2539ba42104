/** The publishers, what each asks for, and what Onix does about it. */
import type { Config } from '#config/index.ts'
import { describeTerms, readRights, type PublisherAsks } from '#newsroom/index.ts'
import type { Store } from '#store/index.ts'
import { formatDay, type ShownTime } from './dates.ts'
import { webUrlOf } from './web-url.ts'

export type AskedSignal = {
  /** `tdm-reservation: 1` */
  readonly words: string
  /** Where it stands: `tdmrep.json`, `HTTP header`, … */
  readonly place: string
  /** Null when its address is none that a browser may follow. */
  readonly url: string | null
  /** Folder that it holds for; null for all of the site, or for pages. */
  readonly folder: string | null
  /** Pages that say it, by themselves; null where the site does. */
  readonly pages: string | null
  readonly follows: string
  readonly policyUrl: string | null
  readonly found: ShownTime
}

export type AskingPublisher = {
  readonly id: number
  readonly name: string
  readonly url: string | null
  readonly terms: string
  readonly signals: readonly AskedSignal[]
  /** Signals beyond those shown. */
  readonly more: number
}

export type PublishersPage = {
  readonly asking: readonly AskingPublisher[]
  readonly others: readonly { readonly name: string; readonly path: string }[]
  /** Publishers beyond those shown. */
  readonly more: number
  readonly isSample: boolean
  readonly excerpt: { readonly words: number; readonly percent: number }
  /** How publishers reach the owner: as text, and as a link where it is one. */
  readonly contact: { readonly text: string; readonly href: string | null } | null
}

const SIGNALS_SHOWN = 12
const OTHERS_SHOWN = 600
const numbers = new Intl.NumberFormat('en-GB')

export async function buildPublishersPage(store: Store, config: Config): Promise<PublishersPage> {
  const asking = await readRights(store)
  const known = new Set(asking.map(({ publisherId }) => publisherId))
  const all = await store.publishers.list()
  // Made-up publishers are shown only while there are no others.
  const isSample = all.every((publisher) => publisher.isSample)
  const others = all.filter((one) => one.isSample === isSample && !known.has(one.id))
  return {
    asking: asking.map(buildAsking),
    others: others
      .slice(0, OTHERS_SHOWN)
      .map(({ name, slug }) => ({ name, path: `/publishers/${slug}` })),
    more: Math.max(0, others.length - OTHERS_SHOWN),
    isSample,
    excerpt: { words: config.excerptWords, percent: Math.round(config.excerptShare * 100) },
    contact: contactOf(config.contact),
  }
}

export function buildAsking({ publisherId, name, homeUrl, terms, site, pages }: PublisherAsks) {
  const signals = [...site.map((one) => ({ ...one, documents: null })), ...pages]
  return {
    id: publisherId,
    name,
    url: webUrlOf(homeUrl),
    terms: describeTerms(terms),
    signals: signals.slice(0, SIGNALS_SHOWN).map(buildSignal),
    more: Math.max(0, signals.length - SIGNALS_SHOWN),
  }
}

type Signal = PublisherAsks['site'][number] & { readonly documents: number | null }

const PLACES = {
  'robots.txt': 'robots.txt',
  'tdmrep.json': 'tdmrep.json',
  'http-header': 'HTTP header',
  page: 'meta tag',
} as const

function buildSignal(signal: Signal): AskedSignal {
  const { name, value, place, address, path, policyUrl, terms, documents, foundAt } = signal
  return {
    words: `${name}: ${value}`,
    place: PLACES[place],
    url: webUrlOf(address),
    folder: path === null || path === '' || path === '/' ? null : path,
    pages:
      documents === null
        ? null
        : documents === 1
          ? 'one page'
          : `${numbers.format(documents)} pages`,
    follows: describeTerms(terms) || 'open',
    policyUrl: policyUrl === null ? null : webUrlOf(policyUrl),
    found: { iso: foundAt, text: formatDay(foundAt) },
  }
}

function contactOf(contact: string | null): PublishersPage['contact'] {
  if (contact === null) return null
  const isMail = /^[^\s@]+@[^\s@]+$/.test(contact)
  return { text: contact, href: isMail ? `mailto:${contact}` : webUrlOf(contact) }
}
