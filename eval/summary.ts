import { tokenize } from '#base/tokens.ts'
import { scoreSentences } from '#write/importance.ts'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'
import { f1Of, hitsOf } from './f1.ts'
import { readRecords } from './records.ts'

const record = z.object({
  title: z.string(),
  sentences: z.array(z.string()),
  summary: z.string(),
  summary_sentence_ids: z.array(z.number()),
})

// Length of the set's own extracts, by its description.
const SHARE = 0.42

/**
 * The writer's ranking of one article's sentences against a given extract, both about 42 % of the article's length:
 * `sentenceF1` (mean over articles) and `rouge2` (F1 of word pairs against the given summary).
 */
export const summary: Evaluation = {
  name: 'summary',
  folder: 'bbc_news_summary',
  run({ folder, part }) {
    const records = z.array(record).parse(readRecords(folder, [part]))
    const scores = records.map((article) => {
      const chosen = extract(article)
      const text = chosen.map((place) => article.sentences[place] ?? '').join(' ')
      return {
        sentenceF1: f1Of(hitsOf(new Set(chosen), new Set(article.summary_sentence_ids))).f1,
        rouge2: rouge2Of(text, article.summary),
      }
    })
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
    return Promise.resolve({
      count: records.length,
      metrics: {
        sentenceF1: mean(scores.map((score) => score.sentenceF1)),
        rouge2: mean(scores.map((score) => score.rouge2)),
      },
    })
  },
}

function extract({ title, sentences }: z.infer<typeof record>): readonly number[] {
  const weighable = sentences.map((text, position) => ({
    terms: new Set(tokenize(text)),
    position,
  }))
  const [scores] = scoreSentences([
    { publisherId: 1, title: new Set(tokenize(title)), sentences: weighable },
  ])
  const ranked = sentences
    .map((text, place) => ({ place, length: text.length, score: scores?.[place] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
  const wanted = sentences.reduce((sum, text) => sum + text.length, 0) * SHARE
  const chosen: number[] = []
  let taken = 0
  for (const { place, length } of ranked) {
    if (taken >= wanted) break
    chosen.push(place)
    taken += length
  }
  return chosen.sort((a, b) => a - b)
}

function rouge2Of(found: string, wanted: string): number {
  const [left, right] = [countPairs(found), countPairs(wanted)]
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  const total = (pairs: ReadonlyMap<string, number>) =>
    pairs.values().reduce((sum, count) => sum + count, 0)
  return f1Of({ right: shared, found: total(left), wanted: total(right) }).f1
}

function countPairs(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const pairs = new Map<string, number>()
  words.slice(1).forEach((word, place) => {
    const pair = `${words[place] ?? ''} ${word}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  })
  return pairs
}
