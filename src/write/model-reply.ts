import { z } from 'zod'
import type { ArticleBody, ArticleSection, Claim } from '#domain/article.ts'
import type { EvidenceLine } from './evidence.ts'

// Bounds on a stranger's reply: longer than any article we would print.
const sentence = z.object({
  text: z.string().min(1).max(700),
  evidence: z.array(z.number().int()).max(20).default([]),
})

export const modelReply = z.object({
  headline: sentence,
  dek: sentence.nullish(),
  sections: z
    .array(
      z.object({
        kind: z
          .enum(['lead', 'development', 'voices', 'background', 'next'])
          .default('development')
          .catch('development'),
        heading: z.string().min(1).max(160),
        sentences: z.array(sentence).max(12),
      }),
    )
    .min(1)
    .max(8),
})

export type ModelReply = z.infer<typeof modelReply>

/** Headline, dek and sections of a reply, with the numbers turned into citations; numbers of nothing are left out. */
export function resolveReply(
  reply: ModelReply,
  evidence: readonly EvidenceLine[],
): Pick<ArticleBody, 'headline' | 'dek' | 'sections'> {
  const byNumber = new Map(evidence.map((line) => [line.number, line.citation]))
  const claimOf = (id: string, { text, evidence: numbers }: z.infer<typeof sentence>): Claim => ({
    id,
    text: text.replace(/\s+/g, ' ').trim(),
    kind: 'written',
    citations: [...new Set(numbers)].flatMap((number) => byNumber.get(number) ?? []),
  })
  return {
    headline: claimOf('headline', {
      ...reply.headline,
      text: reply.headline.text.replace(/\.$/, ''),
    }),
    dek: reply.dek ? claimOf('dek', reply.dek) : null,
    sections: reply.sections.map(({ kind, heading, sentences }, place): ArticleSection => ({
      kind: place === 0 ? 'lead' : kind === 'lead' ? 'development' : kind,
      heading: heading.replace(/\s+/g, ' ').trim(),
      paragraphs: paragraphsOf(sentences.map((one, index) => claimOf(`${place}.${index}`, one))),
    })),
  }
}

const SENTENCES_A_PARAGRAPH = 3

function paragraphsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const count = Math.ceil(claims.length / SENTENCES_A_PARAGRAPH)
  return Array.from({ length: count }, (_, place) =>
    claims.slice(place * SENTENCES_A_PARAGRAPH, (place + 1) * SENTENCES_A_PARAGRAPH),
  )
}
