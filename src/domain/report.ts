import type { ArticleId, ReportId } from './ids.ts'

export const REPORT_KINDS = [
  { kind: 'wrong-fact', label: 'A fact is wrong' },
  { kind: 'wrong-quote', label: 'A quotation is wrong or in the wrong mouth' },
  { kind: 'wrong-citation', label: 'A citation does not support its sentence' },
  { kind: 'wrong-merge', label: 'Different happenings are mixed together' },
  { kind: 'rights', label: 'It uses my work or my name wrongly' },
  { kind: 'other', label: 'Something else' },
] as const

export type ReportKind = (typeof REPORT_KINDS)[number]['kind']

export type ReportOutcome = 'open' | 'corrected' | 'updated' | 'withdrawn' | 'no-change'

/** A reader's notice of a problem. `secret` is the last part of its private outcome address. */
export type Report = {
  readonly id: ReportId
  readonly secret: string
  readonly articleId: ArticleId | null
  readonly answerAddress: string | null
  readonly revision: number | null
  readonly claimId: string | null
  readonly kind: ReportKind
  readonly text: string
  readonly contact: string | null
  readonly outcome: ReportOutcome
  readonly outcomeText: string | null
  readonly createdAt: string
  readonly decidedAt: string | null
}
