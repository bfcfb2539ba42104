import type { DocumentId } from '#domain/ids.ts'
import type { JoinReason } from '#domain/story.ts'
import type { SectionSlug } from '#domain/section.ts'
import { compareWith } from './compare.ts'
import { describeStory } from './describe-story.ts'
import { explainJoin } from './explain-join.ts'
import { weighTerms, type GroupingDocument } from './features.ts'
import { createMemory, type Vector } from './memory.ts'
import { rankStories } from './rank-stories.ts'
import { GROUP_SETTINGS, type GroupSettings } from './settings.ts'
import { createVocabulary } from './vocabulary.ts'

export type Placement = {
  /** `new` when no story is similar enough. */
  readonly storyId: number | 'new'
  readonly reason: JoinReason
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
  /** Gives a story another number. */
  rename(fromStoryId: number, toStoryId: number): void
  /** Story of every remembered document. */
  listPlaces(): ReadonlyMap<DocumentId, number>
  /** Title of the most typical remembered document, and the section of most; undefined for a story not remembered. */
  describe(storyId: number): { readonly title: string; readonly section: SectionSlug } | undefined
}

/**
 * Makes an empty grouper: online single-pass grouping by tf-idf with time, names weighted.
 *
 * What it decides depends on the document and on the set of documents remembered, not on the order they came in. Memory
 * grows with what is remembered only. Samples and real documents never share a story.
 *
 * @source single-pass clustering as in Topic Detection and Tracking; measured by the evaluation `grouping`
 */
export function createGrouper(settings: GroupSettings = GROUP_SETTINGS): Grouper {
  const vocabulary = createVocabulary(settings.priorDocuments)
  const memory = createMemory(vocabulary)
  // Vector of the document placed last, as it is most likely to be remembered next.
  let placed: { readonly document: GroupingDocument; readonly vector: Vector } | undefined

  function vectorOf(document: GroupingDocument): Vector {
    if (placed?.document === document) return placed.vector
    drop()
    const weights = weighTerms(document, settings)
    const terms = Uint32Array.from(weights.keys(), (term) => vocabulary.idOf(term))
    placed = { document, vector: { terms, weights: Uint16Array.from(weights.values()) } }
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
      const [best] = rankStories({ document, comparison, memory, settings })
      if (!best || best.score < thresholdFor(comparison.ranked.length, settings)) {
        return { storyId: 'new', reason: OPENING }
      }
      const reason = explainJoin({ document, comparison, best, vocabulary, settings })
      return { storyId: best.story.id, reason }
    },
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

// A bare headline of one story shares fewer words with the next than two whole leads do.
function thresholdFor(termCount: number, settings: GroupSettings): number {
  const fullness = Math.min(1, termCount / settings.fullTerms)
  return settings.threshold * (settings.shortThreshold + (1 - settings.shortThreshold) * fullness)
}
