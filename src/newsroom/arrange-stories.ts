/** Merging and splitting stories by hand: what people decide here grouping keeps to, and learns from. */
import type { Clock } from '#base/clock.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import { markChanged, mergeStories } from '#group/index.ts'
import type { GroupingLabel, Store } from '#store/index.ts'

type Context = { readonly store: Store; readonly clock: Clock }

/** Who decides, and why; readers see both. */
export type Decided = { readonly by: string; readonly reason: string }

export type Arranged =
  /** `other` was merged into `story`, or is what was split from it. */
  | { readonly kind: 'done'; readonly story: StoryId; readonly other: StoryId }
  /** There is nothing to do, with the reason in plain words. */
  | { readonly kind: 'refused'; readonly reason: string }

// Of long stories so many documents are labelled on each side: more pairs of the same two stories teach nothing more.
const LABELLED_EACH = 4

/** Makes one story of two; the one with the older article keeps its number, and the other's leads to it. */
export function mergeByHand(
  { store, clock }: Context,
  [one, other]: readonly [StoryId, StoryId],
  { by, reason }: Decided,
): Promise<Arranged> {
  return store.transaction(async (saving) => {
    const at = clock.now()
    const sides = [await documentsOf(saving, one), await documentsOf(saving, other)] as const
    const merged = await mergeStories(saving, [one, other], { reason, madeBy: by, at })
    if (!merged) return refuse(`stories ${String(one)} and ${String(other)} are not two that stand`)
    await saving.groupingLabels.add(pairsOf(sides, true), { reason, madeBy: by, at })
    const from = merged.heir === one ? other : one
    await note(saving, { by, reason }, { at, action: 'merge stories', ids: [from, merged.heir] })
    return { kind: 'done', story: merged.heir, other: from }
  })
}

/** Makes a story of its own of some of a story's documents. */
export function splitByHand(
  { store, clock }: Context,
  { storyId, documents }: { readonly storyId: StoryId; readonly documents: readonly DocumentId[] },
  { by, reason }: Decided,
): Promise<Arranged> {
  return store.transaction(async (saving) => {
    const at = clock.now()
    const all = await documentsOf(saving, storyId)
    const made = await saving.storyLife.split(storyId, documents, { reason, madeBy: by, at })
    if (made === undefined)
      return refuse(`story ${String(storyId)} has none of these documents, or no others`)
    const parted = all.filter((id) => documents.includes(id))
    const rest = all.filter((id) => !documents.includes(id))
    await saving.groupingLabels.add(pairsOf([parted, rest], false), { reason, madeBy: by, at })
    await note(saving, { by, reason }, { at, action: 'split story', ids: [storyId, made] })
    return { kind: 'done', story: storyId, other: made }
  })
}

async function documentsOf(store: Store, id: StoryId): Promise<readonly DocumentId[]> {
  return (await store.stories.listMembers(id)).map(({ documentId }) => documentId)
}

function pairsOf(
  [some, others]: readonly [readonly DocumentId[], readonly DocumentId[]],
  isSame: boolean,
): readonly GroupingLabel[] {
  return some
    .slice(0, LABELLED_EACH)
    .flatMap((first) => others.slice(0, LABELLED_EACH).map((second) => ({ first, second, isSame })))
}

type Note = {
  readonly at: string
  readonly action: string
  readonly ids: readonly [StoryId, StoryId]
}

/** The decision is logged, and both stories are written anew from the documents they have now. */
async function note(
  store: Store,
  { by, reason }: Decided,
  { at, action, ids }: Note,
): Promise<void> {
  await store.corrections.log({
    at,
    editor: by,
    action,
    subject: `story:${ids.join(' story:')}`,
    reason,
  })
  await store.jobs.add(ids.map((id) => ({ stage: 'write', key: `story:${String(id)}` })))
  await markChanged(store)
  await store.bumpEdition()
}

function refuse(reason: string): Arranged {
  return { kind: 'refused', reason }
}
