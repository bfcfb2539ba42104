import type { Kysely } from 'kysely'
import type { DocumentId, PublisherId } from '#domain/ids.ts'
import { chunkIds } from './chunks.ts'
import { parseId } from './json.ts'
import type { Database } from './schema.ts'

/** A document that may be a copy of another, with what is needed to tell. */
export type CopyCandidate = {
  readonly documentId: DocumentId
  readonly text: string
}

/** That a document is a copy, and whose. */
export type CopyOf = {
  readonly documentId: DocumentId
  readonly originalId: DocumentId
  readonly originalPublisherId: PublisherId
  readonly originalPublisher: string
  readonly originalUrl: string
  /** How much of the shorter text the two share, 0..1. */
  readonly likeness: number
}

type Match = { readonly documentId: DocumentId; readonly likeness: number }

/** Wire copy: documents of one text, and which of them was first. */
export class CopyStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** Puts a document into the index under its bands, in place of what an earlier version had there. */
  async saveBands(
    documentId: DocumentId,
    { bands, publishedAt }: { readonly bands: readonly number[]; readonly publishedAt: string },
  ): Promise<void> {
    await this.#db.deleteFrom('copy_bands').where('document_id', '=', documentId).execute()
    const rows = [...new Set(bands)].map((band) => ({
      band,
      published_at: publishedAt,
      document_id: documentId,
    }))
    if (rows.length > 0) await this.#db.insertInto('copy_bands').values(rows).execute()
  }

  /** Documents published between two times that share a band, those that share most first, in their current version. */
  async listCandidates(question: {
    readonly documentId: DocumentId
    readonly bands: readonly number[]
    readonly since: string
    readonly until: string
    readonly limit: number
  }): Promise<readonly CopyCandidate[]> {
    if (question.bands.length === 0) return []
    const near = await this.#db
      .selectFrom('copy_bands')
      .select((eb) => ['document_id', eb.fn.countAll<number>().as('shared')])
      .where('band', 'in', question.bands)
      .where('published_at', '>=', question.since)
      .where('published_at', '<=', question.until)
      .where('document_id', '!=', question.documentId)
      .groupBy('document_id')
      .orderBy('shared', 'desc')
      .orderBy('document_id')
      .limit(question.limit)
      .execute()
    if (near.length === 0) return []
    const ids = near.map((row) => row.document_id)
    const rows = await this.#db
      .selectFrom('documents as d')
      .innerJoin('document_versions as v', (join) =>
        join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.current_version'),
      )
      .select(['d.id', 'v.text'])
      .where('d.id', 'in', ids)
      .orderBy('d.id')
      .execute()
    return rows.map((row) => ({ documentId: parseId(row.id), text: row.text }))
  }

  /**
   * Says anew which documents this one is a copy of. Of all that hang together the first published is the original, and
   * the others are copies of it, also those that were thought to be copies of one that turns out not to be the first.
   *
   * @returns the documents whose voice may have changed
   */
  async save(documentId: DocumentId, matches: readonly Match[]): Promise<readonly DocumentId[]> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('copies')
      .where('document_id', '=', documentId)
      .executeTakeFirstOrThrow()
    if (matches.length === 0) return numDeletedRows > 0n ? [documentId] : []
    const known = await this.listOf(matches.map((match) => match.documentId))
    const originalOf = new Map(known.map((copy) => [copy.documentId, copy.originalId]))
    const heads = new Map<DocumentId, number>()
    for (const { documentId: id, likeness } of matches) {
      const head = originalOf.get(id) ?? id
      heads.set(head, Math.max(heads.get(head) ?? 0, likeness))
    }
    heads.delete(documentId)
    const first = await this.#findFirst([documentId, ...heads.keys()])
    const likeness = Math.max(...matches.map((match) => match.likeness))
    for (const [id, alike] of [...heads, [documentId, likeness] as const])
      if (id !== first) await this.#point({ documentId: id, likeness: alike }, first)
    await this.#db.deleteFrom('copies').where('document_id', '=', first).execute()
    return [documentId, ...heads.keys()]
  }

  /** Which of those documents are copies, and of what. */
  async listOf(ids: readonly DocumentId[]): Promise<readonly CopyOf[]> {
    const rows = []
    for (const some of chunkIds(ids)) {
      rows.push(
        ...(await this.#db
          .selectFrom('copies as c')
          .innerJoin('documents as o', 'o.id', 'c.original_id')
          .innerJoin('publishers as p', 'p.id', 'o.publisher_id')
          .select([
            'c.document_id',
            'c.original_id',
            'c.likeness',
            'o.publisher_id',
            'p.name',
            'o.url',
          ])
          .where('c.document_id', 'in', some)
          .orderBy('c.document_id')
          .execute()),
      )
    }
    return rows.map((row) => ({
      documentId: parseId(row.document_id),
      originalId: parseId(row.original_id),
      originalPublisherId: parseId(row.publisher_id),
      originalPublisher: row.name,
      originalUrl: row.url,
      likeness: row.likeness,
    }))
  }

  /** Makes a document, and whatever was a copy of it, copies of `first`. */
  async #point({ documentId, likeness }: Match, first: DocumentId): Promise<void> {
    await this.#db
      .updateTable('copies')
      .set({ original_id: first })
      .where('original_id', '=', documentId)
      .where('document_id', '!=', first)
      .execute()
    await this.#db
      .insertInto('copies')
      .values({ document_id: documentId, original_id: first, likeness })
      .onConflict((conflict) =>
        conflict.column('document_id').doUpdateSet({ original_id: first, likeness }),
      )
      .execute()
  }

  async #findFirst(ids: readonly DocumentId[]): Promise<DocumentId> {
    const row = await this.#db
      .selectFrom('documents')
      .select('id')
      .where('id', 'in', ids)
      .orderBy('published_at')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return parseId(row.id)
  }
}
