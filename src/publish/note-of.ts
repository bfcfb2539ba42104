/** What is new in a revision, in a plain sentence or two for its readers. */
import { countOf } from '#base/count.ts'
import { foldWording } from '#base/text-diff.ts'
import type { ArticleBody, Citation, Revision } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { citationsOf } from './citations-of.ts'

const LIST = new Intl.ListFormat('en-GB')

type Printing = {
  readonly body: ArticleBody
  /** What stood before; undefined for the first revision. */
  readonly last: Revision | undefined
  /** The story's documents as they read now. */
  readonly documents: readonly ReadDocument[]
}

/**
 * Tells which publishers came to be cited, and which changed a page that the last revision rests on, with the number of
 * its sentences whose words are no longer there.
 */
export async function noteOf(store: Store, { body, last, documents }: Printing): Promise<string> {
  if (!last) return `First published, from ${countOf(citedBy(body).size, 'document')}.`
  const before = citedBy(last.body)
  const fresh = [...citedBy(body)].filter((id) => !before.has(id))
  const notes = await changeNotes(store, last.body, documents)
  const standing = new Set(documents.map(({ document }) => document.id))
  const gone = [...before].filter((id) => !standing.has(id)).length
  if (gone > 0) {
    const what = `${countOf(gone, 'document')} it rested on ${gone === 1 ? 'tells' : 'tell'}`
    notes.unshift(
      `${what} of another happening and went to a story of ${gone === 1 ? 'its' : 'their'} own.`,
    )
  }
  if (fresh.length > 0) {
    const names = namesOf(documents.filter(({ document }) => fresh.includes(document.id)))
    notes.unshift(
      `Now also rests on ${countOf(fresh.length, 'document')} of ${LIST.format(names)}.`,
    )
  }
  return notes.length === 0 ? 'Rewritten from the same documents.' : notes.join(' ')
}

async function changeNotes(
  store: Store,
  body: ArticleBody,
  documents: readonly ReadDocument[],
): Promise<string[]> {
  const now = new Map(documents.map(({ document }) => [document.id, document]))
  const cited = citationsOf(body).flatMap(({ claimId, citations }) =>
    citations.map((citation) => ({ claimId, citation })),
  )
  const outdated = cited.filter(
    ({ citation }) => (now.get(citation.documentId)?.version ?? 0) > citation.version,
  )
  if (outdated.length === 0) return []
  const versions = await store.documents.listReadVersions(outdated.map(({ citation }) => citation))
  const lost = new Set<string>()
  for (const { claimId, citation } of outdated) {
    const cites = versions.find(({ document }) => isVersion(document, citation))
    const current = now.get(citation.documentId)
    if (cites && current && !stands(citation, cites.document, current)) lost.add(claimId)
  }
  const changed = new Set(outdated.map(({ citation }) => citation.documentId))
  const names = namesOf(documents.filter(({ document }) => changed.has(document.id)))
  return [wordsOf(names, lost.size)]
}

type Words = { readonly title: string; readonly text: string }

function stands({ part, start, end }: Citation, cited: Words, current: Words): boolean {
  return foldWording(current[part]).includes(foldWording(cited[part].slice(start, end)))
}

function isVersion(
  document: { readonly id: DocumentId; readonly version: number },
  { documentId, version }: Citation,
): boolean {
  return document.id === documentId && document.version === version
}

function wordsOf(names: readonly string[], lostCount: number): string {
  const who = `${LIST.format(names)} changed ${names.length === 1 ? 'its page' : 'their pages'}`
  if (lostCount === 0) return `${who}; what rests on it was checked again.`
  const words = lostCount === 1 ? '1 sentence' : `${String(lostCount)} sentences`
  return `${who}: the words behind ${words} of the last revision are no longer there. Written and checked again from what it says now.`
}

function citedBy(body: ArticleBody): ReadonlySet<DocumentId> {
  return new Set(citationsOf(body).flatMap(({ citations }) => citations.map((c) => c.documentId)))
}

function namesOf(documents: readonly ReadDocument[]): readonly string[] {
  return [...new Set(documents.map(({ document }) => document.publisherName))]
}
