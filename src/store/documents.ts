import type { Kysely } from 'kysely'
import { hashOf } from '#base/text.ts'
import type {
  Document,
  ExtractedPage,
  PageFacts,
  ReadDocument,
  Understanding,
} from '#domain/document.ts'
import type { DocumentId, PublisherId, StoryId } from '#domain/ids.ts'
import { OPEN_TERMS, type Terms } from '#domain/rights.ts'
import type { SectionSlug } from '#domain/section.ts'
import { chunkIds } from './chunks.ts'
import { parseId, parseJson, parseWord } from './json.ts'
import { listTerms } from './rights.ts'
import type { Database } from './schema.ts'
import {
  listNamings,
  listSentences,
  listUnderstandings,
  saveUnderstanding,
  type Naming,
} from './understandings.ts'

export type DocumentRef = { readonly documentId: DocumentId; readonly version: number }

/** A document with the part of its understanding that tells it from others. */
export type NamedDocument = { readonly document: Document; readonly understanding: Naming }

/** A document with where its sentences stand. */
export type CitedDocument = {
  readonly document: Document
  readonly understanding: Pick<Understanding, 'sentences'>
}

/** What a list shows of a document. */
export type DocumentHeadline = {
  readonly documentId: DocumentId
  readonly storyId: StoryId
  readonly url: string
  readonly title: string
  readonly publisherName: string
  readonly publishedAt: string
  readonly terms: Terms
}

/** One version's words, and when we read them. */
export type DocumentVersion = DocumentRef & {
  readonly title: string
  readonly text: string
  readonly fetchedAt: string
}

export type NewDocument = {
  readonly publisherId: PublisherId
  readonly url: string
  readonly page: ExtractedPage
  readonly publishedAt: string
  readonly fetchedAt: string
  readonly feedSection: SectionSlug | null
  readonly isSample: boolean
}

