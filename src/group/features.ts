/** What a document is compared by: its terms, with their weights before rarity. */
import { tokenize } from '#base/tokens.ts'
import type { NameKind } from '#domain/document.ts'
import type { DocumentId, PublisherId } from '#domain/ids.ts'
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

// Weights are made whole, so that sums of them do not depend on the order they are added in.
const WEIGHT_SCALE = 64
const NUMBER = /^\p{N}/u

/** Weight of each term before rarity: logarithmic in how often it is used, more for titles, names and numbers. */
export function weighTerms(
  document: GroupingDocument,
  settings: GroupSettings,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const term of tokenize(document.title)) add(counts, term, settings.titleBoost)
  for (const term of tokenize(leadOf(document, settings))) add(counts, term, 1)
  const inNames = new Set(document.names.flatMap(({ name }) => tokenize(name)))
  const boostOf = (term: string) => {
    if (inNames.has(term)) return settings.nameBoost
    return NUMBER.test(term) ? settings.numberBoost : 1
  }
  return new Map(
    counts
      .entries()
      .map(([term, count]) => [
        term,
        Math.round(WEIGHT_SCALE * boostOf(term) * (1 + Math.log(count))),
      ]),
  )
}

function add(counts: Map<string, number>, term: string, count: number): void {
  counts.set(term, (counts.get(term) ?? 0) + count)
}

/** The start of the text, cut at a word. */
export function leadOf(
  { text }: { readonly text: string },
  { leadLength }: { readonly leadLength: number },
): string {
  if (text.length <= leadLength) return text
  const space = text.lastIndexOf(' ', leadLength)
  return text.slice(0, space > leadLength / 2 ? space : leadLength)
}
