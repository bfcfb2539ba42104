/** What search takes and gives, whichever database does it. */
import type { DocumentId, PublisherId, StoryId } from '#domain/ids.ts'
import type { Terms } from '#domain/rights.ts'
import type { SectionSlug } from '#domain/section.ts'
import type { SearchWords } from './search-words.ts'

export type SearchKind = 'document' | 'article'

export type SearchEntry = {
  readonly kind: SearchKind
  /** Id of the document or article. */
  readonly ref: number
  readonly storyId: StoryId | null
  readonly section: SectionSlug
  readonly publishedAt: string
  readonly title: string
  readonly body: string
}

export type SearchQuery = {
  /** What the reader typed; everything but letters and digits parts words. */
  readonly text: string
  readonly kind?: SearchKind
  readonly section?: SectionSlug
  readonly storyId?: StoryId
  /** `all` words must be there (search), or `any` (Ask: the ranking does the rest). */
  readonly words: 'all' | 'any'
  readonly limit: number
  readonly offset?: number
}

export type SearchHit = {
  readonly kind: SearchKind
  readonly ref: number
  readonly title: string
  /** About thirty words around the hits, each hit between {@link MARK_START} and {@link MARK_END}. */
  readonly snippet: string
  readonly publishedAt: string
  /** Higher is better; comparable within one query only. */
  readonly score: number
}

/** What narrows a list; each by itself and all together. */
export type SearchFilters = {
  readonly kind?: SearchKind
  readonly section?: SectionSlug
  readonly publisherId?: PublisherId
  /** Keys of names (`nameKeyOf`) of which the text tells of one. */
  readonly nameKeys?: readonly string[]
  /** First and last day, `2026-11-23`, in UTC. */
  readonly from?: string
  readonly to?: string
}

export type ListQuery = SearchFilters & {
  /** What the reader typed: words, "phrases", -minus words, begin*. Without words the filters alone choose. */
  readonly text: string
  readonly order: 'best' | 'newest'
  readonly limit: number
  readonly offset: number
}

export type ListedHit = {
  readonly kind: SearchKind
  readonly ref: number
  readonly publishedAt: string
  /** Marked, as {@link SearchHit} `snippet` is. */
  readonly title: string
  readonly snippet: string
}

export type SearchList = {
  readonly hits: readonly ListedHit[]
  /** How many match; counted up to {@link MOST_COUNTED}. */
  readonly count: number
  /** How many of them can be paged through: at most {@link MOST_LISTED}, the newest. */
  readonly listed: number
  /** How those that can be paged through divide. */
  readonly kinds: ReadonlyMap<SearchKind, number>
  readonly sections: ReadonlyMap<SectionSlug, number>
  readonly publishers: ReadonlyMap<PublisherId, number>
}

/** Control characters that no stored text holds: the page turns them into `<mark>` after escaping. */
export const MARK_START = '\u0002'
export const MARK_END = '\u0003'

/**
 * Ranked, and paged through, are the newest so many matches (and as many again by half with the words in their title). To
 * rank all of the 57,000 of 100,000 documents that have "said" took 60 ms, this many 5 (bench/search.ts).
 */
export const MOST_LISTED = 1000
/** Beyond it a reader learns nothing from a number. */
export const MOST_COUNTED = 10_000

export type SearchIndex = {
  /** Adds or replaces; publisher, names and whether it is a sample are looked up of the document or article. */
  readonly save: (entry: SearchEntry) => Promise<void>
  readonly remove: (kind: SearchKind, ref: number) => Promise<void>
  /** Best first of all that match; titles weigh more than text. Empty for a query without words. */
  readonly find: (query: SearchQuery) => Promise<readonly SearchHit[]>
  /** One page of what a reader searches for. Empty without words and filters. */
  readonly list: (query: ListQuery) => Promise<SearchList>
  /** Titles of the newest entries, newest first: of their words suggestions are made. */
  readonly listTitles: (limit: number) => Promise<readonly SearchTitle[]>
  /** Where those documents stand, in no order. */
  readonly listDocuments: (ids: readonly DocumentId[]) => Promise<readonly FoundDocument[]>
  /** Names that those hits tell of, in most of them first. */
  readonly listNames: (hits: readonly ListedHit[], limit: number) => Promise<readonly FoundName[]>
}

/** A document in a list of hits. */
export type FoundDocument = {
  readonly id: DocumentId
  readonly url: string
  readonly publisherName: string
  /** The story that it stands in. */
  readonly story: { readonly id: StoryId; readonly slug: string } | null
  readonly terms: Terms
}

export type FoundName = { readonly key: string; readonly name: string; readonly count: number }

export type SearchTitle = {
  readonly kind: SearchKind
  readonly ref: number
  readonly title: string
}

/** What one database does of it; words come taken apart, entries cleaned. */
export type DialectSearch = {
  readonly save: (entry: SearchEntry) => Promise<void>
  readonly remove: (kind: SearchKind, ref: number) => Promise<void>
  readonly find: (query: SearchQuery, words: readonly string[]) => Promise<readonly SearchHit[]>
  readonly list: (query: ListQuery, words: SearchWords) => Promise<SearchList>
  readonly listTitles: (limit: number) => Promise<readonly SearchTitle[]>
}
