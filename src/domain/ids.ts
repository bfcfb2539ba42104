/** Row numbers that cannot be mistaken for one another; all are positive integers. */
declare const kind: unique symbol
type Id<Kind extends string> = number & { readonly [kind]: Kind }

export type PublisherId = Id<'publisher'>
export type FeedId = Id<'feed'>
export type EntryId = Id<'entry'>
export type DocumentId = Id<'document'>
export type StoryId = Id<'story'>
export type ArticleId = Id<'article'>
export type DraftId = Id<'draft'>
export type RevisionId = Id<'revision'>
export type ReportId = Id<'report'>
