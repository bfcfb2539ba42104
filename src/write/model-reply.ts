/** What the model writer answers, as schemas, and as parts of an article. */
import { z } from 'zod'
import { collapseSpace } from '#base/text.ts'
import type { ArticleSection, Claim } from '#domain/article.ts'
import type { EvidenceLine } from './evidence.ts'

// Bounds on a stranger's reply: longer than any article we would print.
const numbers = z.array(z.number().int()).max(40).default([])
const sentence = z.object({ text: z.string().max(700), evidence: numbers })

export const outlineReply = z.object({
  headline: sentence,
  dek: sentence,
  sections: z
    .array(
      z.object({
        kind: z
          .enum(['lead', 'development', 'voices', 'background', 'next'])
          .default('development')
          .catch('development'),
        heading: z.string().min(1).max(160),
        evidence: numbers,
      }),
    )
    .min(1)
    .max(8),
})

export const sectionsReply = z.object({
  sections: z
    .array(z.object({ section: z.number().int(), sentences: z.array(sentence).max(12) }))
    .max(8),
})

export const mendReply = z.object({
  sentences: z
    .array(z.object({ sentence: z.number().int(), text: z.string().max(700), evidence: numbers }))
    .max(60),
})

/** A section as planned: its heading and the evidence that it may be written from. */
export type PlannedSection = {
  /** From 1. */
  readonly number: number
  readonly kind: ArticleSection['kind']
  readonly heading: string
  readonly evidence: readonly EvidenceLine[]
}

export type Outline = {
  readonly headline: Claim
  readonly dek: Claim | null
  readonly sections: readonly PlannedSection[]
}

/** The plan that a reply holds: a line belongs to the first section that names it, a section without lines falls away. */
export function resolveOutline(
  reply: z.infer<typeof outlineReply>,
  evidence: readonly EvidenceLine[],
): Outline {
  const free = new Map(evidence.map((line) => [line.number, line]))
  const sections: PlannedSection[] = []
  for (const planned of reply.sections) {
    const lines = [...new Set(planned.evidence)].flatMap((number) => free.get(number) ?? [])
    if (lines.length === 0) continue
    for (const { number } of lines) free.delete(number)
    const isFirst = sections.length === 0
    const kind = isFirst ? 'lead' : planned.kind === 'lead' ? 'development' : planned.kind
    const heading = collapseSpace(planned.heading)
    sections.push({ number: sections.length + 1, kind, heading, evidence: lines })
  }
  const headline = { ...reply.headline, text: reply.headline.text.replace(/\.\s*$/, '') }
  return {
    headline: claimOf('headline', headline, evidence),
    dek: reply.dek.text.trim() === '' ? null : claimOf('dek', reply.dek, evidence),
    sections,
  }
}

/** A sentence as a claim, the numbers turned into citations; numbers of nothing that it was shown are left out. */
export function claimOf(
  id: string,
  { text, evidence: named }: z.infer<typeof sentence>,
  evidence: readonly EvidenceLine[],
): Claim {
  const byNumber = new Map(evidence.map((line) => [line.number, line.citation]))
  return {
    id,
    text: collapseSpace(text),
    kind: 'written',
    citations: [...new Set(named)].flatMap((number) => byNumber.get(number) ?? []),
  }
}

/** The sections of the plan that a reply wrote, each from its own evidence; an empty one is left out. */
export function resolveSections(
  reply: z.infer<typeof sectionsReply>,
  planned: readonly PlannedSection[],
): readonly (PlannedSection & { readonly claims: readonly Claim[] })[] {
  return planned.flatMap((section) => {
    const written = reply.sections.find((one) => one.section === section.number)
    const sentences = (written?.sentences ?? []).filter(({ text }) => text.trim() !== '')
    const claims = sentences.map((one, index) =>
      claimOf(`${section.number - 1}.${index}`, one, section.evidence),
    )
    return claims.length === 0 ? [] : [{ ...section, claims }]
  })
}

const SENTENCES_A_PARAGRAPH = 3

export function paragraphsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const count = Math.ceil(claims.length / SENTENCES_A_PARAGRAPH)
  return Array.from({ length: count }, (_, place) =>
    claims.slice(place * SENTENCES_A_PARAGRAPH, (place + 1) * SENTENCES_A_PARAGRAPH),
  )
}
