import { REPORT_KINDS, type ReportOutcome } from '#domain/report.ts'
import { pathOf } from './article/article-page.ts'
import { showTime, type ShownTime } from './dates.ts'
import { getNewsroom } from './newsroom.ts'

export type ReportPage = {
  readonly kind: string
  readonly text: string
  readonly sentAt: ShownTime
  readonly isOpen: boolean
  readonly outcome: string
  readonly outcomeText: string | null
  readonly decidedAt: ShownTime | null
  /** What it is about, where that can still be read. */
  readonly about: { readonly href: string; readonly label: string } | null
}

const OUTCOMES: Readonly<Record<ReportOutcome, string>> = {
  open: 'Nobody has decided yet. The outcome will stand on this page.',
  corrected: 'You were right: a correction has been printed.',
  updated: 'The article has been updated.',
  withdrawn: 'The article has been withdrawn.',
  'no-change': 'It was looked at and left as it is.',
}

const SECRET = /^[\w-]{16,64}$/

/** The private page of a report, or undefined when the address is none of ours. */
export async function findReportPage(secret: string): Promise<ReportPage | undefined> {
  if (!SECRET.test(secret)) return undefined
  const { store } = await getNewsroom()
  const report = await store.reports.findBySecret(secret)
  if (!report) return undefined
  const article =
    report.articleId === null ? undefined : await store.articles.find(report.articleId)
  const { answerAddress } = report
  const answer =
    answerAddress === null ? null : { href: `/ask/${answerAddress}`, label: 'The answer' }
  return {
    kind: REPORT_KINDS.find(({ kind }) => kind === report.kind)?.label ?? 'Something else',
    text: report.text,
    sentAt: showTime(report.createdAt),
    isOpen: report.outcome === 'open',
    outcome: OUTCOMES[report.outcome],
    outcomeText: report.outcomeText,
    decidedAt: report.decidedAt === null ? null : showTime(report.decidedAt),
    about: article ? { href: pathOf(article), label: article.revision.body.headline.text } : answer,
  }
}
