/** Keys of jobs: what a job is about, in words that a person reading the queue understands. */
import type { DraftId, EntryId, FeedId, StoryId } from '#domain/ids.ts'
import type { DocumentRef } from '#store/index.ts'

type Parsed = {
  readonly feed: FeedId
  readonly entry: EntryId
  readonly story: StoryId
  readonly draft: DraftId
  readonly document: DocumentRef
}

/** Reads `feed:12`, `entry:5`, `document:3/1`, `story:7` or `draft:9`; the caller takes the part its stage is about. */
export function parseKey(key: string): Parsed {
  const match = /^[a-z]+:(\d+)(?:\/(\d+))?$/.exec(key)
  if (!match) throw new Error(`read job key ${key}: not a key`)
  const id: unknown = Number(match[1])
  const ref: unknown = { documentId: id, version: Number(match[2] ?? 1) }
  return { feed: id, entry: id, story: id, draft: id, document: ref } as Parsed
}
