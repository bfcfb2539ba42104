import { sql, type Kysely, type Selectable } from 'kysely'
import type { Article, ArticleBody, Citation, Revision } from '#domain/article.ts'
import type { NameKind } from '#domain/document.ts'
import type { ArticleId, DraftId, RevisionId, StoryId } from '#domain/ids.ts'
import type { SectionSlug } from '#domain/section.ts'
import { chunkRows } from './chunks.ts'
import { parseId, parseJson, parseJsonOrNull, parseWord } from './json.ts'
import type { Database } from './schema.ts'

/** What a list of articles shows of each. */
export type ArticleCard = {
  readonly id: ArticleId
  readonly storyId: StoryId
  readonly slug: string
  readonly section: SectionSlug
  readonly headline: string
  readonly dek: string | null
  readonly publisherCount: number
  readonly documentCount: number
  readonly revisionNumber: number
  readonly firstPublishedAt: string
  /** When its newest document was published: how old the news is, whenever we printed it. */
  readonly newsAt: string
  readonly updatedAt: string
  readonly isSample: boolean
}

export type NewRevision = {
  readonly storyId: StoryId
  readonly draftId: DraftId
  readonly slug: string
  readonly body: ArticleBody
  readonly note: string
  readonly publisherCount: number
  readonly documentCount: number
  /** Publication time of the story's newest document. */
  readonly newsAt: string
  readonly isSample: boolean
  /** Every citation of the body by claim, as rows for "who rests on this document". */
  readonly citations: readonly {
    readonly claimId: string
    readonly citations: readonly Citation[]
  }[]
  /** Names the story tells of, with the number of its documents that do. */
  readonly names: readonly {
    readonly name: string
    readonly kind: NameKind
    /** As the domain's `nameKeyOf` gives it: articles meet by it. */
    readonly key: string
    readonly documentCount: number
  }[]
  readonly now: string
}

/** Why a canceled or withheld article is so. */
export type Notice = { readonly reason: string; readonly at: string }

