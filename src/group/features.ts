/** What a document is compared by: its terms, with their weights before rarity and what they stand for. */
import { tokenize } from '#base/tokens.ts'
import type { NameKind } from '#domain/document.ts'
import type { DocumentId, PublisherId } from '#domain/ids.ts'
import { nameKeyOf } from '#domain/name-key.ts'
import type { SectionSlug } from '#domain/section.ts'
import type { GroupSettings } from './settings.ts'

export type GroupingName = {
  readonly name: string
  readonly kind: NameKind
  /** Times it is mentioned. */
  readonly count: number
}

/** What the grouper must know of a document. */
export type GroupingDocument = {
  readonly documentId: DocumentId
  readonly publisherId: PublisherId
  readonly title: string
  /** Body text; only its start is read. */
  readonly text: string
  readonly names: readonly GroupingName[]
  readonly section: SectionSlug
  readonly publishedAtMs: number
  readonly isSample: boolean
}

/** What a term of a document stands for; bits, as one term can be several. */
export const FACET = { title: 1, opening: 2, person: 4, place: 8, body: 16, number: 32 } as const

/** What a document says first. */
export const AT_HEAD = FACET.title | FACET.opening

export const NAME_FACETS = FACET.person | FACET.place | FACET.body

export type WeighedTerm = { readonly weight: number; readonly facets: number }

// Weights are made whole, so that sums of them do not depend on the order they are added in.
const WEIGHT_SCALE = 64
const NUMBER = /^\p{N}/u

type Counted = { count: number; facets: number }

/** Each term with its weight before rarity: logarithmic in how often it is used, more for titles, names and numbers. */
export function weighTerms(
  document: GroupingDocument,
  settings: GroupSettings,
): ReadonlyMap<string, WeighedTerm> {
  const terms = new Map<string, Counted>()
  const lead = leadOf(document, settings)
  const opening = startOf(lead, settings.openingLength)
  const inTitle = { count: settings.titleBoost, facets: FACET.title }
  for (const term of tokenize(document.title)) add(terms, term, inTitle)
  for (const term of tokenize(lead)) add(terms, term, { count: 1, facets: 0 })
  for (const term of tokenize(opening)) add(terms, term, { count: 0, facets: FACET.opening })
  addNames(terms, document.names, `${document.title} ${lead}`)
  return new Map(terms.entries().map(([term, counted]) => [term, weigh(term, counted, settings)]))
}

function weigh(term: string, { count, facets }: Counted, settings: GroupSettings): WeighedTerm {
  const isNumber = NUMBER.test(term)
  const boost = boostOf(facets, isNumber, settings)
  return {
    weight: Math.round(WEIGHT_SCALE * boost * (1 + Math.log(count))),
    facets: isNumber ? facets | FACET.number : facets,
  }
}

function boostOf(facets: number, isNumber: boolean, settings: GroupSettings): number {
  if (facets & NAME_FACETS) return settings.nameBoost
  return isNumber ? settings.numberBoost : 1
}

/** Marks terms that stand in names, and gives a name told here the terms of its usual spelling too ("Kiev": `kyiv`). */
function addNames(terms: Map<string, Counted>, names: readonly GroupingName[], text: string): void {
  for (const { name, kind, count } of names) {
    const facet = facetOf(kind)
    const spelled = tokenize(name)
    for (const term of spelled) if (terms.has(term)) add(terms, term, { count: 0, facets: facet })
    const usual = tokenize(nameKeyOf(name, kind)).filter((term) => !spelled.includes(term))
    if (usual.length > 0 && text.includes(name)) {
      for (const term of usual) add(terms, term, { count, facets: facet })
    }
  }
}

function facetOf(kind: NameKind): number {
  if (kind === 'person') return FACET.person
  return kind === 'place' ? FACET.place : FACET.body
}

function add(terms: Map<string, Counted>, term: string, { count, facets }: Counted): void {
  const known = terms.get(term)
  if (known) {
    known.count += count
    known.facets |= facets
  } else terms.set(term, { count, facets })
}

/** The start of the text, cut at a word. */
export function leadOf(
  { text }: { readonly text: string },
  { leadLength }: { readonly leadLength: number },
): string {
  return startOf(text, leadLength)
}

function startOf(text: string, length: number): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return text.slice(0, space > length / 2 ? space : length)
}
