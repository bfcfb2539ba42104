import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { detectLanguage } from '#understand/language.ts'
import { paragraphsOf, splitSentences } from '#understand/sentences.ts'
import { z } from 'zod'
import type { Evaluation, Peer } from './evaluation.ts'
import { f1Of, hitsOf, sumHits, type Hits } from './f1.ts'
import { readRecords } from './records.ts'

const marked = z.object({
  source: z.string().optional(),
  genre: z.string().optional(),
  text: z.string(),
  spans: z.array(z.tuple([z.number(), z.number()])),
})
const listed = z.object({
  lang: z.string(),
  spec: z.string(),
  golden: z.boolean(),
  text: z.string(),
  sentences: z.array(z.string()),
})

/**
 * Sentence boundaries inside paragraphs against people's: `f1` over all genres, `newsF1` over news and weblogs, and of each
 * group that libraries were measured on: news of GUM and of PUD, other written texts of GUM, weblogs.
 * A folder of golden rules (or one beside the folder, named `sentences-golden`) adds `goldenExact` and `specExact`, the
 * shares of the English rules and of the further English specs that ask for no cleaning whose list of sentences is met
 * exactly.
 */
export const sentences: Evaluation = {
  name: 'sentences',
  folder: 'sentences-ud',
  peers: [
    peer('sentencex 1.0.17', [0.905, 0.996, 0.951, 0.916, 34, 62]),
    peer('sbd 1.0.19', [0.945, 0.995, 0.941, 0.946, 29, 60]),
    peer('wink-nlp 2.4.0', [0.937, 0.993, 0.938, 0.961, 32, 58]),
    peer('compromise 14.17.0', [0.924, 0.984, 0.936, 0.926, 31, 55]),
    peer('sentence-splitter 5.0.1', [0.87, 0.972, 0.92, 0.894, 36, 59]),
    peer('Intl.Segmenter alone', [0.947, 0.986, 0.932, 0.954, 29, 57]),
  ],
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

/** Measured on 2026-11-25: F1 of the four groups, then how many of the 52 golden rules and of the 110 further specs. */
function peer(
  name: string,
  figures: readonly [number, number, number, number, number, number],
): Peer {
  const [gumNewsF1, pudNewsF1, gumWrittenF1, weblogF1, golden, specs] = figures
  const exact = { goldenExact: golden / 52, specExact: specs / 110 }
  return { name, metrics: { gumNewsF1, pudNewsF1, gumWrittenF1, weblogF1, ...exact } }
}

type Scores = { readonly count: number; readonly metrics: Readonly<Record<string, number>> }

/** Groups by "source/genre". */
const GROUPS: Readonly<Record<string, RegExp>> = {
  newsF1: /news$|weblog/,
  gumNewsF1: /^GUM\/news$/,
  pudNewsF1: /^PUD\/news$/,
  gumWrittenF1:
    /^GUM\/(?:academic|bio|essay|fiction|interview|letter|speech|textbook|voyage|whow)$/,
  weblogF1: /weblog/,
}

function scoreTexts(folder: string, part: string): Scores {
  const texts = z.array(marked).parse(readRecords(folder, [part, 'docs']))
  const hits = texts.map((text) => ({
    group: `${text.source ?? ''}/${text.genre ?? ''}`,
    hits: boundaryHits(text),
  }))
  const all = f1Of(sumHits(hits.map((text) => text.hits)))
  const groups = Object.entries(GROUPS).flatMap(([metric, pattern]) => {
    const chosen = hits.filter(({ group }) => pattern.test(group)).map((text) => text.hits)
    return chosen.length === 0 ? [] : [[metric, f1Of(sumHits(chosen)).f1] as const]
  })
  return { count: texts.length, metrics: { ...all, ...Object.fromEntries(groups) } }
}

function boundaryHits({ text, spans }: z.infer<typeof marked>): Hits {
  const free = new Set(paragraphsOf(text).map((paragraph) => paragraph.end))
  const inside = (ends: readonly number[]) => new Set(ends.filter((end) => !free.has(end)))
  const found = splitSentences(text, 'en').map((sentence) => sentence.end)
  return hitsOf(inside(found), inside(spans.map(([, end]) => end)))
}

function scoreRules(folder: string): Scores {
  const rules = z.array(listed).parse(readRecords(folder, ['golden']))
  const english = rules.filter((rule) => rule.lang === 'en' && rule.spec === 'english')
  const exact = (chosen: typeof rules) => chosen.filter(isMet).length / Math.max(chosen.length, 1)
  return {
    count: rules.length,
    metrics: {
      goldenExact: exact(english.filter((rule) => rule.golden)),
      specExact: exact(english.filter((rule) => !rule.golden && !isCleaned(rule))),
      otherLanguagesExact: exact(rules.filter((rule) => rule.lang !== 'en')),
    },
  }
}

/** Some specs want words of the text changed or left out, which no splitter may do. */
function isCleaned(rule: z.infer<typeof listed>): boolean {
  return collapse(rule.text) !== collapse(rule.sentences.join(' '))
}

function isMet(rule: z.infer<typeof listed>): boolean {
  const found = splitSentences(rule.text, detectLanguage(rule.text, rule.lang))
  const texts = found.map(({ start, end }) => collapse(rule.text.slice(start, end)))
  return JSON.stringify(texts) === JSON.stringify(rule.sentences.map(collapse))
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
