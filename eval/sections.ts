import type { SectionSlug } from '#domain/section.ts'
import { classifySection } from '#understand/section.ts'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'
import { f1Of } from './f1.ts'
import { readRecords } from './records.ts'

const article = z.object({
  topic: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
})

const TOPICS: Readonly<Record<string, SectionSlug>> = {
  business: 'business',
  entertainment: 'culture',
  politics: 'politics',
  sport: 'sport',
  tech: 'technology',
}

/**
 * Sections against an editor's five topics. A section outside the five, `news` too, counts as wrong; `accuracy` is the
 * share right, `macroF1` the mean of the five F1, `unsure` the share of `news`.
 */
export const sections: Evaluation = {
  name: 'sections',
  folder: 'bbc_news_summary',
  run({ folder, part }) {
    const articles = z.array(article).parse(readRecords(folder, [part]))
    const pairs = articles.flatMap(({ topic, title, paragraphs }) => {
      const wanted = TOPICS[topic]
      if (!wanted) return []
      const text = paragraphs.join('\n\n')
      return [{ wanted, found: classifySection({ title, text, feedSection: null }) }]
    })
    const f1 = Object.values(TOPICS).map((section) => f1OfSection(pairs, section))
    const right = pairs.filter(({ wanted, found }) => wanted === found).length
    const unsure = pairs.filter(({ found }) => found === 'news').length
    return Promise.resolve({
      count: pairs.length,
      metrics: {
        accuracy: right / Math.max(1, pairs.length),
        macroF1: f1.reduce((sum, one) => sum + one, 0) / f1.length,
        unsure: unsure / Math.max(1, pairs.length),
        ...Object.fromEntries(
          Object.values(TOPICS).map((section, at) => [`${section}F1`, f1[at] ?? 0]),
        ),
      },
    })
  },
}

type Pair = { readonly wanted: SectionSlug; readonly found: SectionSlug }

function f1OfSection(pairs: readonly Pair[], section: SectionSlug): number {
  return f1Of({
    right: pairs.filter(({ wanted, found }) => wanted === section && found === section).length,
    found: pairs.filter(({ found }) => found === section).length,
    wanted: pairs.filter(({ wanted }) => wanted === section).length,
  }).f1
}
