/** The public record: corrections of articles, and every decision of the desk, added to and never changed. */
import type { Kysely } from 'kysely'
import type { ArticleId } from '#domain/ids.ts'
import type { Database } from './schema.ts'

export type Correction = {
  readonly revision: number
  readonly text: string
  readonly createdAt: string
}

export type Decision = {
  readonly at: string
  readonly editor: string
  readonly action: string
  readonly subject: string
  readonly reason: string
}

/** Corrections and decisions: added to, never changed. */
export class CorrectionStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  async add(articleId: ArticleId, correction: Correction): Promise<void> {
    await this.#db
      .insertInto('corrections')
      .values({
        article_id: articleId,
        revision: correction.revision,
        text: correction.text,
        created_at: correction.createdAt,
      })
      .execute()
  }

  /** An article's corrections, newest first. */
  async list(articleId: ArticleId): Promise<readonly Correction[]> {
    const rows = await this.#db
      .selectFrom('corrections')
      .select(['revision', 'text', 'created_at'])
      .where('article_id', '=', articleId)
      .orderBy('id', 'desc')
      .execute()
    return rows.map((row) => ({
      revision: row.revision,
      text: row.text,
      createdAt: row.created_at,
    }))
  }

  async log(decision: Decision): Promise<void> {
    await this.#db.insertInto('decisions').values(decision).execute()
  }

  /** Decisions, newest first. */
  async listDecisions(limit: number): Promise<readonly Decision[]> {
    return this.#db
      .selectFrom('decisions')
      .select(['at', 'editor', 'action', 'subject', 'reason'])
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
  }
}
