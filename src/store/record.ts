/** The public record: what was put right, and how the paper keeps its word, in figures. */
import { sql, type Kysely } from 'kysely'
import type { ArticleId } from '#domain/ids.ts'
import type { ReportOutcome } from '#domain/report.ts'
import type { Notice } from './articles.ts'
import { parseId, parseJsonOrNull, parseWord } from './json.ts'
import type { Database } from './schema.ts'

/** Something that was put right in public. */
export type PublicChange = {
  readonly kind: 'correction' | 'withdrawal'
  readonly articleId: ArticleId
  readonly slug: string
  readonly headline: string
  readonly text: string
  readonly at: string
}

/** How the paper keeps its word: counts since its first day, samples left out. */
export type Scorecard = {
  /** Articles ever printed, and what became of them. */
  readonly articles: number
  readonly revisions: number
  readonly withdrawn: number
  /** Articles with at least one correction. */
  readonly corrected: number
  readonly reports: Readonly<Record<ReportOutcome, number>>
  /** Hours from report to outcome, one for each that has an outcome, in no order. */
  readonly hoursToOutcome: readonly number[]
  readonly answers: number
  readonly abstentions: number
}

const HOUR_MS = 3_600_000
// Enough for a median that tells; a paper with more reports has other figures to read.
const OUTCOMES_READ = 5_000

export class RecordStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** Corrections and withdrawals, newest first. */
  async listChanges(limit: number): Promise<readonly PublicChange[]> {
    const corrections = await this.#db
      .selectFrom('corrections as c')
      .innerJoin('articles as a', 'a.id', 'c.article_id')
      .select(['a.id', 'a.slug', 'a.headline', 'c.text', 'c.created_at as at'])
      .where('a.status', '=', 'usable')
      .orderBy('c.id', 'desc')
      .limit(limit)
      .execute()
    const withdrawn = await this.#db
      .selectFrom('articles')
      .select(['id', 'slug', 'headline', 'notice'])
      .where('status', '=', 'canceled')
      .orderBy('id', 'desc')
      .execute()
    const changes: PublicChange[] = [
      ...corrections.map((row) => ({
        kind: 'correction' as const,
        articleId: parseId<ArticleId>(row.id),
        slug: row.slug,
        headline: row.headline,
        text: row.text,
        at: row.at,
      })),
      ...withdrawn.flatMap((row) => {
        const notice = parseJsonOrNull<Notice>(row.notice)
        if (!notice) return []
        const { id, slug, headline } = row
        return [
          {
            kind: 'withdrawal' as const,
            articleId: parseId<ArticleId>(id),
            slug,
            headline,
            text: notice.reason,
            at: notice.at,
          },
        ]
      }),
    ]
    return changes.sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit)
  }

  async readScorecard(): Promise<Scorecard> {
    const { rows } = await sql<Record<string, number | string | null>>`select
      (select count(*) from articles where is_sample = 0) as articles,
      (select count(*) from revisions r join articles a on a.id = r.article_id where a.is_sample = 0) as revisions,
      (select count(*) from articles where is_sample = 0 and status = 'canceled') as withdrawn,
      (select count(distinct article_id) from corrections) as corrected,
      (select count(*) from answers where kind = 'answer') as answers,
      (select count(*) from answers where kind = 'abstention') as abstentions`.execute(this.#db)
    const countOf = (name: string) => Number(rows[0]?.[name] ?? 0)
    return {
      articles: countOf('articles'),
      revisions: countOf('revisions'),
      withdrawn: countOf('withdrawn'),
      corrected: countOf('corrected'),
      answers: countOf('answers'),
      abstentions: countOf('abstentions'),
      ...(await this.#readReports()),
    }
  }

  async #readReports(): Promise<Pick<Scorecard, 'reports' | 'hoursToOutcome'>> {
    const counted = await this.#db
      .selectFrom('reports')
      .select((eb) => ['outcome', eb.fn.countAll<number | string>().as('count')])
      .groupBy('outcome')
      .execute()
    const decided = await this.#db
      .selectFrom('reports')
      .select(['created_at', 'decided_at'])
      .where('decided_at', 'is not', null)
      .orderBy('id', 'desc')
      .limit(OUTCOMES_READ)
      .execute()
    const reports = { open: 0, corrected: 0, updated: 0, withdrawn: 0, 'no-change': 0 }
    for (const { outcome, count } of counted)
      reports[parseWord<ReportOutcome>(outcome)] = Number(count)
    return {
      reports,
      hoursToOutcome: decided.map(
        (row) => (Date.parse(row.decided_at ?? '') - Date.parse(row.created_at)) / HOUR_MS,
      ),
    }
  }
}
