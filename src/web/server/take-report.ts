/** Takes a reader's report from its form: checked for shape and length, kept, or refused in plain words. */
import { z } from 'zod'
import type { ArticleId } from '#domain/ids.ts'
import { REPORT_KINDS, type ReportKind } from '#domain/report.ts'
import { getNewsroom } from './newsroom.ts'

export type SentReport = { readonly kind: string; readonly text: string; readonly contact: string }

export type TakenReport =
  | { readonly kind: 'taken'; readonly path: string }
  | { readonly kind: 'refused'; readonly trouble: string; readonly sent: SentReport }

const LONGEST_TEXT = 4000
const LONGEST_CONTACT = 200
const SHORTEST_TEXT = 3

const formSchema = z.object({
  kind: z.string().catch('other'),
  // A browser sends line ends as two characters; what a reader counted as one is one.
  text: z
    .string()
    .catch('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim()),
  contact: z
    .string()
    .catch('')
    .transform((contact) => contact.trim()),
  website: z.string().catch(''),
})

export async function takeReport(
  articleId: ArticleId | null,
  answerAddress: string | null,
  form: FormData,
): Promise<TakenReport> {
  const { kind, text, contact, website } = formSchema.parse(Object.fromEntries(form))
  const trouble = troubleOf(text, contact, website)
  if (trouble !== null) {
    // Kept for the reader to put right, but not without end.
    const sent = { kind, text: text.slice(0, 4 * LONGEST_TEXT), contact: contact.slice(0, 1000) }
    return { kind: 'refused', trouble, sent }
  }
  const newsroom = await getNewsroom()
  const { secret } = await newsroom.report({
    articleId,
    answerAddress,
    claimId: null,
    kind: kindOf(kind),
    text,
    contact: contact || null,
  })
  return { kind: 'taken', path: `/report/${secret}` }
}

function troubleOf(text: string, contact: string, website: string): string | null {
  if (website !== '')
    return 'The field that should stay empty was filled in. Empty it and send again.'
  if (text.length < SHORTEST_TEXT)
    return 'Say in a few words what is wrong, so that somebody can look.'
  if (text.length > LONGEST_TEXT)
    return `The report is ${text.length} characters long; ${LONGEST_TEXT} is the most we can take. Shorten it and send again.`
  if (contact.length > LONGEST_CONTACT)
    return `The contact is longer than ${LONGEST_CONTACT} characters. Shorten it and send again.`
  return null
}

function kindOf(word: string): ReportKind {
  return REPORT_KINDS.find(({ kind }) => kind === word)?.kind ?? 'other'
}
