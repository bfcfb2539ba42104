import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { detectLanguage } from '#understand/language.ts'
import { paragraphsOf, splitSentences } from '#understand/sentences.ts'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'
import { f1Of, hitsOf, sumHits, type Hits } from './f1.ts'
import { readRecords } from './records.ts'

const marked = z.object({
  genre: z.string().optional(),
  text: z.string(),
  spans: z.array(z.tuple([z.number(), z.number()])),
})
const listed = z.object({
  lang: z.string(),
  golden: z.boolean(),
  text: z.string(),
  sentences: z.array(z.string()),
})

/**
 * Sentence boundaries inside paragraphs against people's: `f1` over all genres, `newsF1` over news and weblogs.
 * A folder of golden rules (or one beside the folder, named `sentences-golden`) adds `goldenExact` and `specExact`, the
 * shares of English rules and further specs whose list of sentences is met exactly.
 */
export const sentences: Evaluation = {
  name: 'sentences',
  folder: 'sentences-ud',
  run({ folder, part }) {
    const rules = [folder, join(folder, '..', 'sentences-golden')].find((place) =>
      existsSync(join(place, 'golden.jsonl')),
    )
    const isRulesOnly = rules === folder
    const texts = isRulesOnly ? { count: 0, metrics: {} } : scoreTexts(folder, part)
    const golden = rules ? scoreRules(rules) : { count: 0, metrics: {} }
    return Promise.resolve({
      count: texts.count + golden.count,
      metrics: { ...texts.metrics, ...golden.metrics },
    })
  },
}

type Scores = { readonly count: number; readonly metrics: Readonly<Record<string, number>> }

function scoreTexts(folder: string, part: string): Scores {
  const texts = z.array(marked).parse(readRecords(folder, [part, 'docs']))
  const hits = texts.map((text) => ({ genre: text.genre ?? '', hits: boundaryHits(text) }))
  const all = f1Of(sumHits(hits.map((text) => text.hits)))
  const news = hits.filter(({ genre }) => /news$|weblog/.test(genre)).map((text) => text.hits)
  const newsF1 = news.length === 0 ? {} : { newsF1: f1Of(sumHits(news)).f1 }
  return { count: texts.length, metrics: { ...all, ...newsF1 } }
}

function boundaryHits({ text, spans }: z.infer<typeof marked>): Hits {
  const free = new Set(paragraphsOf(text).map((paragraph) => paragraph.end))
  const inside = (ends: readonly number[]) => new Set(ends.filter((end) => !free.has(end)))
  const found = splitSentences(text, 'en').map((sentence) => sentence.end)
  return hitsOf(inside(found), inside(spans.map(([, end]) => end)))
}

function scoreRules(folder: string): Scores {
  const rules = z.array(listed).parse(readRecords(folder, ['golden']))
  const english = rules.filter((rule) => rule.lang === 'en')
  const exact = (chosen: typeof rules) => chosen.filter(isMet).length / Math.max(chosen.length, 1)
  return {
    count: rules.length,
    metrics: {
      goldenExact: exact(english.filter((rule) => rule.golden)),
      specExact: exact(english.filter((rule) => !rule.golden)),
      otherLanguagesExact: exact(rules.filter((rule) => rule.lang !== 'en')),
    },
  }
}

function isMet(rule: z.infer<typeof listed>): boolean {
  const found = splitSentences(rule.text, detectLanguage(rule.text, rule.lang))
  const texts = found.map(({ start, end }) => collapse(rule.text.slice(start, end)))
  return JSON.stringify(texts) === JSON.stringify(rule.sentences.map(collapse))
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
