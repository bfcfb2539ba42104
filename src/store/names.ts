import { sql, type Kysely } from 'kysely'
import type { NameKind, Span } from '#domain/document.ts'
import type { ArticleId, DocumentId } from '#domain/ids.ts'
import { chunkIds } from './chunks.ts'
import { parseId, parseJsonOrNull, parseWord } from './json.ts'
import type { Database } from './schema.ts'

/** A name that articles tell of, under the key by which its spellings meet. */
export type KnownName = {
  readonly key: string
  /** The spelling that most documents use. */
  readonly name: string
  readonly kind: NameKind
  /** Usable articles that tell of it. */
  readonly articleCount: number
}

/** A quotation whose speaker is that name, in the current version of a document. */
export type QuoteRef = Span & {
  readonly documentId: DocumentId
  readonly version: number
  /** Role as the document words it. */
  readonly roleSpan: Span | null
}

type Edition = { readonly isSample: boolean; readonly limit: number }

/** People, places and organisations as articles tell of them. */
export class NameStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** The name of that key, or undefined when no usable article tells of it. */
  async find(key: string, isSample: boolean): Promise<KnownName | undefined> {
    const [found] = await this.#list(sql`n.key = ${key}`, { isSample, limit: 1 })
    return found
  }

  /** Names of one kind, those in most articles first. */
  async listOfKind(kind: NameKind, edition: Edition): Promise<readonly KnownName[]> {
    return await this.#list(sql`n.kind = ${kind}`, edition)
  }

  /** Names of one article, the most told of first. */
  async listOfArticle(id: ArticleId, limit: number): Promise<readonly KnownName[]> {
    const { rows } = await sql<NameRow>`
      select m.key, m.name, m.kind,
        (select count(distinct n.article_id) from article_names n
          join articles a on a.id = n.article_id and a.status = 'usable' and a.is_sample = mine.is_sample
          where n.key = m.key) as articles
      from article_names m
      join articles mine on mine.id = m.article_id
      where m.article_id = ${id} and m.kind <> 'other'
      order by m.document_count desc, articles desc, m.name`.execute(this.#db)
    return [...Map.groupBy(rows, ({ key }) => key).values()]
      .flatMap(([first]) => (first ? nameOf(first) : []))
      .slice(0, limit)
  }

  /** Keys of the names that each of those articles tells of most, at most so many each; no kinds but people, places, bodies. */
  async listKeysOf(
    ids: readonly ArticleId[],
    most: number,
  ): Promise<ReadonlyMap<ArticleId, readonly string[]>> {
    const keys = new Map<ArticleId, string[]>()
    for (const some of chunkIds(ids)) {
      const rows = await this.#db
        .selectFrom('article_names')
        .select(['article_id', 'key'])
        .where('article_id', 'in', some)
        .where('kind', '<>', 'other')
        .orderBy('document_count', 'desc')
        .orderBy('key')
        .execute()
      for (const { article_id, key } of rows) {
        const of = keys.get(parseId(article_id)) ?? []
        if (of.length < most && !of.includes(key)) of.push(key)
        keys.set(parseId(article_id), of)
      }
    }
    return keys
  }

  /** Names that the same articles tell of, those in most of them first. */
  async listBeside(key: string, { isSample, limit }: Edition): Promise<readonly KnownName[]> {
    return await this.#list(
      sql`n.key <> ${key} and n.kind <> 'other' and n.article_id in (select article_id from article_names where key = ${key})`,
      { isSample, limit },
    )
  }

  /** Usable articles that tell of the name, newest news first. */
  async listArticles(key: string, { isSample, limit }: Edition): Promise<readonly ArticleId[]> {
    const rows = await this.#db
      .selectFrom('articles as a')
      .innerJoin('article_names as n', 'n.article_id', 'a.id')
      .select(['a.id', 'a.news_at'])
      .distinct()
      .where('n.key', '=', key)
      .where('a.status', '=', 'usable')
      .where('a.is_sample', '=', isSample ? 1 : 0)
      .orderBy('a.news_at', 'desc')
      .orderBy('a.id', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ id }) => parseId(id))
  }

  /** What the name is quoted with, newest document first; rights are for the caller to keep. */
  async listQuotes(key: string, { isSample, limit }: Edition): Promise<readonly QuoteRef[]> {
    const rows = await this.#db
      .selectFrom('names as n')
      .innerJoin('documents as d', (join) =>
        join.onRef('d.id', '=', 'n.document_id').onRef('d.current_version', '=', 'n.version'),
      )
      .innerJoin('quotes as q', (join) =>
        join
          .onRef('q.document_id', '=', 'n.document_id')
          .onRef('q.version', '=', 'n.version')
          .onRef('q.speaker', '=', 'n.name'),
      )
      .select(['q.document_id', 'q.version', 'q.start_at', 'q.end_at', 'q.role_span'])
      .where('n.key', '=', key)
      .where('d.is_sample', '=', isSample ? 1 : 0)
      .orderBy('d.published_at', 'desc')
      .orderBy('q.document_id')
      .orderBy('q.start_at')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      documentId: parseId(row.document_id),
      version: row.version,
      start: row.start_at,
      end: row.end_at,
      roleSpan: parseJsonOrNull<Span>(row.role_span),
    }))
  }

  async #list(
    where: ReturnType<typeof sql>,
    { isSample, limit }: Edition,
  ): Promise<readonly KnownName[]> {
    const { rows } = await sql<NameRow>`
      with told as (
        select n.key, count(distinct n.article_id) as articles
        from article_names n
        join articles a on a.id = n.article_id and a.status = 'usable' and a.is_sample = ${isSample ? 1 : 0}
        where ${where}
        group by n.key order by articles desc, n.key limit ${limit})
      select told.key, told.articles,
        (select s.name from article_names s where s.key = told.key
          group by s.name order by sum(s.document_count) desc, s.name limit 1) as name,
        (select s.kind from article_names s where s.key = told.key
          group by s.kind order by sum(s.document_count) desc, s.kind limit 1) as kind
      from told order by told.articles desc, told.key`.execute(this.#db)
    return rows.map(nameOf)
  }
}

type NameRow = {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly articles: number | string
}

function nameOf({ key, name, kind, articles }: NameRow): KnownName {
  return { key, name, kind: parseWord(kind), articleCount: Number(articles) }
}
