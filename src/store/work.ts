import type { ArticleId, DocumentId, DraftId, EntryId, FeedId, StoryId } from '#domain/ids.ts'
import type { DocumentRef } from './documents.ts'
import type { Store } from './index.ts'

/** What a stage made, so that the newsroom knows what follows. */
export type Made = {
  /** Entries whose page is to be fetched. */
  readonly entries?: readonly EntryId[]
  /** Entries whose page could not be read now and is to be fetched again, not before `runAt` (ISO 8601). */
  readonly retries?: readonly { readonly entry: EntryId; readonly runAt: string }[]
  /** Document versions to be understood. */
  readonly documents?: readonly DocumentRef[]
  /** Documents now understood, waiting for a story. */
  readonly understood?: readonly DocumentId[]
  /** Stories that gained a document. */
  readonly stories?: readonly StoryId[]
  /** Drafts waiting for their check. */
  readonly drafts?: readonly DraftId[]
  /** Drafts whose model is to mend what their check refused. */
  readonly refused?: readonly DraftId[]
  /** Drafts that passed and wait for the press. */
  readonly checked?: readonly DraftId[]
  readonly articles?: readonly ArticleId[]
  /** Feeds whose hub is to be asked to call us. */
  readonly hubs?: readonly FeedId[]
  /** Documents whose page was found gone from its site, or back on it: what readers see of them changed. */
  readonly standings?: readonly DocumentId[]
}

/**
 * What a stage hands back: it has read and computed; `save` writes the result.
 * The newsroom runs `save` in one transaction with the job's end, so a stage killed at any instruction leaves nothing half done.
 */
export type Work = {
  /** A few words for the log: `3 new entries`, `not modified`, `robots`. */
  readonly outcome: string
  readonly save: (store: Store) => Promise<Made>
}
