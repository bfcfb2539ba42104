import { sql, type Kysely, type Selectable } from 'kysely'
import type { DocumentId } from '#domain/ids.ts'
import type { PageWatch } from '#domain/watch.ts'
import { chunkIds } from './chunks.ts'
import { parseId, parseJsonOrNull } from './json.ts'
import type { Database } from './schema.ts'

/** What reading a page gives for looking at it again. */
export type PageMarks = Pick<
  PageWatch,
  'url' | 'pageTitle' | 'pageHash' | 'reader' | 'etag' | 'lastModified'
>

export type DueOptions = {
  readonly now: string
  /** A document that no article cites counts while its story had news since then. */
  readonly storiesSince: string
  readonly limit: number
  /** No more than this of one publisher. */
  readonly perPublisher: number
}

/** Pages behind live stories, and when each is looked at again. */
export class WatchStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** Begins to watch a page just read, or begins anew where it was read again. */
  async start(
    documentId: DocumentId,
    marks: PageMarks & Pick<PageWatch, 'nextLookAt'>,
  ): Promise<void> {
    const row = {
      url: marks.url,
      page_title: marks.pageTitle,
      page_hash: marks.pageHash,
      reader: marks.reader,
      etag: marks.etag,
      last_modified: marks.lastModified,
      next_look_at: marks.nextLookAt,
      lost_at: null,
      failure: null,
    }
    await this.#db
      .insertInto('page_watches')
      .values({ document_id: documentId, looks: 0, ...row })
      .onConflict((conflict) => conflict.column('document_id').doUpdateSet(row))
      .execute()
  }

  async find(documentId: DocumentId): Promise<PageWatch | undefined> {
    return (await this.listOf([documentId]))[0]
  }

  /** Watches of those documents, in no order; documents that are not watched are absent. */
  async listOf(ids: readonly DocumentId[]): Promise<readonly PageWatch[]> {
    const rows = []
    for (const some of chunkIds(ids)) {
      rows.push(
        ...(await this.#db
          .selectFrom('page_watches')
          .selectAll()
          .where('document_id', 'in', some)
          .execute()),
      )
    }
    return rows.map(watchOf)
  }

  /** Saves what a look gave. */
  async saveLook(watch: PageWatch): Promise<void> {
    await this.#db
      .updateTable('page_watches')
      .set({
        url: watch.url,
        page_title: watch.pageTitle,
        page_hash: watch.pageHash,
        reader: watch.reader,
        etag: watch.etag,
        last_modified: watch.lastModified,
        looks: watch.looks,
        looked_at: watch.lookedAt,
        next_look_at: watch.nextLookAt,
        changed_at: watch.changedAt,
        lost_at: watch.lostAt,
        failure: watch.failure && JSON.stringify(watch.failure),
      })
      .where('document_id', '=', watch.documentId)
      .execute()
  }

  /**
   * Documents whose page is due for a look and that a reader may meet: cited by the printed revision of an article, or in
   * a story that had news since `storiesSince`. Longest due first, publishers taking turns.
   */
  async listDue(options: DueOptions): Promise<readonly DocumentId[]> {
    const { now, storiesSince, limit, perPublisher } = options
    const { rows } = await sql<{ document_id: number }>`
      select document_id from (
        select w.document_id, w.next_look_at,
          row_number() over (partition by d.publisher_id order by w.next_look_at, w.document_id) as turn
        from page_watches w
        join documents d on d.id = w.document_id
        left join stories s on s.id = d.story_id
        where w.next_look_at <= ${now} and (s.last_published_at >= ${storiesSince} or exists (
          select 1 from citations c
          join revisions r on r.id = c.revision_id
          join articles a on a.id = r.article_id and a.revision_number = r.number
          where c.document_id = w.document_id and a.status = 'usable'))
      ) due
      where turn <= ${perPublisher}
      order by turn, next_look_at, document_id
      limit ${limit}`.execute(this.#db)
    return rows.map((row) => parseId(row.document_id))
  }

  /** Ends the watch of pages that were due before then and that nobody came to need. */
  async endBefore(dueBefore: string): Promise<void> {
    await this.#db
      .updateTable('page_watches')
      .set({ next_look_at: null })
      .where('next_look_at', '<', dueBefore)
      .execute()
  }
}

function watchOf(row: Selectable<Database['page_watches']>): PageWatch {
  return {
    documentId: parseId(row.document_id),
    url: row.url,
    pageTitle: row.page_title,
    pageHash: row.page_hash,
    reader: row.reader,
    etag: row.etag,
    lastModified: row.last_modified,
    looks: row.looks,
    lookedAt: row.looked_at,
    nextLookAt: row.next_look_at,
    changedAt: row.changed_at,
    lostAt: row.lost_at,
    failure: parseJsonOrNull(row.failure),
  }
}
