import type { DocumentId } from '#domain/ids.ts'
import type { JoinReason } from '#domain/story.ts'
import type { SectionSlug } from '#domain/section.ts'
import { compareWith } from './compare.ts'
import { describeStory } from './describe-story.ts'
import { explainJoin } from './explain-join.ts'
import { buildVector } from './build-vector.ts'
import type { GroupingDocument } from './features.ts'
import { floorFor, similarityOf } from './join-features.ts'
import { linkStories } from './link-stories.ts'
import { createMemory, type Vector } from './memory.ts'
import { partStory } from './part-story.ts'
import { askStory, rankStories, type RankedStory } from './rank-stories.ts'
import { GROUP_SETTINGS, type GroupSettings } from './settings.ts'
import { createVocabulary } from './vocabulary.ts'
import { boundFor, GROUP_WEIGHTS, type GroupWeights } from './weights.ts'

export type Placement = {
  /** `new` when no story is similar enough. */
  readonly storyId: number | 'new'
  readonly reason: JoinReason
  /** Other stories that speak of something near, best first: whether they are the same is asked with `findTwin`. */
  readonly near: readonly number[]
}

export interface Grouper {
  readonly settings: GroupSettings
  /** Finds the story that a document belongs to; remembers nothing. */
  place(document: GroupingDocument): Placement
  /** Puts a document into a story; one remembered already moves there. */
  remember(document: GroupingDocument, storyId: number): void
  forget(documentId: DocumentId): void
  /** Forgets documents published before then, or after `untilMs`. */
  forgetBefore(publishedAtMs: number, untilMs?: number): void
  /**
   * The one of `near` that tells of the same happening as the story, the surest of several; undefined when none does. Asked
   * after a document has joined: what it brings can show that two stories are one.
   */
  findTwin(storyId: number, near: readonly number[]): number | undefined
  /** Puts all documents of a story into another. */
  merge(fromStoryId: number, toStoryId: number): void
  /** Why a document that is remembered may belong to a story. */
  explain(document: GroupingDocument, storyId: number): JoinReason
  /** Documents of a story that clearly tell of another happening than its others; undefined when there are none. */
  findPart(storyId: number): readonly DocumentId[] | undefined
  /** Puts documents into another story than the one they are in. */
  move(documents: readonly DocumentId[], toStoryId: number): void
  /** How many of a story's documents are remembered. */
  sizeOf(storyId: number): number
  /** Gives a story another number. */
  rename(fromStoryId: number, toStoryId: number): void
  /** Story of every remembered document. */
  listPlaces(): ReadonlyMap<DocumentId, number>
  /** Title of the most typical remembered document, and the section of most; undefined for a story not remembered. */
  describe(storyId: number): { readonly title: string; readonly section: SectionSlug } | undefined
}

/**
 * Makes an empty grouper: online single-pass grouping by what documents share and where they differ.
 *
 * What it decides depends on the document and on which documents are remembered in which stories, not on the order they
 * came in. Memory grows with what is remembered only. Samples and real documents never share a story.
 *
 * @param options weights are the shipped ones unless given, as `fitWeights` makes them
 * @source single-pass clustering as in Topic Detection and Tracking; measured by the evaluation `grouping`; ADR 0013
 */
// One closure over one memory: its verbs are a line or a handful each.
// eslint-disable-next-line max-lines-per-function
export function createGrouper({
  settings = GROUP_SETTINGS,
  weights = GROUP_WEIGHTS,
}: {
  readonly settings?: GroupSettings
  readonly weights?: GroupWeights
} = {}): Grouper {
  const vocabulary = createVocabulary(settings.priorStories)
  const memory = createMemory(vocabulary)
  // Vector of the document placed last, as it is most likely to be remembered next.
  let placed: { readonly document: GroupingDocument; readonly vector: Vector } | undefined

  function vectorOf(document: GroupingDocument): Vector {
    if (placed?.document === document) return placed.vector
    drop()
    placed = { document, vector: buildVector(document, vocabulary, settings) }
    return placed.vector
  }

  function drop(): void {
    if (placed) vocabulary.release(placed.vector.terms)
    placed = undefined
  }

  function forget(documentId: DocumentId): void {
    drop()
    memory.remove(documentId)
  }

  return {
    settings,
    place(document) {
      const comparison = compareWith(vectorOf(document), vocabulary)
      const ranked = rankStories({ document, comparison, memory, settings, weights })
      const near = ranked.filter((one) => one.score > boundOf(one, weights.mergeAt) - NEAR)
      const [best] = ranked
      if (!best || !isEnough(best, weights, settings)) {
        return { storyId: 'new', reason: OPENING, near: near.map(({ story }) => story.id) }
      }
      const reason = explainJoin({ document, comparison, best, vocabulary, settings })
      const others = near.filter((one) => one !== best).map(({ story }) => story.id)
      return { storyId: best.story.id, reason, near: others }
    },
    findTwin(storyId, near) {
      const story = memory.findStory(storyId)
      const found = near.flatMap((id) => {
        const other = id === storyId ? undefined : memory.findStory(id)
        if (!story || !other) return []
        const link = linkStories({ memory, settings, weights, vocabulary }, story, other)
        return link > 0 ? [{ id, link }] : []
      })
      return found.sort((a, b) => b.link - a.link)[0]?.id
    },
    merge: (from, to) => {
      memory.merge(from, to)
    },
    explain(document, storyId) {
      const member = memory.find(document.documentId)
      const story = memory.findStory(storyId)
      if (!member || !story) return OPENING
      const comparison = compareWith(member.vector, vocabulary)
      const place = { memory, settings, weights, document: member, comparison }
      const best = askStory(place, { story, members: [...story.members] })
      return explainJoin({ document, comparison, best, vocabulary, settings })
    },
    findPart(storyId) {
      const story = memory.findStory(storyId)
      const part = story && partStory({ memory, settings, weights, vocabulary }, story)
      return part?.members.map(({ documentId }) => documentId)
    },
    move: (documents, to) => {
      memory.move(documents, to)
    },
    sizeOf: (storyId) => memory.findStory(storyId)?.members.size ?? 0,
    remember(document, storyId) {
      if (memory.find(document.documentId)) forget(document.documentId)
      const { documentId, publisherId, publishedAtMs, isSample, title, section, names } = document
      const about = { documentId, publisherId, publishedAtMs, isSample, title, section, names }
      memory.add({ ...about, vector: vectorOf(document) }, storyId)
      placed = undefined
    },
    forget,
    forgetBefore(publishedAtMs, untilMs = Infinity) {
      for (const member of memory.listMembers()) {
        const isInside = member.publishedAtMs >= publishedAtMs && member.publishedAtMs <= untilMs
        if (!isInside) forget(member.documentId)
      }
    },
    rename: memory.rename,
    listPlaces: () => new Map(memory.listMembers().map((m) => [m.documentId, m.story.id])),
    describe(storyId) {
      const story = memory.findStory(storyId)
      return story && describeStory(story, vocabulary)
    },
  }
}

const OPENING: JoinReason = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }

// How far below the bound for merging a document's own sum may lie that brings two stories before the question: it is but one
// voice of several.
const NEAR = 3

function isEnough(one: RankedStory, weights: GroupWeights, settings: GroupSettings): boolean {
  const isAlike = similarityOf(one.features) >= floorFor(one.features.short, settings)
  return isAlike && one.score > boundOf(one, weights.joinAt)
}

function boundOf({ features }: RankedStory, bounds: GroupWeights['joinAt']): number {
  return boundFor(features.short, bounds)
}