/** What we publish: articles, their revisions, citations and names. */
export class ArticleStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /**
   * Prints a revision: opens the article with its first, or adds the next. Printing a draft twice does nothing.
   *
   * @returns the article and the revision's number, or undefined when this draft was printed before
   */
  async saveRevision(
    revision: NewRevision,
  ): Promise<{ readonly articleId: ArticleId; readonly number: number } | undefined> {
    const printed = await this.#db
      .selectFrom('revisions')
      .select('id')
      .where('draft_id', '=', revision.draftId)
      .executeTakeFirst()
    if (printed) return undefined
    const articleId = await this.#saveArticle(revision)
    const { last } = await this.#db
      .selectFrom('revisions')
      .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
      .where('article_id', '=', articleId)
      .executeTakeFirstOrThrow()
    const number = last + 1
    const row = await this.#db
      .insertInto('revisions')
      .values({
        article_id: articleId,
        draft_id: revision.draftId,
        number,
        body: JSON.stringify(revision.body),
        note: revision.note,
        created_at: revision.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await this.#db
      .updateTable('articles')
      .set({ revision_number: number })
      .where('id', '=', articleId)
      .execute()
    await this.#saveCitations(parseId(row.id), revision)
    await this.#saveNames(articleId, revision)
    return { articleId, number }
  }

  /** An article with its current revision, whatever its status. */
  async find(id: ArticleId): Promise<(Article & { readonly notice: Notice | null }) | undefined> {
    const row = await this.#db
      .selectFrom('articles')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return undefined
    const revision = await this.#db
      .selectFrom('revisions')
      .selectAll()
      .where('article_id', '=', id)
      .where('number', '=', row.revision_number)
      .executeTakeFirstOrThrow()
    return {
      id,
      storyId: parseId(row.story_id),
      slug: row.slug,
      section: parseWord(row.section),
      status: parseWord(row.status),
      firstPublishedAt: row.first_published_at,
      updatedAt: row.updated_at,
      revision: revisionOf(revision),
      isSample: row.is_sample === 1,
      notice: parseJsonOrNull<Notice>(row.notice),
    }
  }

  async findByStory(storyId: StoryId): Promise<ArticleCard | undefined> {
    const row = await this.#db
      .selectFrom('articles')
      .selectAll()
      .where('story_id', '=', storyId)
      .executeTakeFirst()
    return row && cardOf(row)
  }

  /** All revisions of an article, newest first. */
  async listRevisions(id: ArticleId): Promise<readonly Revision[]> {
    const rows = await this.#db
      .selectFrom('revisions')
      .selectAll()
      .where('article_id', '=', id)
      .orderBy('number', 'desc')
      .execute()
    return rows.map(revisionOf)
  }

  /** Usable articles, newest news first; samples or the rest, never both; of one day (`2026-11-23`, UTC) where it is given. */
  async listCards(options: {
    readonly section?: SectionSlug
    readonly day?: string
    readonly isSample: boolean
    readonly limit: number
    readonly offset?: number
  }): Promise<readonly ArticleCard[]> {
    let query = this.#db
      .selectFrom('articles')
      .selectAll()
      .where('status', '=', 'usable')
      .where('is_sample', '=', options.isSample ? 1 : 0)
    if (options.section) query = query.where('section', '=', options.section)
    // Times are ISO 8601 in UTC: they sort as text, and `T` stands before `U`.
    if (options.day)
      query = query
        .where('news_at', '>=', `${options.day}T`)
        .where('news_at', '<', `${options.day}U`)
    const rows = await query
      .orderBy('news_at', 'desc')
      .orderBy('id', 'desc')
      .limit(options.limit)
      .offset(options.offset ?? 0)
      .execute()
    return rows.map(cardOf)
  }

  /** Usable articles of the paper's own printed since that time, and those changed since that were printed before. */
  async countSince(time: string): Promise<{ readonly news: number; readonly changed: number }> {
    const { rows } = await sql<{ news: number | string | null; changed: number | string | null }>`
      select sum(case when first_published_at > ${time} then 1 else 0 end) as news,
        sum(case when first_published_at <= ${time} then 1 else 0 end) as changed
      from articles where status = 'usable' and is_sample = 0 and updated_at > ${time}`.execute(
      this.#db,
    )
    return { news: Number(rows[0]?.news ?? 0), changed: Number(rows[0]?.changed ?? 0) }
  }

  /** Days (UTC) that usable articles have their newest news of, with the number of these, newest first. */
  async listDays(
    isSample: boolean,
  ): Promise<readonly { readonly day: string; readonly count: number }[]> {
    const { rows } = await sql<{ day: string; count: number | string }>`
      select substr(news_at, 1, 10) as day, count(*) as count from articles
      where status = 'usable' and is_sample = ${isSample ? 1 : 0}
      group by substr(news_at, 1, 10) order by day desc`.execute(this.#db)
    return rows.map(({ day, count }) => ({ day, count: Number(count) }))
  }

  /** Cards of those articles that are usable, in the order of `ids`. */
  async listCardsOf(ids: readonly ArticleId[]): Promise<readonly ArticleCard[]> {
    if (ids.length === 0) return []
    const rows = await this.#db
      .selectFrom('articles')
      .selectAll()
      .where('id', 'in', ids)
      .where('status', '=', 'usable')
      .execute()
    const place = new Map<number, number>(ids.map((id, index) => [id, index]))
    return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)).map(cardOf)
  }

  /**
   * Articles about the same people, places and bodies, nearest first: each shared name counts the more,
   * the fewer articles tell of it.
   */
  async listRelated(id: ArticleId, limit: number): Promise<readonly ArticleCard[]> {
    const rows = await sql<{ article_id: number }>`
      with shared as materialized (
        select key, articles, count(*) as times
        from (select m.key, (select count(*) from article_names n where n.key = m.key) as articles
          from article_names m where m.article_id = ${id}) mine
        where articles <= 40 group by key, articles)
      select o.article_id from shared s
      join article_names o on o.key = s.key and o.article_id <> ${id}
      join articles a on a.id = o.article_id
      where a.status = 'usable' and a.is_sample = (select is_sample from articles where id = ${id})
      group by o.article_id
      having sum(s.times) >= 2
      order by sum(s.times * 1.0 / s.articles) desc, o.article_id desc
      limit ${limit}`.execute(this.#db)
    return this.listCardsOf(rows.rows.map((row) => parseId(row.article_id)))
  }

  /** How many tell of its story now, where nothing else changed. */
  async saveCounts(
    id: ArticleId,
    counts: { readonly publisherCount: number; readonly documentCount: number },
  ): Promise<void> {
    await this.#db
      .updateTable('articles')
      .set({ publisher_count: counts.publisherCount, document_count: counts.documentCount })
      .where('id', '=', id)
      .execute()
  }

  /** Publishing status with its reason; nothing is erased. */
  async setStatus(
    id: ArticleId,
    status: Article['status'],
    notice: (Notice & { readonly now: string }) | null,
  ): Promise<void> {
    await this.#db
      .updateTable('articles')
      .set({ status, notice: notice && JSON.stringify({ reason: notice.reason, at: notice.at }) })
      .where('id', '=', id)
      .execute()
  }

  async count(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('articles')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  }

  async #saveArticle(revision: NewRevision): Promise<ArticleId> {
    const shown = {
      section: revision.body.section,
      headline: revision.body.headline.text,
      dek: revision.body.dek?.text ?? null,
      publisher_count: revision.publisherCount,
      document_count: revision.documentCount,
      news_at: revision.newsAt,
      updated_at: revision.now,
    }
    const row = await this.#db
      .insertInto('articles')
      .values({
        ...shown,
        story_id: revision.storyId,
        // An address that people have sent on stays, whatever the headline becomes.
        slug: revision.slug,
        status: 'usable',
        revision_number: 0,
        first_published_at: revision.now,
        is_sample: revision.isSample ? 1 : 0,
      })
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet(shown))
      .returning('id')
      .executeTakeFirstOrThrow()
    return parseId(row.id)
  }

  async #saveCitations(revisionId: RevisionId, revision: NewRevision): Promise<void> {
    const rows = revision.citations.flatMap(({ claimId, citations }) =>
      citations.map((citation, position) => ({
        revision_id: revisionId,
        claim_id: claimId,
        position,
        document_id: citation.documentId,
        version: citation.version,
        part: citation.part,
        start_at: citation.start,
        end_at: citation.end,
      })),
    )
    for (const some of chunkRows(rows))
      await this.#db.insertInto('citations').values(some).execute()
  }

  async #saveNames(articleId: ArticleId, revision: NewRevision): Promise<void> {
    await this.#db.deleteFrom('article_names').where('article_id', '=', articleId).execute()
    const rows = revision.names.map(({ name, kind, key, documentCount }) => ({
      article_id: articleId,
      name,
      kind,
      key,
      document_count: documentCount,
    }))
    for (const some of chunkRows(rows))
      await this.#db.insertInto('article_names').values(some).execute()
  }
}

function revisionOf(row: Selectable<Database['revisions']>): Revision {
  return {
    id: parseId(row.id),
    articleId: parseId(row.article_id),
    draftId: parseId(row.draft_id),
    number: row.number,
    body: parseJson(row.body),
    createdAt: row.created_at,
    note: row.note,
  }
}

function cardOf(row: Selectable<Database['articles']>): ArticleCard {
  return {
    id: parseId(row.id),
    storyId: parseId(row.story_id),
    slug: row.slug,
    section: parseWord(row.section),
    headline: row.headline,
    dek: row.dek,
    publisherCount: row.publisher_count,
    documentCount: row.document_count,
    revisionNumber: row.revision_number,
    firstPublishedAt: row.first_published_at,
    newsAt: row.news_at,
    updatedAt: row.updated_at,
    isSample: row.is_sample === 1,
  }
}
