import type { Kysely, Selectable } from 'kysely'
import { slugOf } from '#base/text.ts'
import type { DocumentId, PublisherId, StoryId } from '#domain/ids.ts'
import type { SectionSlug } from '#domain/section.ts'
import type { JoinReason, Story, StoryMember } from '#domain/story.ts'
import { parseId, parseJson, parseWord } from './json.ts'
import { chunkRows } from './chunks.ts'
import type { Database } from './schema.ts'

/** A document's place in a story, with what the grouper needs to know of it again after a restart. */
export type Membership = {
  readonly storyId: StoryId
  readonly documentId: DocumentId
  readonly publisherId: PublisherId
  readonly publishedAt: string
}

/** Stories and the documents in them. */
export class StoryStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** Opens a story for its first document; `join` must follow in the same transaction. */
  async open(story: {
    readonly title: string
    readonly section: SectionSlug
    readonly publishedAt: string
    readonly isSample: boolean
    readonly now: string
  }): Promise<StoryId> {
    const row = await this.#db
      .insertInto('stories')
      .values({
        slug: slugOf(story.title),
        title: story.title,
        section: story.section,
        first_published_at: story.publishedAt,
        last_published_at: story.publishedAt,
        document_count: 0,
        publisher_count: 0,
        is_sample: story.isSample ? 1 : 0,
        updated_at: story.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return parseId(row.id)
  }

  /** Puts a document into a story, once: a document already in one stays there. */
  async join(
    storyId: StoryId,
    documentId: DocumentId,
    { reason, now }: { readonly reason: JoinReason; readonly now: string },
  ): Promise<void> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('story_documents')
      .values({
        document_id: documentId,
        story_id: storyId,
        joined_at: now,
        reason: JSON.stringify(reason),
      })
      .onConflict((conflict) => conflict.column('document_id').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return
    await this.#db
      .updateTable('documents')
      .set({ story_id: storyId })
      .where('id', '=', documentId)
      .execute()
  }

  /**
   * Counts a story's documents and publishers anew; `title` and `section` are kept where not given. A copy of another document
   * speaks with its first publisher's voice,
   * and one voice counts once. A story that got no document, because another one had it already, is taken back.
   */
  async refresh(
    storyId: StoryId,
    now: string,
    changes: { readonly title?: string; readonly section?: SectionSlug } = {},
  ): Promise<void> {
    const counts = await this.#db
      .selectFrom('documents as d')
      .leftJoin('copies as c', 'c.document_id', 'd.id')
      .leftJoin('documents as o', 'o.id', 'c.original_id')
      .select((eb) => [
        eb.fn.countAll<number>().as('documents'),
        eb.fn
          .count<number>(eb.fn.coalesce('o.publisher_id', 'd.publisher_id'))
          .distinct()
          .as('publishers'),
        eb.fn.min('d.published_at').as('first'),
        eb.fn.max('d.published_at').as('last'),
      ])
      .where('d.story_id', '=', storyId)
      .executeTakeFirstOrThrow()
    if (counts.documents === 0) {
      // A story that went into another keeps its row: its number is known outside.
      await this.#db
        .deleteFrom('stories')
        .where('id', '=', storyId)
        .where('merged_into', 'is', null)
        .execute()
      return
    }
    await this.#db
      .updateTable('stories')
      .set({
        document_count: counts.documents,
        publisher_count: counts.publishers,
        first_published_at: counts.first,
        last_published_at: counts.last,
        updated_at: now,
        ...(changes.title === undefined
          ? {}
          : { title: changes.title, slug: slugOf(changes.title) }),
        ...(changes.section === undefined ? {} : { section: changes.section }),
      })
      .where('id', '=', storyId)
      .execute()
  }

  async find(id: StoryId): Promise<Story | undefined> {
    const row = await this.#db
      .selectFrom('stories')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return row && storyOf(row)
  }

  /** A story's documents with the reasons they joined, in the order they were published. */
  async listMembers(id: StoryId): Promise<readonly StoryMember[]> {
    const rows = await this.#db
      .selectFrom('story_documents as s')
      .innerJoin('documents as d', 'd.id', 's.document_id')
      .select(['s.document_id', 's.joined_at', 's.reason'])
      .where('s.story_id', '=', id)
      .orderBy('d.published_at')
      .orderBy('d.id')
      .execute()
    return rows.map((row) => ({
      documentId: parseId(row.document_id),
      joinedAt: row.joined_at,
      reason: parseJson<JoinReason>(row.reason),
    }))
  }

  /** Memberships of documents published since then (and until `until`), oldest first: what the grouper must remember. */
  async listMembershipsSince(publishedAt: string, until?: string): Promise<readonly Membership[]> {
    let query = this.#db
      .selectFrom('documents')
      .select(['id', 'story_id', 'publisher_id', 'published_at'])
      .where('published_at', '>=', publishedAt)
      .where('story_id', 'is not', null)
    if (until !== undefined) query = query.where('published_at', '<=', until)
    const rows = await query.orderBy('published_at').orderBy('id').execute()
    return rows.flatMap((row) =>
      row.story_id === null
        ? []
        : [
            {
              storyId: parseId<StoryId>(row.story_id),
              documentId: parseId<DocumentId>(row.id),
              publisherId: parseId<PublisherId>(row.publisher_id),
              publishedAt: row.published_at,
            },
          ],
    )
  }

  /** Stories without an article ("in brief"), newest first; samples or the rest, never both. */
  async listBriefs(options: {
    readonly section?: SectionSlug
    readonly isSample: boolean
    readonly limit: number
  }): Promise<readonly Story[]> {
    let query = this.#db
      .selectFrom('stories as s')
      .leftJoin('articles as a', 'a.story_id', 's.id')
      .selectAll('s')
      .where('a.id', 'is', null)
      .where('s.merged_into', 'is', null)
      .where('s.is_sample', '=', options.isSample ? 1 : 0)
    if (options.section) query = query.where('s.section', '=', options.section)
    const rows = await query
      .orderBy('s.last_published_at', 'desc')
      .orderBy('s.id', 'desc')
      .limit(options.limit)
      .execute()
    return rows.map(storyOf)
  }

  /** Sections that have a story, samples or the rest. */
  async listSections(isSample: boolean): Promise<readonly SectionSlug[]> {
    const rows = await this.#db
      .selectFrom('stories')
      .select('section')
      .distinct()
      .where('merged_into', 'is', null)
      .where('is_sample', '=', isSample ? 1 : 0)
      .execute()
    return rows.map((row) => parseWord(row.section))
  }

  /** How many of them are told by so many publishers, or more. */
  async countTold(ids: readonly StoryId[], leastPublishers: number): Promise<number> {
    let count = 0
    for (const some of chunkRows(ids)) {
      const row = await this.#db
        .selectFrom('stories')
        .select((eb) => eb.fn.countAll<number | string>().as('count'))
        .where('id', 'in', some)
        .where('publisher_count', '>=', leastPublishers)
        .executeTakeFirst()
      count += Number(row?.count ?? 0)
    }
    return count
  }

  async count(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('stories')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('merged_into', 'is', null)
      .executeTakeFirstOrThrow()
    return count
  }
}

function storyOf(row: Selectable<Database['stories']>): Story {
  return {
    id: parseId(row.id),
    slug: row.slug,
    title: row.title,
    section: parseWord(row.section),
    firstPublishedAt: row.first_published_at,
    lastPublishedAt: row.last_published_at,
    documentCount: row.document_count,
    publisherCount: row.publisher_count,
    isSample: row.is_sample === 1,
    mergedInto: row.merged_into === null ? null : parseId(row.merged_into),
  }
}
