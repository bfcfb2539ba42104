/** What both databases do with the matches they were given: count how they divide, order them, cut the page. */
import type { PublisherId } from '#domain/ids.ts'
import { parseId, parseWord } from './json.ts'
import type { SearchKind, SearchList } from './search-contract.ts'

/** One match without its words. */
export type Candidate = {
  readonly id: number
  readonly kind: string
  readonly ref: number
  readonly section: string
  readonly publisher_id: number | null
  readonly published_at: string
  /** Higher is better; 0 where only time orders. */
  readonly score: number
}

// An article of ours has read the documents for its reader: of two that fit as well it goes first.
const ARTICLE_WEIGHT = 1.4

/** Best first, the newer first where two are as good. */
export function orderBest<One extends Candidate>(candidates: readonly One[]): readonly One[] {
  const worth = ({ kind, score }: One) => score * (kind === 'article' ? ARTICLE_WEIGHT : 1)
  return candidates.toSorted((a, b) => worth(b) - worth(a))
}

export function countParts(
  candidates: readonly Candidate[],
): Pick<SearchList, 'kinds' | 'sections' | 'publishers'> {
  const kinds = new Map<SearchKind, number>()
  const sections: SearchListSections = new Map()
  const publishers = new Map<PublisherId, number>()
  for (const { kind, section, publisher_id } of candidates) {
    add(kinds, parseWord<SearchKind>(kind))
    add(sections, parseWord(section))
    if (publisher_id !== null) add(publishers, parseId<PublisherId>(publisher_id))
  }
  return { kinds, sections, publishers }
}

type SearchListSections = Map<
  SearchList['sections'] extends ReadonlyMap<infer Key, number> ? Key : never,
  number
>

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
