/** News articles with the highlights that their editors wrote. */
import { splitSentences } from '#understand/sentences.ts'
import { withoutDateline } from '#write/dateline.ts'
import { z } from 'zod'
import { readRecords } from './records.ts'

export type Highlighted = {
  /** As the writer has them: without the place and agency that open them. */
  readonly sentences: readonly string[]
  /** As they stand. */
  readonly plain: readonly string[]
  readonly highlights: string
}

export const highlighted = z
  .object({ article: z.string(), highlights: z.array(z.string()) })
  .transform(({ article, highlights }): Highlighted => {
    const spans = splitSentences(article, 'en')
    return {
      sentences: spans.map((span) => article.slice(withoutDateline(article, span).start, span.end)),
      plain: spans.map(({ start, end }) => article.slice(start, end)),
      highlights: highlights.join(' '),
    }
  })

/** @throws when the folder has no such part, or records of another form */
export function readHighlighted(folder: string, part: 'dev' | 'heldout'): readonly Highlighted[] {
  return z.array(highlighted).parse(readRecords(folder, [part]))
}

/** The first three sentences. */
export function leadOf({ plain }: Highlighted): string {
  return plain.slice(0, 3).join(' ')
}
