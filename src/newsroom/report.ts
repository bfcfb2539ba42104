import { randomBytes } from 'node:crypto'
import type { Clock } from '#base/clock.ts'
import type { ArticleId } from '#domain/ids.ts'
import type { Report, ReportKind } from '#domain/report.ts'
import type { Store } from '#store/index.ts'

/** A notice as the reader sent it, already checked for shape and length by the door it came through. */
export type NewReport = {
  readonly articleId: ArticleId | null
  readonly answerAddress: string | null
  readonly claimId: string | null
  readonly kind: ReportKind
  readonly text: string
  readonly contact: string | null
}

/** Keeps a reader's notice; its `secret` is the only way to its outcome page. */
export async function saveReport(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  report: NewReport,
): Promise<Report> {
  const article =
    report.articleId === null ? undefined : await store.articles.find(report.articleId)
  const kept = {
    ...report,
    secret: randomBytes(18).toString('base64url'),
    revision: article?.revision.number ?? null,
    createdAt: clock.now(),
  }
  const id = await store.reports.save(kept)
  return { ...kept, id, outcome: 'open', outcomeText: null, decidedAt: null }
}
