import type { DocumentId, StoryId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'

/**
 * Of a story that falls into two, the documents that go: the part on which its article rests keeps the number, else the larger
 * one, else the one with the earlier document.
 */
export async function chooseKeeper(
  store: Store,
  storyId: number,
  { part, rest }: { readonly part: readonly DocumentId[]; readonly rest: readonly DocumentId[] },
): Promise<readonly DocumentId[]> {
  const cited = storyId > 0 ? await store.storyLife.listCited(parseStoryId(storyId)) : []
  const citedIn = (ids: readonly DocumentId[]) => cited.filter((id) => ids.includes(id)).length
  const partWins =
    citedIn(part) - citedIn(rest) ||
    part.length - rest.length ||
    Math.min(...rest) - Math.min(...part)
  return partWins > 0 ? rest : part
}

function parseStoryId(id: number): StoryId {
  return id as StoryId
}
