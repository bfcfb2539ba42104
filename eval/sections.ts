import { existsSync } from 'node:fs'
import { join } from 'node:path'
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

const item = z.object({ topic: z.string(), title: z.string(), text: z.string() })

/** A wire has no politics: what it files under World may be either. */
const WIRE_TOPICS: Readonly<Record<string, readonly SectionSlug[]>> = {
  World: ['world', 'politics'],
  Sports: ['sport'],
  Business: ['business'],
  'Sci/Tech': ['technology', 'science'],
}

/**
 * Sections against an editor's five topics. A section outside the five, `news` too, counts as wrong; `accuracy` is the
 * share right, `macroF1` the mean of the five F1, `unsure` the share of `news`. `agAccuracy` is the share right of short
 * wire items in four topics (AG News, in the folder beside), where the sections that have no such topic count as wrong too.
 */
export const sections: Evaluation = {
  name: 'sections',
  folder: 'bbc_news_summary',
  run({ folder, part }) {
    const articles = z.array(article).parse(readRecords(folder, [part]))
    const pairs = articles.flatMap(({ topic, title, paragraphs }) => {
      const wanted = TOPICS[topic]
      return wanted ? [{ wanted, found: sectionOf(title, paragraphs.join('\n\n')) }] : []
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
        ...measureWire(join(folder, '..', 'ag_news_test'), part),
      },
    })
  },
}

function measureWire(folder: string, part: 'dev' | 'heldout'): Readonly<Record<string, number>> {
  if (!existsSync(folder)) return {}
  const items = z.array(item).parse(readRecords(folder, [part]))
  const judged = items.map(({ topic, title, text }) => ({
    topic,
    isRight: WIRE_TOPICS[topic]?.includes(sectionOf(title, text)) === true,
  }))
  const shareRight = (some: typeof judged) =>
    some.filter(({ isRight }) => isRight).length / Math.max(1, some.length)
  return {
    agAccuracy: shareRight(judged),
    agWorld: shareRight(judged.filter(({ topic }) => topic === 'World')),
    agSports: shareRight(judged.filter(({ topic }) => topic === 'Sports')),
    agBusiness: shareRight(judged.filter(({ topic }) => topic === 'Business')),
    agSciTech: shareRight(judged.filter(({ topic }) => topic === 'Sci/Tech')),
  }
}

function sectionOf(title: string, text: string): SectionSlug {
  return classifySection({ title, text, language: 'en', feedSection: null }).section
}

type Pair = { readonly wanted: SectionSlug; readonly found: SectionSlug }

function f1OfSection(pairs: readonly Pair[], section: SectionSlug): number {
  return f1Of({
    right: pairs.filter(({ wanted, found }) => wanted === section && found === section).length,
    found: pairs.filter(({ found }) => found === section).length,
    wanted: pairs.filter(({ wanted }) => wanted === section).length,
  }).f1
}