/** Pages read from publishers, in immutable versions, with what reading them gave. */
export class DocumentStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /**
   * Saves a page under its address: a first version, or a further one when title or text differ.
   *
   * @returns the version that holds this text, and whether it was made now
   */
  async save(page: NewDocument): Promise<DocumentRef & { readonly isNew: boolean }> {
    const hash = hashOf(page.page.title, page.page.text)
    const documentId = await this.#saveAddress(page)
    const last = await this.#db
      .selectFrom('document_versions')
      .select(['version', 'text_hash'])
      .where('document_id', '=', documentId)
      .orderBy('version', 'desc')
      .executeTakeFirst()
    if (last?.text_hash === hash) return { documentId, version: last.version, isNew: false }
    const version = (last?.version ?? 0) + 1
    await this.#db
      .insertInto('document_versions')
      .values({
        document_id: documentId,
        version,
        title: page.page.title,
        author: page.page.author,
        published_at: page.publishedAt,
        language: page.page.language,
        canonical_url: page.page.canonicalUrl,
        text: page.page.text,
        text_hash: hash,
        method: page.page.method,
        feed_section: page.feedSection,
        fetched_at: page.fetchedAt,
        facts: page.page.facts ? JSON.stringify(page.page.facts) : null,
      })
      .execute()
    await this.#db
      .updateTable('documents')
      .set({ current_version: version })
      .where('id', '=', documentId)
      .execute()
    return { documentId, version, isNew: true }
  }

  async find(ref: DocumentRef): Promise<Document | undefined> {
    const row = await this.#select()
      .where('v.document_id', '=', ref.documentId)
      .where('v.version', '=', ref.version)
      .executeTakeFirst()
    return row && (await this.#documentsOf([row]))[0]
  }

  /**
   * The newest version of each that is understood, in the order of `ids`; documents not understood at all are left out.
   * A version that its publisher just changed waits its turn, and the one before it stands meanwhile.
   */
  async listRead(ids: readonly DocumentId[]): Promise<readonly ReadDocument[]> {
    const documents = await this.#listUnderstood(ids)
    return inOrder(ids, documents, await listUnderstandings(this.#db, documents))
  }

  /** The same with sentences only: what Ask reads, at a third of the cost. */
  async listSentenced(ids: readonly DocumentId[]): Promise<readonly CitedDocument[]> {
    const documents = await this.#listUnderstood(ids)
    return inOrder(ids, documents, await listSentences(this.#db, documents))
  }

  /** The same with names and section only: what grouping reads of whole weeks, at a fraction of the cost. */
  async listNamed(ids: readonly DocumentId[]): Promise<readonly NamedDocument[]> {
    const documents = await this.#listUnderstood(ids)
    return inOrder(ids, documents, await listNamings(this.#db, documents))
  }

  async #listUnderstood(ids: readonly DocumentId[]): Promise<readonly Document[]> {
    const rows = []
    for (const some of chunkIds(ids)) {
      rows.push(
        ...(await this.#select()
          .where('v.version', '=', (eb) =>
            eb
              .selectFrom('understandings as u')
              .select((newest) => newest.fn.max('u.version').as('version'))
              .whereRef('u.document_id', '=', 'v.document_id'),
          )
          .where('v.document_id', 'in', some)
          .execute()),
      )
    }
    return await this.#documentsOf(rows)
  }

  /** Versions that an older revision cites, each with its understanding. */
  async listReadVersions(refs: readonly DocumentRef[]): Promise<readonly ReadDocument[]> {
    const documents = await this.#listVersions(refs)
    return inOrder(idsOf(refs), documents, await listUnderstandings(this.#db, documents))
  }

  /** The same with sentences only, at half the cost. */
  async listCitedVersions(refs: readonly DocumentRef[]): Promise<readonly CitedDocument[]> {
    const documents = await this.#listVersions(refs)
    return inOrder(idsOf(refs), documents, await listSentences(this.#db, documents))
  }

  async #listVersions(refs: readonly DocumentRef[]): Promise<readonly Document[]> {
    const wanted = new Set(refs.map((ref) => `${ref.documentId}/${ref.version}`))
    const rows = []
    for (const some of chunkIds(idsOf(refs))) {
      rows.push(...(await this.#select().where('v.document_id', 'in', some).execute()))
    }
    return this.#documentsOf(rows.filter((row) => wanted.has(`${row.document_id}/${row.version}`)))
  }

  /** The current version of those of the documents that have more than one, in no order. */
  async listChanged(ids: readonly DocumentId[]): Promise<readonly DocumentVersion[]> {
    const rows = []
    for (const some of chunkIds(ids)) {
      rows.push(
        ...(await this.#db
          .selectFrom('document_versions as v')
          .innerJoin('documents as d', (join) =>
            join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.current_version'),
          )
          .select(['v.document_id', 'v.version', 'v.title', 'v.text', 'v.fetched_at'])
          .where('d.id', 'in', some)
          .where('d.current_version', '>', 1)
          .execute()),
      )
    }
    return rows.map((row) => ({
      documentId: parseId(row.document_id),
      version: row.version,
      title: row.title,
      text: row.text,
      fetchedAt: row.fetched_at,
    }))
  }

  /** The version that stands, understood or not. */
  async findCurrent(id: DocumentId): Promise<Document | undefined> {
    const row = await this.#select()
      .where('v.document_id', '=', id)
      .whereRef('v.version', '=', 'd.current_version')
      .executeTakeFirst()
    return row && (await this.#documentsOf([row]))[0]
  }

  /** The current version of every document of those stories, without its text, oldest first. */
  async listHeadlines(storyIds: readonly StoryId[]): Promise<readonly DocumentHeadline[]> {
    const rows = []
    for (const some of chunkIds(storyIds)) {
      rows.push(
        ...(await this.#db
          .selectFrom('documents as d')
          .innerJoin('document_versions as v', (join) =>
            join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.current_version'),
          )
          .innerJoin('publishers as p', 'p.id', 'd.publisher_id')
          .select(['d.id', 'd.story_id', 'd.publisher_id', 'd.url'])
          .select(['v.title', 'v.published_at', 'p.name'])
          .where('d.story_id', 'in', some)
          .$narrowType<{ story_id: number }>()
          .orderBy('v.published_at')
          .orderBy('d.id')
          .execute()),
      )
    }
    const addressed = rows.map(({ id, publisher_id, url }) => ({
      id: parseId<DocumentId>(id),
      publisherId: parseId<PublisherId>(publisher_id),
      url,
    }))
    const terms = await listTerms(this.#db, addressed)
    return rows.map((row) => ({
      documentId: parseId(row.id),
      storyId: parseId(row.story_id),
      terms: terms.get(parseId(row.id)) ?? OPEN_TERMS,
      url: row.url,
      title: row.title,
      publisherName: row.name,
      publishedAt: row.published_at,
    }))
  }

  async saveUnderstanding(
    ref: DocumentRef,
    understanding: Understanding,
    now: string,
  ): Promise<void> {
    await saveUnderstanding(this.#db, { ref, understanding, now })
  }

  /** Documents that are understood and in no story yet, in the order they were published. */
  async listUngrouped(limit: number): Promise<readonly DocumentId[]> {
    const rows = await this.#db
      .selectFrom('documents as d')
      .innerJoin('understandings as u', (join) =>
        join.onRef('u.document_id', '=', 'd.id').onRef('u.version', '=', 'd.current_version'),
      )
      .select('d.id')
      .where('d.story_id', 'is', null)
      .orderBy('d.published_at')
      .orderBy('d.id')
      .limit(limit)
      .execute()
    return rows.map((row) => parseId(row.id))
  }

  async findStory(id: DocumentId): Promise<StoryId | null> {
    const row = await this.#db
      .selectFrom('documents')
      .select('story_id')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.story_id ? parseId(row.story_id) : null
  }

  /** Publication time of the newest document: the age of the archive. Samples count only while there is nothing else. */
  async findNewestAt(): Promise<string | null> {
    // One after the other, each found at the end of an index, and not all of them sorted by both.
    for (const isSample of [0, 1] as const) {
      const row = await this.#db
        .selectFrom('documents')
        .select('published_at')
        .where('is_sample', '=', isSample)
        .orderBy('published_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (row) return row.published_at
    }
    return null
  }

  async count(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('documents')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  }

  #select() {
    return this.#db
      .selectFrom('document_versions as v')
      .innerJoin('documents as d', 'd.id', 'v.document_id')
      .innerJoin('publishers as p', 'p.id', 'd.publisher_id')
      .selectAll('v')
      .select(['d.publisher_id', 'd.url', 'd.is_sample', 'p.name as publisher_name'])
  }

  async #documentsOf(rows: readonly DocumentRow[]): Promise<readonly Document[]> {
    const documents = rows.map(documentOf)
    const terms = await listTerms(this.#db, documents)
    return documents.map((document) => ({
      ...document,
      terms: terms.get(document.id) ?? OPEN_TERMS,
    }))
  }

  async #saveAddress(page: NewDocument): Promise<DocumentId> {
    const made = await this.#db
      .insertInto('documents')
      .values({
        publisher_id: page.publisherId,
        url: page.url,
        current_version: 1,
        published_at: page.publishedAt,
        is_sample: page.isSample ? 1 : 0,
      })
      .onConflict((conflict) => conflict.column('url').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) return parseId(made.id)
    const known = await this.#db
      .selectFrom('documents')
      .select('id')
      .where('url', '=', page.url)
      .executeTakeFirstOrThrow()
    return parseId(known.id)
  }
}

function idsOf(refs: readonly DocumentRef[]): readonly DocumentId[] {
  return [...new Set(refs.map((ref) => ref.documentId))]
}

/** Those that are understood, each with what that gave, in the order of `ids`. */
function inOrder<Part>(
  ids: readonly DocumentId[],
  documents: readonly Document[],
  understood: ReadonlyMap<string, Part>,
): readonly { readonly document: Document; readonly understanding: Part }[] {
  const place = new Map(ids.map((id, index) => [id, index]))
  return documents
    .flatMap((document) => {
      const understanding = understood.get(`${document.id}/${document.version}`)
      return understanding ? [{ document, understanding }] : []
    })
    .sort((a, b) => (place.get(a.document.id) ?? 0) - (place.get(b.document.id) ?? 0))
}

type DocumentRow = Database['document_versions'] & {
  publisher_id: number
  url: string
  is_sample: 0 | 1
  publisher_name: string
}

function documentOf(row: DocumentRow): Omit<Document, 'terms'> {
  return {
    id: parseId(row.document_id),
    version: row.version,
    publisherId: parseId(row.publisher_id),
    publisherName: row.publisher_name,
    url: row.url,
    title: row.title,
    author: row.author,
    publishedAt: row.published_at,
    language: row.language,
    canonicalUrl: row.canonical_url,
    text: row.text,
    method: parseWord(row.method),
    fetchedAt: row.fetched_at,
    feedSection: row.feed_section === null ? null : parseWord(row.feed_section),
    isSample: row.is_sample === 1,
    ...(row.facts === null ? {} : { facts: parseJson<PageFacts>(row.facts) }),
  }
}
