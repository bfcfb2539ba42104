/** What readers leave: questions with their answers, and reports of problems with their outcome. */
import type { Kysely, Selectable } from 'kysely'
import type { AnsweredQuestion } from '#domain/ask.ts'
import type { ArticleId, ReportId } from '#domain/ids.ts'
import type { Report, ReportOutcome } from '#domain/report.ts'
import { parseId, parseJson, parseWord } from './json.ts'
import type { Database } from './schema.ts'

/** Questions with the answers they were given. */
export class QuestionStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  async save(answered: AnsweredQuestion): Promise<void> {
    const { id } = await this.#db
      .insertInto('questions')
      .values({
        address: answered.address,
        text: storable(answered.question),
        scope: JSON.stringify(answered.scope),
        follows: answered.follows,
        asked_at: answered.askedAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await this.#db
      .insertInto('answers')
      .values({
        question_id: id,
        kind: answered.answer.kind,
        body: JSON.stringify(answered.answer),
        newest_document_at: answered.newestDocumentAt,
        created_at: answered.askedAt,
      })
      .execute()
  }

  async find(address: string): Promise<AnsweredQuestion | undefined> {
    const row = await this.#db
      .selectFrom('questions as q')
      .innerJoin('answers as a', 'a.question_id', 'q.id')
      .select(['q.text', 'q.scope', 'q.follows', 'q.asked_at', 'a.body', 'a.newest_document_at'])
      .where('q.address', '=', storable(address))
      .executeTakeFirst()
    return (
      row && {
        address,
        question: row.text,
        scope: parseJson(row.scope),
        follows: row.follows,
        answer: parseJson(row.body),
        askedAt: row.asked_at,
        newestDocumentAt: row.newest_document_at,
      }
    )
  }

  /** An answer and those that it was asked after, newest first, at most `limit`; empty where there is none. */
  async listThread(address: string, limit: number): Promise<readonly AnsweredQuestion[]> {
    const thread: AnsweredQuestion[] = []
    let next: string | null = address
    while (next !== null && thread.length < limit) {
      const found: AnsweredQuestion | undefined = await this.find(next)
      if (found) thread.push(found)
      next = found?.follows ?? null
    }
    return thread
  }
}

/** Reports of problems, found by their secret address. */
export class ReportStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  async save(
    report: Omit<Report, 'id' | 'outcome' | 'outcomeText' | 'decidedAt'>,
  ): Promise<ReportId> {
    const { id } = await this.#db
      .insertInto('reports')
      .values({
        secret: report.secret,
        article_id: report.articleId,
        answer_address: report.answerAddress,
        revision: report.revision,
        claim_id: report.claimId,
        kind: report.kind,
        text: storable(report.text),
        contact: report.contact === null ? null : storable(report.contact),
        outcome: 'open',
        created_at: report.createdAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return parseId(id)
  }

  async findBySecret(secret: string): Promise<Report | undefined> {
    const row = await this.#db
      .selectFrom('reports')
      .selectAll()
      .where('secret', '=', storable(secret))
      .executeTakeFirst()
    return row && reportOf(row)
  }

  /** Open reports first, oldest first. */
  async list(limit: number): Promise<readonly Report[]> {
    const rows = await this.#db
      .selectFrom('reports')
      .selectAll()
      .orderBy((eb) => eb.case().when('outcome', '=', 'open').then(0).else(1).end())
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(reportOf)
  }

  async decide(
    id: ReportId,
    outcome: { readonly outcome: ReportOutcome; readonly text: string; readonly now: string },
  ): Promise<void> {
    await this.#db
      .updateTable('reports')
      .set({ outcome: outcome.outcome, outcome_text: outcome.text, decided_at: outcome.now })
      .where('id', '=', id)
      .execute()
  }
}

// PostgreSQL keeps no NUL in text, and refuses a whole statement that holds one.
function storable(text: string): string {
  return text.replaceAll('\0', '')
}

function reportOf(row: Selectable<Database['reports']>): Report {
  return {
    id: parseId(row.id),
    secret: row.secret,
    articleId: row.article_id === null ? null : parseId<ArticleId>(row.article_id),
    answerAddress: row.answer_address,
    revision: row.revision,
    claimId: row.claim_id,
    kind: parseWord(row.kind),
    text: row.text,
    contact: row.contact,
    outcome: parseWord(row.outcome),
    outcomeText: row.outcome_text,
    createdAt: row.created_at,
    decidedAt: row.decided_at,
  }
}
