import type { DocumentId, StoryId } from './ids.ts'
import type { SectionSlug } from './section.ts'

/** Why a document belongs to its story, in what people can read. */
export type JoinReason = {
  /** Cosine similarity to the story, 0..1; 1 for the document that opened it. */
  readonly similarity: number
  /** Hours between the document and the story's nearest document. */
  readonly hoursApart: number
  /** Names that both tell of, weightiest first, at most 8. */
  readonly sharedNames: readonly string[]
  /** Words that both use and few others do, weightiest first, at most 8. */
  readonly sharedTerms: readonly string[]
}

export type StoryMember = {
  readonly documentId: DocumentId
  readonly joinedAt: string
  readonly reason: JoinReason
}

/** Documents about one happening, living over days. */
export type Story = {
  readonly id: StoryId
  readonly slug: string
  /** Headline of its most typical document: a working name, never printed as ours. */
  readonly title: string
  readonly section: SectionSlug
  readonly firstPublishedAt: string
  readonly lastPublishedAt: string
  readonly documentCount: number
  /** Independent voices: copies of one text speak with their first publisher's. */
  readonly publisherCount: number
  readonly isSample: boolean
  /** The story that its documents went to; null for one that stands. */
  readonly mergedInto: StoryId | null
}

/** That two stories became one, or one became two. */
export type StoryChange = {
  readonly kind: 'merged' | 'split'
  /** The story that kept its number. */
  readonly storyId: StoryId
  /** The story that was taken in, or that was made of a part. */
  readonly otherId: StoryId
  /** The documents that went from one to the other. */
  readonly documents: readonly DocumentId[]
  /** In plain words, a whole sentence. */
  readonly reason: string
  /** Who decided it; null where grouping did. */
  readonly madeBy: string | null
  readonly at: string
}
