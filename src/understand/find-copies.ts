import type { Document } from '#domain/document.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { shareOf, signText } from './near-copies.ts'

// Copy is printed within days: older likenesses are columns and anniversaries. It also keeps the look-up as long as a
// week's news and not as the archive.
const WINDOW_DAYS = 7
// Those that share most bands; a text that is one of more copies is joined to all of them by their original.
const MAX_CANDIDATES = 12
// On seven months of news, copies at other publishers shared 0.44 to 0.89 of the shorter text, and independent reports of one
// happening 0.32 at most; copies with a fifth of their words changed share 0.45 and more.
const COPY_SHARE = 0.4
const DAY_MS = 86_400_000

/**
 * Looks for documents of the same text near in time, by index, and saves what it found: which of them was first, and that
 * the others are its copies.
 *
 * @returns the documents whose voice may have changed, this one among them; empty where it stands alone
 */
export async function findCopies(store: Store, document: Document): Promise<readonly DocumentId[]> {
  const signature = signText(document.text)
  const { id, publishedAt } = document
  await store.copies.saveBands(id, { bands: signature?.bands ?? [], publishedAt })
  if (!signature) return store.copies.save(id, [])
  const publishedMs = Date.parse(publishedAt)
  const candidates = await store.copies.listCandidates({
    documentId: id,
    bands: signature.bands,
    since: dayOf(publishedMs - WINDOW_DAYS * DAY_MS),
    until: dayOf(publishedMs + WINDOW_DAYS * DAY_MS),
    limit: MAX_CANDIDATES,
  })
  const matches = candidates.flatMap(({ documentId, text }) => {
    const other = signText(text)
    const likeness = other ? shareOf(signature, other) : 0
    return likeness >= COPY_SHARE ? [{ documentId, likeness }] : []
  })
  return store.copies.save(id, matches)
}

function dayOf(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : ''
}
