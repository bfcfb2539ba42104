import type { Failure } from './feed.ts'
import type { DocumentId } from './ids.ts'

/** What is known of a document's page since it was read: when it is looked at again, and whether it still stands. */
export type PageWatch = {
  readonly documentId: DocumentId
  /** The address that is asked: where the page was found, after redirects. */
  readonly url: string
  /** The headline on the page itself when it was last read; the feed's may differ. Null while unknown. */
  readonly pageTitle: string | null
  /** Of the words on the page when it was last read; null while unknown. */
  readonly pageHash: string | null
  /** Version of the reading of pages that gave them: another version finds other words on the same page. */
  readonly reader: number
  readonly etag: string | null
  readonly lastModified: string | null
  /** How often it was looked at again. */
  readonly looks: number
  readonly lookedAt: string | null
  /** Null when it is not looked at any more. */
  readonly nextLookAt: string | null
  /** When its publisher was last seen to have changed it. */
  readonly changedAt: string | null
  /** Since when the page is gone from its address (404, 410, or another page there); null while it stands. */
  readonly lostAt: string | null
  /** Why the last look brought nothing. */
  readonly failure: Failure | null
}
